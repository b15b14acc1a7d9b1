import { computed, ref, type Ref } from 'vue';
import { locale } from '../../locales';
import { useRefusalWords } from '../../ui/useRefusalWords';
import { judge, type TeamDraft } from './draft';

/** What is not right at each field: first what the server refused, then what the domain sees while one types. */
export function useTeamErrors(draft: Ref<TeamDraft>, server: (field: string) => string | undefined) {
  const { t } = locale.use();
  const { refused } = useRefusalWords();
  const tried = ref(false);
  const local = computed(() => judge(draft.value));
  /** Empty boxes are pointed at only after the first try to save; what was filled in is judged at once. */
  const missing = computed<Readonly<Record<string, boolean>>>(() => ({
    name: !draft.value.name.trim(),
    kind: !draft.value.kind,
    unitId: !draft.value.unitId,
    validFrom: !draft.value.validFrom,
  }));
  function error(field: string): string | undefined {
    if (server(field)) return server(field);
    if (missing.value[field]) return tried.value ? t('field.REQUIRED') : undefined;
    return !local.value.ok && local.value.field === field ? refused(local.value.code) : undefined;
  }
  const ready = computed(() => local.value.ok && !Object.values(missing.value).some(Boolean));
  const errors = computed(() =>
    local.value.ok || missing.value[local.value.field ?? ''] ? [] : [refused(local.value.code)],
  );
  return { tried, error, ready, errors };
}
