import { useQuery } from '@urql/vue';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { troubleOf, type TroubleCode } from '@go-cua/client/graphql';
import { session } from '../session/session';
import type { TadaDocumentNode } from './graphql';

/** What a page shows of one query: its data, or why there is none. Plain getters, reactive where they are read. */
export interface Reading<Data> {
  readonly data: Data | undefined;
  readonly busy: boolean;
  /** Set while the last try failed; data of before may still be shown. */
  readonly trouble: TroubleCode | undefined;
  again(): void;
}

/** Reads a document and follows its variables: `const tree = useRead(UnitTreeQuery, () => ({ day: scope.day }))`. */
export function useRead<Data, Variables extends object>(
  query: TadaDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  options: { readonly pause?: MaybeRefOrGetter<boolean> } = {},
): Reading<Data> {
  const result = useQuery<Data, Variables>({
    query,
    variables: computed(() => toValue(variables)) as never,
    pause: computed(() => toValue(options.pause) ?? false),
  });
  const trouble = computed(() => {
    const code = result.error.value && troubleOf(result.error.value);
    if (code === 'UNAUTHENTICATED') session.expire();
    return code;
  });
  return {
    get data() {
      return result.data.value;
    },
    get busy() {
      return result.fetching.value || result.stale.value;
    },
    get trouble() {
      return trouble.value;
    },
    again: () => void result.executeQuery({ requestPolicy: 'network-only' }),
  };
}
