/** The dark behind a dialog, sheet or drawer; the demo band stays in sight above it. */
export const SCRIM = 'fixed inset-x-0 bottom-0 top-[var(--band,0px)] z-20 bg-scrim fades';
/** Panels that float: menus, popovers, lists of a combobox. */
export const FLOATING =
  'z-40 rounded-md border border-line-strong bg-surface text-ink shadow-2 p-1 text-13 touch:text-md max-h-(--reka-popper-available-height) overflow-auto fades';
export const MENU_ITEM =
  'flex items-center gap-2 rounded-sm px-2 min-h-8 touch:min-h-target touch:px-3 cursor-pointer outline-0 select-none data-highlighted:bg-primary-soft data-highlighted:text-primary-text data-disabled:text-ink-3 data-disabled:cursor-not-allowed';
