import type { Client } from 'pg';

/** Everything that people make; the register of units, read from the lists, stays. */
const TABLES = [
  ...[
    'act',
    'household',
    'resident',
    'standing',
    'resident_day',
    'figure_entry',
    'rollup',
    'hamlet_feed',
    'feed',
    'device',
  ],
  ...[
    'target',
    'outing',
    'campaign',
    'team',
    'organisation',
    'role_grant',
    'invitation',
    'person',
    'hamlet',
    'api_client',
    'scope',
  ],
].map((t) => `app.${t}`);

/**
 * Empties a database of sample data. Only where a run of the sample was begun: anything else is somebody's work.
 * @param owner a connection of the owner role
 * @param auth a connection of sign-in's role
 */
export async function wipeSample(owner: Client, auth: Client): Promise<void> {
  const { rows } = await owner.query('select from app.sample_run');
  if (rows.length === 0) throw new Error('this database holds no sample data');
  await owner.query(
    `truncate ${[...TABLES, 'secrets.subject_key', 'published.edition', 'published.api_key'].join(', ')} cascade`,
  );
  await auth.query(`truncate auth."user", auth.session, auth.account, auth.verification cascade`);
  await owner.query('delete from app.sample_run');
}
