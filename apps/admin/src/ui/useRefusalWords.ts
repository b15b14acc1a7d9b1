import { sharedVi } from '@go-cua/client/locale';
import { locale } from '../locales';
import { vi } from '../locales/vi';

/** A code of the domain as a sentence at its field; a code without one is never shown to a person. */
export function useRefusalWords() {
  const { t } = locale.use();
  const known = <K extends object>(group: K, code: string): code is keyof K & string => Object.hasOwn(group, code);
  return {
    refused(code: string): string {
      if (known(vi.refusal, code)) return t(`refusal.${code}`);
      if (known(sharedVi.field, code)) return t(`field.${code}`);
      return t('field.INVALID');
    },
    worth(code: string): string {
      return known(vi.worth, code) ? t(`worth.${code}`) : t('form.worthALook');
    },
  };
}
