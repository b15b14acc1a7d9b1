import { computed, ref, type Ref } from 'vue';
import { locale } from '../../locales';
import { useRefusalWords } from '../../ui/useRefusalWords';
import type { Campaign } from './campaign.documents';
import { judge, type CampaignDraft, type DraftService } from './draft';

/** What is not right at each field: the server's refusal first, then what the domain sees while one types. */
export function useCampaignErrors(
  draft: Ref<CampaignDraft>,
  services: Ref<readonly DraftService[]>,
  status: Campaign['status'],
  server: (field: string) => string | undefined,
) {
  const { t } = locale.use();
  const { refused } = useRefusalWords();
  const tried = ref(false);
  const local = computed(() => judge(draft.value, services.value, status));
  const missing = computed<Readonly<Record<string, boolean>>>(() => ({
    name: !draft.value.name.trim(),
    unitId: !draft.value.unitId,
    validFrom: !draft.value.validFrom,
    validTo: !draft.value.validTo,
  }));
  function error(field: string): string | undefined {
    if (server(field)) return server(field);
    if (missing.value[field]) return tried.value ? t('field.REQUIRED') : undefined;
    return !local.value.ok && local.value.field === field ? refused(local.value.code) : undefined;
  }
  const ready = computed(() => local.value.ok && !Object.values(missing.value).some(Boolean));
  return { tried, error, ready };
}
