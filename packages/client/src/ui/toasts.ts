import { readonly, ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly detail?: string;
  /** What «Hoàn tác» does; without it there is nothing to undo. */
  readonly undo?: () => void | Promise<void>;
  /** What to call it where it does not take back but opens again. */
  readonly undoLabel?: string;
}
/** A toast stays 10 s, longer while it has the focus or the pointer. */
export const TOAST_MS = 10_000;

const shown = ref<readonly Toast[]>([]);
let last = 0;

export const toasts = readonly(shown);
/** Says that something is done. The newest replaces the one before: one undo is in reach at a time. */
export function toast(message: Omit<Toast, 'id'>): number {
  last += 1;
  shown.value = [{ ...message, id: last }];
  return last;
}
export function dismissToast(id: number): void {
  shown.value = shown.value.filter((t) => t.id !== id);
}
