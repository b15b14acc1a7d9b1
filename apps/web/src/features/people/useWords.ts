import type { Door } from '@go-cua/domain/household';
import { formatMinute, NBSP } from '@go-cua/client/format';
import { useField } from '../../field';
import { locale } from '../../locales';
import { callOf, capital, headOf, small, type Call, type CalledPerson } from './call';

/** Names of homes, places and people as the portal says them, in the language in force. */
export function useWords() {
  const field = useField();
  const { t, f, lang } = locale.use();

  const call = (p: CalledPerson): Call => callOf(p, field.today.value, lang());
  const homeOf = (door: Door | undefined): string => {
    const head = door && headOf(door, field.today.value);
    if (head) return t('household.homeOf', { who: call(head).who });
    return door?.household ? t('household.homeAt', { place: small(placeOf(door.household)) }) : t('household.home');
  };
  const placeOf = (h: { readonly lane: string; readonly number: string }): string =>
    h.lane ? t('household.addressOf', { lane: h.lane, number: h.number }) : t('household.noLane', { number: h.number });
  /** «Thôn Xuân Thành», several parted by commas. */
  const hamletsOf = (ids: readonly string[]): string =>
    hamletNames(ids.flatMap((id) => field.setup.value?.hamlets.find((h) => h.id === id) ?? []));
  const hamletNames = (hamlets: readonly { readonly kind: string; readonly name: string }[]): string =>
    hamlets.map((h) => t('round.place', { Kind: capital(t(`hamletKind.${kindOf(h.kind)}`)), name: h.name })).join(', ');
  /** «tổ trưởng» where the team is a tổ. */
  const leader = (): string => t(`leader.${teamKind()}`);
  const deputy = (): string => t(`deputy.${teamKind()}`);
  const teamKind = () => field.team.value?.kind ?? leaderKind(field.team.value?.name ?? '');
  const mateName = (id: string): string | undefined =>
    field.setup.value?.teams.flatMap((team) => team.members).find((m) => m.id === id)?.givenName;
  const when = (on: string | undefined, at: number | undefined): string => {
    const day = on === undefined || on === field.today.value ? '' : f.dayShort(on as never, field.today.value);
    return [at === undefined ? '' : formatMinute(at), day].filter(Boolean).join(NBSP);
  };
  return { call, homeOf, placeOf, hamletsOf, hamletNames, leader, deputy, mateName, when };
}

const KINDS = ['THON', 'BUON', 'BAN', 'KHU_PHO', 'TO_DAN_PHO'] as const;
const kindOf = (kind: string): (typeof KINDS)[number] => KINDS.find((k) => k === kind) ?? 'THON';
/** Of a set-up that an earlier version kept: the name says it, or «đội» does for all. */
const leaderKind = (name: string) =>
  /^tổ(\s|$)/i.test(name.normalize('NFC'))
    ? 'COMMUNITY_DIGITAL_TEAM'
    : /^nhóm(\s|$)/i.test(name.normalize('NFC'))
      ? 'YOUTH_GROUP'
      : 'YOUTH_VOLUNTEER_TEAM';
