import type { MessageCompiler, MessageContext, MessageFunction } from 'vue-i18n';

/** `{name}` stands for a value, `|` parts the forms of a count. Nothing else is said in a sentence of ours. */
const HOLE = /\{\s*(\w+)\s*\}/;

type Form = readonly string[];

const known = new Map<string, MessageFunction<string>>();

/**
 * Our sentences need two things of a message format, so the portal's first page does without a compiler that knows
 * twenty. Text and names take turns: `['còn ', 'n', ' người']`.
 */
export const compileSentence = ((text: string): MessageFunction<string> => {
  const there = known.get(text);
  if (there) return there;
  const parts = text.split('|');
  const forms: readonly Form[] = parts.map((form) => (parts.length > 1 ? form.trim() : form).split(HOLE));
  const said = ((ctx: MessageContext) => {
    const say = (form: Form | undefined): string =>
      (form ?? []).map((part, i) => (i % 2 ? String(ctx.named(part) ?? '') : part)).join('');
    return forms.length > 1 ? ctx.plural(forms.map(say)) : say(forms[0]);
  }) as MessageFunction<string>;
  known.set(text, said);
  return said;
}) as MessageCompiler;
