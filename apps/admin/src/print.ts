/** Paper is white: while a page is printed it wears the light theme, whatever the screen wears. */
export function printsLight(): void {
  const html = document.documentElement;
  let worn: string | undefined;
  addEventListener('beforeprint', () => {
    worn = html.dataset['theme'];
    html.dataset['theme'] = 'light';
  });
  addEventListener('afterprint', () => {
    if (worn) html.dataset['theme'] = worn;
  });
}
