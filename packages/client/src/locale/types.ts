/** Messages of one language: nested by noun, every leaf a sentence. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The same keys, every one of them and no other: an English object of this type cannot miss a sentence. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** Dotted paths to the leaves, `receipt.APPLIED`. */
export type MessageKey<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : MessageKey<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

export type Named = Readonly<Record<string, string | number>>;

/** A sentence in the current language. `count` chooses the English plural. An unknown key does not compile. */
export type Translate<T> = (key: MessageKey<T>, named?: Named, count?: number) => string;
