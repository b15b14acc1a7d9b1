/** Vietnamese first, English complete. */
export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** No-break space: a count and its unit stay on one line. */
export const NBSP = '\u00a0';
