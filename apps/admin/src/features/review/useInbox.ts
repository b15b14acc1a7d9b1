import { computed, onBeforeUnmount, onMounted, ref, shallowReactive, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { toast } from '@go-cua/client/ui';
import { useRead } from '../../graphql';
import { locale } from '../../locales';
import { useScope } from '../../scope';
import { useSelection } from '../../ui/table/useSelection';
import { nextAfter, stepFrom } from './matter';
import { ReviewQuery, type Answer, type Matter } from './review.documents';
import { useMatterWords } from './useMatterWords';
import { countAgain } from './useReviewCount';

export const PAGE_SIZE = 50;

interface Decided {
  readonly matter: Matter;
  readonly answer: Answer;
}
/** What was decided in this window: it can be opened and decided again, though the list does not hold it any more. */
const decided = shallowReactive(new Map<string, Decided>());

/** Keys of a list work nowhere where something is typed or chosen, and not behind a dialog. */
const isElsewhere = (e: KeyboardEvent): boolean =>
  e.defaultPrevented ||
  [e.ctrlKey, e.metaKey, e.altKey].some(Boolean) ||
  (e.target instanceof HTMLElement &&
    e.target.closest('input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]') !== null);

/** What waits for a decision, and which of it is open: that stands in the address. */
export function useInbox() {
  const route = useRoute();
  const router = useRouter();
  const { unitId, day } = useScope();
  const { t, f } = locale.use();
  const { answerWords } = useMatterWords();
  const gone = ref<string[]>([]);
  const asked = computed(() => ({ unitId: unitId.value, treeDay: day.value, first: PAGE_SIZE }));
  watch(asked, (now, before) => JSON.stringify(now) !== JSON.stringify(before) && (gone.value = []));
  const reading = useRead(ReviewQuery, () => ({ ...asked.value, after: gone.value.at(-1) ?? null }));

  /** Decided a moment ago: not in the list any more, though that is only on its way. */
  const settled = ref<readonly string[]>([]);
  watch(
    () => reading.data,
    () => (settled.value = []),
  );
  const matters = computed(() => (reading.data?.review.matters ?? []).filter((m) => !settled.value.includes(m.id)));
  const picked = useSelection(() => matters.value.map((m) => m.id));
  const inAddress = computed(() => (typeof route.query.matter === 'string' ? route.query.matter : null));
  const before = computed(() => (inAddress.value ? decided.get(inAddress.value) : undefined));
  /** Without one in the address the first of the list is open, where there is room for both. */
  const open = computed<Matter | null>(() => {
    if (!inAddress.value) return matters.value[0] ?? null;
    return matters.value.find((m) => m.id === inAddress.value) ?? before.value?.matter ?? null;
  });
  /** What was said of it before, once it waits no longer. */
  const said = computed<Answer | null>(() =>
    matters.value.some((m) => m.id === open.value?.id) ? null : (before.value?.answer ?? null),
  );
  const queryOf = (id: string | null): LocationQueryRaw => {
    const { matter: _, ...rest } = route.query;
    return { ...rest, ...(id && { matter: id }) };
  };
  const show = (id: string | null): Promise<unknown> => router.replace({ query: queryOf(id) });

  /** A decision was written: what comes next is opened, and this one can be opened again, from any page. */
  function done(matter: Matter, answer: Answer): void {
    const next = nextAfter(matters.value, matter.id);
    told([{ matter, answer }], t('review.saved', { answer: answerWords(matter, answer).label }));
    void show(next);
  }
  /** The same of several: the list goes on with what is left of it; the first of them can be opened again. */
  function doneMany(all: readonly Decided[], said: string): void {
    told(all, t('review.savedMany', { n: f.number(all.length), answer: said }));
    if (all.some(({ matter }) => matter.id === inAddress.value)) void show(null);
  }
  function told(all: readonly Decided[], title: string): void {
    for (const one of all) decided.set(one.matter.id, one);
    const first = all[0]!.matter.id;
    toast({
      ...{ title, undoLabel: t('review.again') },
      undo: () => void router.push({ name: 'inbox', query: queryOf(first) }),
    });
    settled.value = all.map(({ matter }) => matter.id);
    reading.again();
    countAgain();
  }
  function keys(e: KeyboardEvent): void {
    if (e.key.toLowerCase() === 'x' && open.value && !said.value && !isElsewhere(e)) picked.toggle(open.value.id);
    const by = { j: 1, k: -1 }[e.key.toLowerCase()] as 1 | -1 | undefined;
    if (!by || isElsewhere(e)) return;
    const to = stepFrom(matters.value, open.value?.id ?? null, by);
    if (!to) return;
    e.preventDefault();
    void show(to).then(() => document.querySelector<HTMLElement>(`[data-matter="${to}"]`)?.focus());
  }
  onMounted(() => window.addEventListener('keydown', keys));
  onBeforeUnmount(() => window.removeEventListener('keydown', keys));
  return {
    ...{ reading, matters, open, inAddress, said, queryOf, show, done, doneMany, picked },
    paging: {
      hasPrevious: computed(() => gone.value.length > 0),
      previous: () => void (gone.value = gone.value.slice(0, -1)),
      next: (cursor: string) => void (gone.value = [...gone.value, cursor]),
    },
  };
}
