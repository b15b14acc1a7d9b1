import { nextTick } from 'vue';

/** After a save that found wrong fields: the thumb is led to the first of them. */
export async function toFirstWrong(): Promise<void> {
  await nextTick();
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input');
  wrong?.focus();
  wrong?.scrollIntoView({ block: 'center' });
}
