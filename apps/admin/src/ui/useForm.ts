import { toast } from '@go-cua/client/ui';
import { computed, onScopeDispose, ref } from 'vue';
import { useChange, type RefusedChange, type TadaDocumentNode } from '../graphql';
import { locale } from '../locales';
import { useRefusalWords } from './useRefusalWords';

/**
 * One form that ends in one mutation. What the domain refuses stands at its field (`error('name')`); what has no field
 * here, and what went wrong on the way, stands above the buttons (`rest`).
 * @param refusalOf where the answer carries its refusal
 * @param fields the fields that this form shows
 */
export function useForm<Data, Variables extends object>(
  mutation: TadaDocumentNode<Data, Variables>,
  refusalOf: (data: Data) => RefusedChange | null | undefined,
  fields: readonly string[],
) {
  const { t, f } = locale.use();
  const { refused } = useRefusalWords();
  const change = useChange(mutation);
  const refusal = ref<RefusedChange | null>(null);

  let gone = false;
  onScopeDispose(() => (gone = true));

  /** The answer, or null when nothing was changed. */
  async function send(variables: Variables): Promise<Data | null> {
    refusal.value = null;
    const data = await change.send(variables);
    refusal.value = (data && refusalOf(data)) ?? null;
    // The form went while its answer was under way, as when somebody else erased whom it is about.
    if (gone && refusal.value) toast({ title: refused(refusal.value.code) });
    return refusal.value ? null : data;
  }
  const error = (field: string): string | undefined =>
    refusal.value?.field === field ? refused(refusal.value.code) : undefined;
  const rest = computed(() => {
    if (change.trouble.value === 'OFFLINE') return t('signIn.noServer');
    if (change.trouble.value) return t(`error.${change.trouble.value}`, { time: f.time(Date.now()), name: '' });
    const { code, field } = refusal.value ?? {};
    return code && !(field && fields.includes(field)) ? refused(code) : undefined;
  });
  const clear = (): void => {
    refusal.value = null;
    change.trouble.value = undefined;
  };
  return { busy: change.busy, send, error, rest, clear };
}
