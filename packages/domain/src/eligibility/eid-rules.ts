import { day } from '../core/day';
import { byCard, no, yes } from './by-card';
import type { Rule } from './verdict';

const ND59 = {
  validFrom: day('2022-10-20'),
  validTo: day('2024-06-30'),
  law: 'Nghị định 59/2022/NĐ-CP',
} as const;
const ND69 = { validFrom: day('2024-07-01'), law: 'Nghị định 69/2024/NĐ-CP', article: 'Điều 7' } as const;
const READ_ND69 = 'encovietnam.com 140/4642 (Điều 7); xuanloc.thuongxuan.gov.vn (2024-07-01)';

/** Electronic identity: level 1 in the app, level 2 in person at the police (domain.md 2b). */
export const EID_RULES: readonly Rule[] = [
  {
    ...{ service: 'EID_LEVEL_1', version: 'eid-1/nd59-2022', ...ND59, article: 'Điều 11' },
    source: 'luatvietnam.vn 570-94434 (Điều 11); vietjack.me chuong-v-6590 (in force 2022-10-20)',
    ages: [14],
    // Under 14: registered under the account of a parent or guardian, no account of one's own.
    decide: (age, card) => (age < 14 ? no('UNDER_14') : (byCard(card) ?? yes('AGE_14_WITH_CARD'))),
  },
  {
    ...{ service: 'EID_LEVEL_1', version: 'eid-1/nd69-2024', ...ND69, source: READ_ND69 },
    ages: [14],
    // 6 to under 14, and under 6: on demand, for who holds a card. Holding one shows the demand, so the child counts.
    decide: (age, card) => byCard(card) ?? yes(age < 14 ? 'CHILD_WITH_CARD' : 'AGE_14_WITH_CARD'),
  },
  {
    ...{ service: 'EID_LEVEL_2', version: 'eid-2/nd59-2022', ...ND59, article: 'Điều 11, Điều 14' },
    source: 'luatvietnam.vn 570-94434 (Điều 11); nhanquyen.vietnam.vn (Điều 14)',
    ages: [14],
    // Who has no chip card gets level 2 with the card's dossier, and is counted there.
    decide: (age, card) => (age < 14 ? no('UNDER_14') : (byCard(card) ?? yes('AGE_14_WITH_CARD'))),
  },
  {
    ...{ service: 'EID_LEVEL_2', version: 'eid-2/nd69-2024', ...ND69, source: READ_ND69 },
    ages: [6, 14],
    // From 6 on, with a card; under 6 there is level 1 alone.
    decide: (age, card) =>
      age < 6 ? no('UNDER_6') : (byCard(card) ?? yes(age < 14 ? 'CHILD_WITH_CARD' : 'AGE_14_WITH_CARD')),
  },
];
