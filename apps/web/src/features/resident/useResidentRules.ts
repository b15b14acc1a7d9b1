import { computed, type Ref } from 'vue';
import { consentNeeds, eligibilityOn, fullYears } from '@go-cua/domain/eligibility';
import { yearOf } from '@go-cua/domain/core';
import { parseName, parsePersonalId, parsePhone } from '@go-cua/domain/text';
import { useField } from '../../field';
import { locale } from '../../locales';
import { birthYearOf } from '../people/call';
import type { ResidentForm } from './residentForm';

type FieldErrors = Partial<
  Record<'name' | 'birth' | 'phone' | 'idNumber' | 'phoneKind' | 'card' | 'residence', string>
>;

/** The domain's rules, told at the field in words. `asked` says whether missing things may be named yet. */
export function useResidentRules(form: Ref<ResidentForm>, asked: () => boolean) {
  const field = useField();
  const { t } = locale.use();
  const demo = () => field.setup.value?.demo ?? false;
  const today = field.today;

  const name = computed(() => parseName(form.value.name));
  const errors = computed<FieldErrors>(() => {
    const v = form.value;
    const out: FieldErrors = {};
    if (!name.value.ok && (v.name.trim() ? asked() || !oneWordYet(v.name) : asked()))
      out.name = t(`field.${name.value.code}`);
    const year = birthYearOf(v.birth ?? undefined);
    if (v.birth && ('day' in v.birth ? v.birth.day > today.value : v.birth.year > yearOf(today.value)))
      out.birth = t('field.BIRTH_IN_FUTURE');
    if (v.phone.trim() && v.phoneKind !== 'NONE') {
      const phone = parsePhone(v.phone, { demo: demo() });
      const typing = !phone.ok && phone.code === 'PHONE_TOO_SHORT' && !asked();
      if (!phone.ok && !typing) out.phone = t(`field.${phone.code}`);
    }
    if (v.idConsent && v.idNumber.trim()) {
      const id = parsePersonalId(v.idNumber, {
        demo: demo(),
        year: yearOf(today.value),
        ...(v.gender && { gender: v.gender }),
        ...(year !== undefined && { birthYear: year }),
      });
      const typing = !id.ok && id.code === 'ID_NOT_12_DIGITS' && v.idNumber.replace(/\D/g, '').length < 12 && !asked();
      if (!id.ok && !typing) out.idNumber = t(`field.${id.code}`);
    }
    if (asked() && v.step === 'MORE') {
      if (!v.phoneKind) out.phoneKind = t('field.REQUIRED');
      if (!v.card) out.card = t('field.REQUIRED');
      if (!v.residence) out.residence = t('field.REQUIRED');
    }
    return out;
  });
  /** Under 16 by the birth that was typed, while an adult's consent was taken. */
  const mustAskAgain = computed(() => {
    const needs = consentNeeds(form.value.birth, today.value);
    if (form.value.age === 'ADULT') return needs.guardian === true;
    return form.value.age === 'SMALL' && needs.childsOwnYes === true;
  });
  const eligible = computed(() =>
    eligibilityOn({ birth: form.value.birth, card: form.value.card ?? 'UNKNOWN' }, 'EID_LEVEL_1', today.value),
  );
  const ages = computed(() => {
    const { birth } = form.value;
    if (!birth) return '';
    if ('day' in birth) {
      const n = fullYears(birth.day, today.value);
      return n >= 0 ? t('resident.age', { n }) : '';
    }
    const b = yearOf(today.value) - birth.year;
    return b >= 1 ? t('resident.ageOr', { a: b - 1, b }) : '';
  });
  return { name, errors, mustAskAgain, eligible, ages };
}

/** «Lê» alone is a name being typed, not a wrong one. */
const oneWordYet = (text: string): boolean => !/[\d!-&(-,./:-@[-`{-~]/.test(text);
