import { nextTick } from 'vue';

/** After a save that found wrong fields: the eye and the keyboard are led to the first of them. */
export async function toFirstWrong(within: ParentNode = document): Promise<void> {
  await nextTick();
  const wrong = within.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input');
  wrong?.focus();
  wrong?.scrollIntoView({ block: 'center' });
}
