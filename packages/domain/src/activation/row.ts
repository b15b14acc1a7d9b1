/** Who may say that a step was seen. The police answer their own referrals and nothing else. */
export type Actor = 'VOLUNTEER' | 'TEAM_LEADER' | 'COORDINATOR' | 'POLICE';

/**
 * A guard that the act itself must meet. `HOW_SAID`: who reports a service done says whether the team helped
 * (`HELPED`) or it was so before (`FOUND_ACTIVE`), since the figures tell the two apart.
 */
export type Guard = 'HOW_SAID';

/**
 * `IMPLIED`: a jump forward may pass this row unseen; its states are then marked "not witnessed".
 * `SEEN`: only somebody who saw it may say it. Exits and the ways back from them are never guessed.
 */
export type Jump = 'IMPLIED' | 'SEEN';

export interface Row<S extends string, E extends string> {
  readonly from: S;
  readonly to: S;
  readonly event: E;
  readonly jump: Jump;
  readonly who: readonly Actor[];
  readonly guard?: Guard;
}

export const FIELD: readonly Actor[] = ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR'];
export const FIELD_AND_POLICE: readonly Actor[] = [...FIELD, 'POLICE'];

export const step = <S extends string, E extends string>(from: S, to: S, event: E, guard?: Guard): Row<S, E> => ({
  from,
  to,
  event,
  jump: 'IMPLIED',
  who: FIELD,
  ...(guard && { guard }),
});
export const seen = <S extends string, E extends string>(
  from: S,
  to: S,
  event: E,
  guard?: Guard,
  who = FIELD,
): Row<S, E> => ({
  from,
  to,
  event,
  jump: 'SEEN',
  who,
  ...(guard && { guard }),
});
