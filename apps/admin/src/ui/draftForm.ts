import type { Ref } from 'vue';

/** What the form of something that belongs to a unit hears, beside the draft that it fills in. */
export interface DraftFormProps {
  /** What the domain says of a field, in words. */
  error: (field: string) => string | undefined;
  /** The unit of what stands does not change. */
  fixedUnit?: boolean;
  unit: { id: string; label: string } | null;
}

/** Changes some fields of a draft; the others stay. */
export const setterOf =
  <Draft extends object>(draft: Ref<Draft>) =>
  (change: Partial<Draft>): void =>
    void (draft.value = { ...draft.value, ...change });
