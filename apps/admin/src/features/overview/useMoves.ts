import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { client } from '../../graphql/client';
import { lineStood } from '../../graphql/line';
import { FiguresMovedSubscription } from './queries';

/** The last word of the one line that every listener reads; a new object each time, also where the clock says the same. */
const heard = shallowRef<{ readonly at: number } | null>(null);
let listeners = 0;
let hangUp: (() => void) | undefined;

function listen(): void {
  listeners += 1;
  hangUp ??= client.subscription(FiguresMovedSubscription, {}).subscribe(({ data }) => {
    if (data) heard.value = { at: data.figuresMoved.at };
  }).unsubscribe;
  onScopeDispose(() => {
    listeners -= 1;
    if (listeners > 0) return;
    hangUp?.();
    hangUp = undefined;
  });
}

/** Tells when something in the own scope was counted; when the live line stands again, too. Unix milliseconds. */
export function useMoves(then: () => void, pause = false): Ref<number | null> {
  const movedAt = ref<number | null>(null);
  if (pause) return movedAt;
  listen();
  watch(heard, (word) => {
    movedAt.value = word?.at ?? null;
    then();
  });
  watch(lineStood, (times) => times > 1 && then());
  return movedAt;
}
