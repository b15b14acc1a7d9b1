import {
  isSimpleService,
  REFERRED_TO,
  type Eid1State,
  type ServiceCode,
  type SimpleState,
} from '@go-cua/domain/activation';
import { locale } from '../../locales';

/** A label inside a sentence. */
export const small = (label: string): string =>
  /^\p{Lu}\p{Ll}*\s/u.test(label) ? label[0]!.toLocaleLowerCase('vi') + label.slice(1) : label;

/** Where a step leads, in the words of its service. */
export function useStateWords() {
  const { t } = locale.use();
  const stateOf = (service: ServiceCode, to: string): string => {
    if (!isSimpleService(service)) return t(`eid1.${to as Eid1State}`);
    return to === 'REFERRED'
      ? t('referredTo', { to: small(t(`blockerOwner.${REFERRED_TO[service]}`)) })
      : t(`simple.${to as SimpleState}`);
  };
  return { stateOf };
}
