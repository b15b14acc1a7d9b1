/** What every form field takes. `label` is the field's name, always, also where it is hidden from the eye. */
export interface FieldProps {
  label: string;
  /** The rule in words, under the field. */
  hint?: string;
  /** What is not right, in words; the field is then marked. */
  error?: string;
  optional?: boolean;
  hideLabel?: boolean;
  disabled?: boolean;
}
