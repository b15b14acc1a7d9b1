import {
  isSimpleService,
  REFERRED_TO,
  type Eid1State,
  type ServiceCode,
  type SimpleState,
} from '@go-cua/domain/activation';
import { locale } from '../../locales';

/** A label inside a sentence; a name of letters, such as VNeID, stays. */
export const small = (label: string): string => (/^\p{Lu}\p{Ll}*\s/u.test(label) ? lower(label) : label);
const lower = (label: string): string => label[0]!.toLocaleLowerCase('vi') + label.slice(1);

/** Where a step leads, in the words of its service. */
export function useStateWords() {
  const { t } = locale.use();
  const stateOf = (service: ServiceCode, to: string): string => {
    if (!isSimpleService(service)) return t(`eid1.${to as Eid1State}`);
    return to === 'REFERRED'
      ? t('referredTo', { to: lower(t(`blockerOwner.${REFERRED_TO[service]}`)) })
      : t(`simple.${to as SimpleState}`);
  };
  const stateInside = (service: ServiceCode, to: string): string =>
    isSimpleService(service) ? lower(stateOf(service, to)) : small(stateOf(service, to));
  return { stateOf, stateInside };
}
