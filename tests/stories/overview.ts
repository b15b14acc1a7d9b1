import type { Person } from '../kit';

/** What a coordinator reads on the overview. */

const tileOf = ({ page }: Person, name: string) => page.getByRole('group', { name, exact: true });

/** The number and its unit in the tile of a figure, such as «4 lượt». */
export async function figureOn(person: Person, tile: string): Promise<string> {
  const text = await tileOf(person, tile).getByRole('paragraph').first().innerText();
  return text.replace(/\s+/g, ' ').trim();
}

/** Until the scope says that this unit is looked at, and its figures are there. */
export async function unitInView(person: Person, unit: string): Promise<void> {
  await person.page.getByRole('button', { name: `Đơn vị: ${unit}` }).waitFor();
  await tileOf(person, 'Lượt người').waitFor();
}

/** Opens the explanation of a figure, reads it, and closes it. @returns its number, and the names in the list behind it */
export async function opensFigure(person: Person, tile: string, title: string) {
  await person.taps(`Vì sao có số này: ${tile}`);
  let amount = '';
  let people: string[] = [];
  await person.inDialog(title, async () => {
    const dialog = person.page.getByRole('dialog', { name: title });
    await person.seesHeading(/^Danh sách làm nên số này/);
    amount = (await dialog.getByRole('paragraph').first().innerText()).trim().split(/\s/)[0] ?? '';
    people = await dialog.getByRole('rowheader').allInnerTexts();
    await person.taps('Đóng');
  });
  return { amount, people };
}
