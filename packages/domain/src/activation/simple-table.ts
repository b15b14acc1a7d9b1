import type { BlockerOwner } from './blocker';
import { FIELD_AND_POLICE, seen, step, type Actor, type Row } from './row';
import type { ServiceCode } from './service';

/**
 * The five services beside level 1, each with a table of its own: open, done, sent on to who can finish it. "Had it
 * already" is done with `how: FOUND_ACTIVE`, and a no is the resident's own word beside the state, both as in level 1,
 * so that one rule of figures serves all six.
 */
export const SIMPLE_FORWARD = ['NOT_STARTED', 'DONE'] as const;
export const SIMPLE_EXITS = ['REFERRED'] as const;
export const SIMPLE_STATES = [...SIMPLE_FORWARD, ...SIMPLE_EXITS] as const;
export const SIMPLE_FINAL: readonly SimpleState[] = ['DONE'];
export const SIMPLE_EVENTS = ['FINISH', 'REFER', 'FINISH_ELSEWHERE', 'COME_BACK'] as const;

export type SimpleState = (typeof SIMPLE_STATES)[number];
export type SimpleEvent = (typeof SIMPLE_EVENTS)[number];
export type SimpleService = Exclude<ServiceCode, 'EID_LEVEL_1'>;
export type SimpleRow = Row<SimpleState, SimpleEvent>;

/**
 * Who finishes what the team cannot. Level 2 needs the person, face and fingerprints at the commune police (Decree
 * 69/2024/NĐ-CP; domain.md 2b); a card's dossier is taken by the police alone (domain.md 2f); an account at a bank is
 * opened by the bank; the health record is put right where the insurance visits come from.
 */
export const REFERRED_TO: Readonly<Record<SimpleService, BlockerOwner>> = {
  EID_LEVEL_2: 'COMMUNE_POLICE',
  ID_CARD: 'COMMUNE_POLICE',
  PUBLIC_SERVICES: 'ONE_STOP_DESK',
  CASHLESS_PAYMENT: 'BANK',
  HEALTH_RECORD: 'HEALTH_STATION',
};

const OF_POLICE: readonly SimpleService[] = ['EID_LEVEL_2', 'ID_CARD'];

function tableOf(service: SimpleService): readonly SimpleRow[] {
  // The police say what became of those whom they got; no other partner has an account here.
  const answer: readonly Actor[] | undefined = OF_POLICE.includes(service) ? FIELD_AND_POLICE : undefined;
  return [
    step('NOT_STARTED', 'DONE', 'FINISH', 'HOW_SAID'),
    seen('NOT_STARTED', 'REFERRED', 'REFER'),
    seen('REFERRED', 'DONE', 'FINISH_ELSEWHERE', 'HOW_SAID', answer),
    seen('REFERRED', 'NOT_STARTED', 'COME_BACK', undefined, answer),
  ];
}

export const SIMPLE_TABLES: Readonly<Record<SimpleService, readonly SimpleRow[]>> = {
  EID_LEVEL_2: tableOf('EID_LEVEL_2'),
  ID_CARD: tableOf('ID_CARD'),
  PUBLIC_SERVICES: tableOf('PUBLIC_SERVICES'),
  CASHLESS_PAYMENT: tableOf('CASHLESS_PAYMENT'),
  HEALTH_RECORD: tableOf('HEALTH_RECORD'),
};

export function isSimpleService(service: ServiceCode): service is SimpleService {
  return Object.hasOwn(SIMPLE_TABLES, service);
}
