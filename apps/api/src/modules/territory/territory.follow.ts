import type { Client } from 'pg';
import type { Day, HamletId, UnitId } from '@go-cua/domain/core';
import { foldUnitName } from '@go-cua/domain/text';
import { followUnits, type HamletKind, type HamletVersion, type Territory } from '@go-cua/domain/territory';
import { sha256 } from './territory.files';

interface Row {
  id: HamletVersion['id'];
  hamlet_id: HamletId;
  kind: HamletKind;
  name: string;
  parent_id: UnitId | null;
  valid_from: Day | null;
  valid_to: Day | null;
  certain: boolean;
}

/** After the units: each hamlet follows its unit's sole successor, or becomes undecided. Answers what that changed. */
export async function followHamlets(client: Client, territory: Territory) {
  const { rows } = await client.query<Row>(
    `select v.id, v.hamlet_id, h.kind, v.name, v.parent_id, v.valid_from::text, v.valid_to::text, v.certain
     from app.hamlet_version v join app.hamlet h on h.id = v.hamlet_id order by v.hamlet_id, v.valid_from nulls first`,
  );
  const before = new Map(rows.map((r) => [r.id, versionOf(r)]));
  const after = followUnits([...before.values()], territory, sha256);
  const news = after.filter((v) => !before.has(v.id));
  const changed = after.filter((v) => before.has(v.id) && JSON.stringify(before.get(v.id)) !== JSON.stringify(v));
  if (news.length + changed.length > 0) await writeVersions(client, [...news, ...changed]);
  return { added: news.length, changed: changed.length, removed: 0 };
}

const versionOf = (r: Row): HamletVersion => ({
  ...{ id: r.id, hamletId: r.hamlet_id, kind: r.kind, name: r.name, unitId: r.parent_id },
  ...{ validFrom: r.valid_from, validTo: r.valid_to, certain: r.certain },
});

async function writeVersions(client: Client, versions: readonly HamletVersion[]): Promise<void> {
  const column = <T>(value: (v: HamletVersion) => T) => versions.map(value);
  await client.query(
    `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id, valid_from, valid_to, certain)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::date[], $7::date[], $8::boolean[])
     on conflict (id) do update set name = excluded.name, name_folded = excluded.name_folded, parent_id = excluded.parent_id,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, certain = excluded.certain`,
    [
      ...[column((v) => v.id), column((v) => v.hamletId), column((v) => v.name), column((v) => foldUnitName(v.name))],
      ...[column((v) => v.unitId), column((v) => v.validFrom), column((v) => v.validTo), column((v) => v.certain)],
    ],
  );
}
