import type { ActId, HouseholdId, PersonId } from '@go-cua/domain/core';
import type { ShareWord } from '@go-cua/domain/round';

/** One word on who holds some doors, as it lies in the log. */
export interface ShareRow {
  readonly actId: ActId;
  readonly turn: number;
  readonly to: PersonId | null;
  readonly householdIds: readonly HouseholdId[];
}

/** All words of outing `outing` that count; they lie in the buckets of its hamlets, which are among `buckets`. */
export const sharesOf = (outing: string, buckets: string): string =>
  SHARES.replace('any ($1)', () => `any (${buckets})`).replace('= $2', () => `= ${outing}`);
const SHARES = `coalesce((select json_agg(json_build_object('actId', a.id, 'turn', (a.facts->>'turn')::int, 'to', a.facts->>'to', 'householdIds', a.facts->'householdIds'))
    from outing_hamlet oh join act a on a.bucket = app.bucket_of(oh.hamlet_id) and a.bucket = any ($1) and a.outing_id = oh.outing_id
    where oh.outing_id = $2 and a.kind = 'shareDoors' and a.facts is not null and a.waits is null), '[]')`;

export const wordOf = ({ to, ...row }: ShareRow): ShareWord => ({ ...row, ...(to && { to }) });
