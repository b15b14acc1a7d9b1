import type { Tone } from './icons';

/** A filled chip, a notice: soft ground and its own text, measured AA in both themes. */
export const SOFT: Readonly<Record<Tone, string>> = {
  plain: 'bg-surface-2 text-ink',
  mute: 'bg-surface-2 text-ink-2',
  ok: 'bg-ok-soft text-ok-text',
  bad: 'bg-bad-soft text-bad-text',
  wait: 'bg-wait-soft text-wait-text',
  warn: 'bg-warn-soft text-warn-text',
  info: 'bg-primary-soft text-primary-text',
};
/** Words and icon alone. */
export const WORDS: Readonly<Record<Tone, string>> = {
  plain: 'text-ink',
  mute: 'text-ink-3',
  ok: 'text-ok-text',
  bad: 'text-bad-text',
  wait: 'text-wait-text',
  warn: 'text-warn-text',
  info: 'text-primary-text',
};
