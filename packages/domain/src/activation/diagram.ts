import { BLOCKER_CODES, BLOCKERS } from './blocker';
import { EID1_EXITS, EID1_FINAL, EID1_FORWARD, EID1_TABLE, type Eid1State } from './eid1-table';
import { REFERRED_TO, SIMPLE_FINAL, SIMPLE_STATES, SIMPLE_TABLES, type SimpleService } from './simple-table';

/** The words of the screens for each state (docs/glossary.md). */
const WORDS: Record<Eid1State, string> = {
  NOT_STARTED: 'Chưa làm',
  APP_INSTALLED: 'Đã cài VNeID',
  REGISTERED: 'Đã đăng ký',
  PENDING_APPROVAL: 'Chờ duyệt',
  APPROVED: 'Đã duyệt',
  ACTIVATED: 'Đã kích hoạt',
  VERIFIED_LOGIN: 'Đã đăng nhập lại',
  REJECTED: 'Hồ sơ bị trả lại',
  EXPIRED_7_DAYS: 'Quá 7 ngày',
  REFERRED_TO_POLICE: 'Đã chuyển công an xã',
  LOCKED: 'Tài khoản bị khóa',
};

const cells = (...c: string[]) => `| ${c.join(' | ')} |`;
const table = (head: string[], rows: string[][]) => [
  cells(...head),
  cells(...head.map(() => '---')),
  ...rows.map((r) => cells(...r)),
];

/** The text of docs/workflow-eid-level-1.md, made from the table and nothing else. */
export function eid1Document(): string {
  return [
    '# The level-1 e-ID workflow',
    '',
    'Made from `packages/domain/src/activation` by `node scripts/workflow-diagram.mjs`; a test fails when it is stale.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  direction LR',
    ...[...EID1_FORWARD, ...EID1_EXITS].map((s) => `  ${s}: ${s}<br/>${WORDS[s]}`),
    `  [*] --> ${EID1_FORWARD[0]}`,
    ...EID1_TABLE.map((r) => `  ${r.from} --> ${r.to}: ${r.event}`),
    ...EID1_FINAL.map((s) => `  ${s} --> [*]`),
    '```',
    '',
    'A report says what was seen: from which state, to which. A jump forward passes the steps marked *implied*; their',
    'states are then «không tận mắt thấy», not witnessed. A row marked *seen* is never implied: an exit, or the way back',
    'from one, counts only when somebody reports it. Who reports an account active says how: `HELPED` or `FOUND_ACTIVE`.',
    '',
    ...table(
      ['from', 'to', 'event', 'in a jump', 'guard', 'who may report it'],
      EID1_TABLE.map((r) => [
        `\`${r.from}\``,
        `\`${r.to}\``,
        `\`${r.event}\``,
        r.jump === 'IMPLIED' ? 'implied' : 'seen',
        r.guard ? `\`${r.guard}\`` : '–',
        r.who.map((w) => w.toLowerCase().replace('_', ' ')).join(', '),
      ]),
    ),
    '',
    '## Blockers',
    '',
    'What stops a step, who has the next action, and after how many days the door is due again. Being away is a reason to',
    'return, never an answer.',
    '',
    ...table(
      ['code', 'met at', 'owner', 'days', 'answers'],
      BLOCKER_CODES.map((code) => {
        const b = BLOCKERS[code];
        return [
          `\`${code}\``,
          b.at.map((s) => `\`${s}\``).join(' '),
          `\`${b.owner}\``,
          String(b.waitDays),
          b.answers ? 'yes' : 'no',
        ];
      }),
    ),
    '',
  ].join('\n');
}

const SIMPLE_WORDS = { NOT_STARTED: 'Chưa làm', DONE: 'Xong · Có sẵn', REFERRED: 'Đã chuyển' } as const;

/** The text of docs/workflow-other-services.md. */
export function simpleDocument(): string {
  const services = Object.keys(SIMPLE_TABLES) as SimpleService[];
  return [
    '# The workflow of the other five services',
    '',
    'Made from `packages/domain/src/activation` by `node scripts/workflow-diagram.mjs`; a test fails when it is stale.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  direction LR',
    ...SIMPLE_STATES.map((s) => `  ${s}: ${s}<br/>${SIMPLE_WORDS[s]}`),
    '  [*] --> NOT_STARTED',
    ...SIMPLE_TABLES.ID_CARD.map((r) => `  ${r.from} --> ${r.to}: ${r.event}`),
    ...SIMPLE_FINAL.map((s) => `  ${s} --> [*]`),
    '```',
    '',
    "Who reports a service done says how: `HELPED` with our help, `FOUND_ACTIVE` had it already. A resident's no stands beside",
    'the state. Referred, another one has the next step; it counts as blocked with an owner.',
    '',
    ...table(
      ['service', 'referred to', 'who may say what became of it'],
      services.map((s) => [
        `\`${s}\``,
        `\`${REFERRED_TO[s]}\``,
        SIMPLE_TABLES[s]
          .find((r) => r.from === 'REFERRED')!
          .who.map((w) => w.toLowerCase().replace('_', ' '))
          .join(', '),
      ]),
    ),
    '',
  ].join('\n');
}
