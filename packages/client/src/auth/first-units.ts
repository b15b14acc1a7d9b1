import type { UnitLevel, UnitType } from '@go-cua/domain/territory';
import type { AppName, TroubleCode } from '../graphql';
import { AUTH } from './endpoints';
import { ask } from './request';

/** A commune or province of today, with the way up to it, the nearest first. */
export interface FirstUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly name: string;
  readonly above: readonly { readonly type: UnitType; readonly name: string }[];
}

/** Units by name, for the holder of the link that makes the first coordinator; or why there are none. */
export async function firstUnits(app: AppName, token: string, search: string): Promise<FirstUnit[] | TroubleCode> {
  const codes = { 404: 'INVITATION_UNKNOWN', 408: 'INVITATION_LATE', 410: 'INVITATION_USED' } as const;
  const answer = await ask(app, AUTH.firstUnits, { token, search }, codes);
  return answer.ok ? (answer.body as { units: FirstUnit[] }).units : answer.code;
}
