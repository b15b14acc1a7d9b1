import { Client } from 'pg';
import type { Finding } from '@go-cua/domain/territory';

/** What the last import left open, in the order of kinds and codes. For the command; the console reads it by page. */
export async function listFindings(ownerUrl: string, kind: string | null): Promise<Finding[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Finding>(
      `select kind, level, code, name, province_code as "provinceCode", detail #>> '{}' as detail
       from app.import_finding where $1::text is null or kind = $1 order by kind, code, id`,
      [kind],
    );
    return rows;
  } finally {
    await client.end();
  }
}
