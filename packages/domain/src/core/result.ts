/** A refusal is data, a bug is an exception (house rule 5). */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly field?: string;
}
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
export type Result<T, Code extends string = string> = Accepted<T> | Refusal<Code>;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refuse = <Code extends string>(code: Code, field?: string): Refusal<Code> =>
  field === undefined ? { ok: false, code } : { ok: false, code, field };
