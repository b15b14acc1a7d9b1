import { nextTick } from 'vue';

/**
 * After a new page or step: whoever reads with the ear or walks by keyboard goes on at its heading, not at the top of the
 * document. Where the focus is held by something that is still there, it stays.
 */
export async function focusHeading(): Promise<void> {
  await nextTick();
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('#page h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}
