import { day } from '../core/day';
import { byCard, no, yes } from './by-card';
import type { CardStatus } from './person';
import type { EligibilityVerdict, Rule } from './verdict';

/** Who still needs a card's dossier: holding a chip card, one does not (its renewal is not known here). */
function needsCard(card: CardStatus): EligibilityVerdict {
  if (card === 'CHIP_CARD') return no('HAS_CHIP_CARD');
  return card === 'UNKNOWN' ? { status: 'NOT_KNOWN_YET', reason: 'CARD_UNKNOWN' } : yes('AGE_14_WITHOUT_CARD');
}

/**
 * Card dossier, public services, cashless payment, health record. A service has a rule from the first day on for which
 * one was read; before, nobody is eligible (docs/decisions/0028).
 */
export const SERVICE_RULES: readonly Rule[] = [
  {
    ...{ service: 'ID_CARD', version: 'card/luat-2014', validFrom: day('2016-01-01'), validTo: day('2024-06-30') },
    ...{ law: 'Luật Căn cước công dân 59/2014/QH13', article: 'Điều 19' },
    source: 'viettimes.vn tag16469; baophapluat.vn post301868 (Nghị định 137/2015/NĐ-CP, Điều 18: from full 14)',
    ages: [14],
    decide: (age, card) => (age < 14 ? no('UNDER_14') : needsCard(card)),
  },
  {
    ...{ service: 'ID_CARD', version: 'card/luat-2023', validFrom: day('2024-07-01') },
    ...{ law: 'Luật Căn cước 26/2023/QH15', article: 'Điều 19' },
    source: 'giadinh.suckhoedoisong.vn 172260121102519087; baomoi.com c49211159 (14 must, under 14 on request)',
    ages: [14],
    // No target asks for a child's card: it counts once it was asked for (done, or sent on to the police).
    decide: (age, card) => (age < 14 ? no(card === 'CHIP_CARD' ? 'HAS_CHIP_CARD' : 'ON_REQUEST') : needsCard(card)),
  },
  {
    ...{ service: 'PUBLIC_SERVICES', version: 'dvc/nd59-2022' },
    ...{ validFrom: day('2022-10-20'), validTo: day('2024-06-30'), law: 'Nghị định 59/2022/NĐ-CP' },
    article: 'điều khoản chuyển tiếp',
    source: 'thanhtraqnam.gov.vn PORTAL570365; linhdong.thuduc.truongdientu.vn (portal accounts until 2024-06-30)',
    ages: [14],
    // The national portal's own account did, opened with the number of any ID paper, which one has from 14.
    decide: (age, card) => {
      if (age < 14) return no('UNDER_14');
      return (card === 'OLD_PAPER' ? null : byCard(card)) ?? yes('AGE_14_WITH_CARD');
    },
  },
  {
    ...{ service: 'PUBLIC_SERVICES', version: 'dvc/nd69-2024', validFrom: day('2024-07-01') },
    ...{ law: 'Nghị định 69/2024/NĐ-CP', article: 'Điều 7, Điều 9' },
    source: 'thanhtraqnam.gov.vn PORTAL570365; vietjack.me 3789 (VNeID is the one account from 2024-07-01)',
    ages: [14],
    // A parent or guardian files for a child, with the own account.
    decide: (age, card) => (age < 14 ? no('UNDER_14') : (byCard(card) ?? yes('AGE_14_WITH_CARD'))),
  },
  {
    ...{ service: 'CASHLESS_PAYMENT', version: 'payment/tt17-2024', validFrom: day('2024-07-01') },
    ...{ law: 'Thông tư 17/2024/TT-NHNN', article: 'Điều 11' },
    source: 'vietnamnet.vn 2317259 (Điều 11); giadinh.suckhoedoisong.vn 172240709141234035 (Điều 16)',
    ages: [15],
    // From full 15 an account of one's own; younger through the representative, who has one.
    decide: (age, card) => (age < 15 ? no('UNDER_15') : (byCard(card) ?? yes('AGE_15_WITH_CARD'))),
  },
  {
    ...{ service: 'HEALTH_RECORD', version: 'health/qd2733-2024', validFrom: day('2024-09-17') },
    ...{ law: 'Quyết định 2733/QĐ-BYT', article: 'Điều 5; Nghị định 69/2024/NĐ-CP, Điều 9' },
    source: 'vietnamnet.vn 2477729; giadinh.suckhoedoisong.vn 172260109150433277 (Điều 5); vietjack.me 3789 (level 2)',
    ages: [6, 14],
    // It is read in VNeID, and what other systems bring there is shown to an account of level 2.
    decide: (age, card) =>
      age < 6 ? no('UNDER_6') : (byCard(card) ?? yes(age < 14 ? 'CHILD_WITH_CARD' : 'AGE_14_WITH_CARD')),
  },
];
