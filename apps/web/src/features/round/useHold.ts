const HOLD_MS = 450;
/** A finger that rests trembles; one that scrolls goes further. In CSS pixels. */
const TREMBLE = 10;

/** A long press that is no scroll and no tap: `v-on="holding"`. The click that ends it does nothing more. */
export function useHold(onHold: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = { x: 0, y: 0 };
  let held = false;
  const stop = () => clearTimeout(timer);
  return {
    pointerdown(e: PointerEvent) {
      held = false;
      at = { x: e.clientX, y: e.clientY };
      stop();
      timer = setTimeout(() => {
        held = true;
        onHold();
      }, HOLD_MS);
    },
    pointermove(e: PointerEvent) {
      if (Math.hypot(e.clientX - at.x, e.clientY - at.y) > TREMBLE) stop();
    },
    pointerup: stop,
    pointercancel: stop,
    pointerleave: stop,
    contextmenu: (e: Event) => e.preventDefault(),
    click(e: Event) {
      if (!held) return;
      held = false;
      e.preventDefault();
      e.stopImmediatePropagation();
    },
  };
}
