import type { LucideIcon, Tone } from '@go-cua/client/ui';
import { formatMinute } from '@go-cua/client/format';
import type { Day } from '@go-cua/domain/core';
import type { RoundEntry } from '@go-cua/domain/round';
import { CircleCheck, CircleDashed, CircleMinus, Clock, RotateCcw, Smartphone } from '@lucide/vue';
import { locale } from '../../locales';

export interface ReasonTag {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly text: string;
}

/** Why a door stands where it stands, as one tag: icon, word, colour. */
export function reasonTag(e: RoundEntry, today: Day): ReasonTag {
  const { t, f } = locale.use();
  const tag = (icon: LucideIcon, tone: Tone, text: string): ReasonTag => ({ icon, tone, text });
  if (e.place === 'VISITED') return tag(CircleCheck, 'ok', t('round.visitedTag'));
  if (e.place === 'LEFT_OUT') {
    const why = e.leftOut ?? 'ALL_ANSWERED';
    const text = t(`round.leftOut.${why}`, { day: e.on ? f.dayShort(e.on, today) : '' });
    return why === 'ALL_ANSWERED' ? tag(CircleCheck, 'ok', text) : tag(CircleMinus, 'mute', text);
  }
  switch (e.reason) {
    case 'SIGN_OUT_FIRST':
      return tag(Smartphone, 'bad', t('round.reason.SIGN_OUT_FIRST'));
    case 'PROMISED':
      return tag(
        Clock,
        'warn',
        e.at === undefined ? t('round.reason.PROMISED') : t('round.promisedAt', { time: formatMinute(e.at) }),
      );
    case 'NEVER_KNOCKED':
      return tag(CircleDashed, 'info', t('round.reason.NEVER_KNOCKED'));
    default:
      return tag(RotateCcw, 'wait', t(`round.reason.${e.reason ?? 'PEOPLE_LEFT'}`));
  }
}
