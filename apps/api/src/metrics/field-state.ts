import { Client } from 'pg';

/** How the field stands, in counts and ages. */
export interface FieldState {
  readonly inReview: readonly { readonly reason: string; readonly acts: number }[];
  readonly oldestWaitingSeconds: number;
  readonly unsentDevices: number;
  readonly oldestUnsent: readonly { readonly installation: string; readonly seconds: number }[];
  readonly gaps: number;
  readonly gapDevices: number;
}

const IN_REVIEW = `select coalesce(review_code, waits) as reason, count(*)::int as acts,
    extract(epoch from $1::timestamptz - min(received_at))::float8 as oldest
  from act where review_code is not null or (waits is not null and household_id is null) group by 1 order by 1`;
const UNSENT = `select installation_id as installation, extract(epoch from $1::timestamptz - oldest_unsent_at)::float8 as seconds,
    count(*) over ()::int as devices
  from device where unsent > 0 and oldest_unsent_at is not null order by oldest_unsent_at limit 100`;
/** A hole that stays ten minutes is a gap (model 7). */
const GAPS = `select coalesce(sum(jsonb_array_length(missing)), 0)::int as gaps, count(*)::int as devices
  from device where missing <> '[]' and last_seen_at < $1::timestamptz - interval '10 minutes'`;

/** By the role that may read log and set-up and write nothing. @param now Unix milliseconds */
export async function readField(jobsUrl: string, now: number): Promise<FieldState> {
  const client = new Client({ connectionString: jobsUrl, statement_timeout: 5_000 });
  await client.connect();
  try {
    const at = [new Date(now)];
    const review = await client.query<{ reason: string; acts: number; oldest: number }>(IN_REVIEW, at);
    const unsent = await client.query<{ installation: string; seconds: number; devices: number }>(UNSENT, at);
    const { gaps, devices } = (await client.query<{ gaps: number; devices: number }>(GAPS, at)).rows[0]!;
    return {
      inReview: review.rows,
      oldestWaitingSeconds: Math.max(0, ...review.rows.map((r) => r.oldest)),
      unsentDevices: unsent.rows[0]?.devices ?? 0,
      oldestUnsent: unsent.rows,
      ...{ gaps, gapDevices: devices },
    };
  } finally {
    await client.end();
  }
}
