import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HamletId, PersonId } from '@go-cua/domain/core';
import { aForeignCommune, anId, askVia, aVillage, Phone, type ForeignCommune, type Village } from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface Shown {
  id: string;
  unitId: string | null;
  hamletId: string | null;
  kind: string;
  value: number;
  locked: boolean;
  version: number;
}
interface Refused {
  refusal: { code: string; field: string | null } | null;
}
const mutate = async <T>(source: string, input: object, who: PersonId): Promise<T & Refused> => {
  const { data, codes } = await ask(who, source, { input });
  if (!data) throw new Error(codes.join());
  return data['done'] as T & Refused;
};
const TARGET = 'id unitId hamletId kind value locked version';
const at = () => ({ campaignId: v.campaign, service: 'EID_LEVEL_1' });
const set = (input: object, who: PersonId = v.coordinator) =>
  mutate<{ target: Shown | null }>(
    `mutation ($input: SetTargetInput!) { done: setTarget(input: $input) { target { ${TARGET} } refusal { code field } } }`,
    { ...at(), kind: 'NUMBER', value: 8, ...input },
    who,
  );
interface Plan {
  basis: string;
  total: number | null;
  sum: number | null;
  remainder: number | null;
  applied: boolean;
  rows: {
    hamletId: string | null;
    name: string;
    eligible: number;
    kind: string;
    value: number;
    locked: boolean;
    people: number | null;
  }[];
}
const shareOut = (input: object, who: PersonId = v.coordinator) =>
  mutate<{ shareOut: Plan | null }>(
    `mutation ($input: ShareOutTargetInput!) { done: shareOutTarget(input: $input) { shareOut { basis total sum remainder applied
       rows { unitId hamletId name eligible kind value locked people } } refusal { code field } } }`,
    { ...at(), unitId: v.commune, ...input },
    who,
  );
const list = async (who: PersonId) =>
  (
    await ask(who, `query ($campaignId: UUID!) { targets(campaignId: $campaignId) { ${TARGET} } }`, {
      campaignId: v.campaign,
    })
  ).data!['targets'] as Shown[];
const ofHamlet = (plan: Plan, hamlet: HamletId) => plan.rows.find((r) => r.hamletId === hamlet)!;

describe('a target is set', () => {
  it('for a commune or a hamlet, once, and changed by who has read it last', async () => {
    const made = await set({ unitId: v.commune, kind: 'SHARE', value: 80 });
    expect(made.target).toMatchObject({ unitId: v.commune, value: 80, version: 1 });
    expect((await set({ unitId: v.commune, kind: 'SHARE', value: 80 })).target).toEqual(made.target);
    expect((await set({ unitId: v.commune, kind: 'SHARE', value: 90 })).refusal).toEqual({
      code: 'STALE',
      field: 'version',
    });
    const next = await set({ unitId: v.commune, kind: 'SHARE', value: 72.5, version: 1 });
    expect(next.target).toMatchObject({ id: made.target!.id, value: 72.5, version: 2 });
    expect(await list(v.leader)).toHaveLength(1);
  });

  it('by one of two who set it at the same moment; the other is told', async () => {
    const both = await Promise.all([set({ hamletId: v.hamlet, value: 3 }), set({ hamletId: v.hamlet, value: 4 })]);
    expect(both.map((a) => a.refusal?.code ?? 'OK').sort()).toEqual(['OK', 'STALE']);
    await v.admin.query(`delete from app.target where hamlet_id = $1`, [v.hamlet]);
  });

  it('is told at the field what is not right', async () => {
    const refusal = async (more: object) => (await set({ hamletId: v.hamlet, ...more })).refusal;
    expect(await refusal({ kind: 'SHARE', value: 100.5 })).toEqual({ code: 'TARGET_ABOVE_100', field: 'value' });
    expect(await refusal({ value: -1 })).toEqual({ code: 'TARGET_BELOW_0', field: 'value' });
    expect(await refusal({ value: 2.5 })).toEqual({ code: 'TARGET_NOT_WHOLE', field: 'value' });
    expect(await refusal({ service: 'HEALTH_RECORD' })).toEqual({ code: 'SERVICE_NOT_IN_CAMPAIGN', field: 'service' });
    expect(await refusal({ unitId: v.commune })).toMatchObject({ code: 'TARGET_PLACE_MISSING' });
    expect(await refusal({ campaignId: anId() })).toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
  });

  it('by nobody from elsewhere: a foreign coordinator neither writes nor sees it, nor past the first wall', async () => {
    expect((await set({ unitId: v.commune }, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'unitId',
    });
    expect((await set({ hamletId: v.hamlet }, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'hamletId',
    });
    expect((await set({ unitId: foreign.commune }, foreign.coordinator)).refusal).toMatchObject({
      code: 'TARGET_OUTSIDE_CAMPAIGN',
    });
    expect(await list(foreign.coordinator)).toEqual([]);
    const seen = await v.contextOf(foreign.coordinator).inScope((sql) => sql.query(`select id from target`));
    expect(seen.rows).toEqual([]);
    await expect(set({ unitId: v.commune }, v.leader)).rejects.toThrow('FORBIDDEN');
    expect(
      (await ask(v.volunteer, `query ($id: UUID!) { targets(campaignId: $id) { id } }`, { id: v.campaign })).codes,
    ).toEqual(['FORBIDDEN']);
  });
});

describe('a target is handed down', () => {
  it('as the same share, or in equal parts, while nobody is known to be eligible; the reason is said', async () => {
    const share = (await shareOut({ version: 2 })).shareOut!;
    expect([share.basis, share.total, share.applied]).toEqual(['EQUAL', null, false]);
    expect(share.rows.map((r) => [r.name, r.kind, r.value, r.people])).toEqual([
      ['Phú Mỹ', 'SHARE', 72.5, null],
      ['Xuân Thành', 'SHARE', 72.5, null],
    ]);
    const { target } = await set({ unitId: v.commune, value: 9, version: 2 });
    const equal = (await shareOut({ version: target!.version })).shareOut!;
    expect([equal.basis, equal.sum, equal.remainder]).toEqual(['EQUAL', 9, 0]);
    expect(equal.rows.map((r) => r.value)).toEqual([5, 4]);
    expect(await list(v.coordinator)).toHaveLength(1);
  });

  it('by eligible people once they are known, those not known yet counted in; the parts add up', async () => {
    const [near, far] = [new Phone(v, v.volunteer), new Phone(v, v.stranger, v.otherHamlet)];
    await v.submit(v.volunteer, [...near.family(4).acts, ...near.family(3).acts]);
    const { receipts } = await v.submit(v.stranger, [far.household(far.newHousehold(), 4)]);
    expect(receipts.map((r) => r.status)).toEqual(['APPLIED']);
    const version = (await list(v.coordinator))[0]!.version;
    await set({ unitId: v.commune, value: 8, version });
    const tried = (await shareOut({ version: version + 1 })).shareOut!;
    expect([tried.basis, tried.total, tried.sum, tried.remainder]).toEqual(['ELIGIBLE', 8, 8, 0]);
    expect([ofHamlet(tried, v.hamlet), ofHamlet(tried, v.otherHamlet)]).toMatchObject([
      { eligible: 7, value: 5 },
      { eligible: 4, value: 3 },
    ]);
    const applied = (await shareOut({ version: version + 1, dryRun: false })).shareOut!;
    expect(applied).toEqual({ ...tried, applied: true });
    expect((await list(v.coordinator)).filter((t) => t.hamletId).reduce((sum, t) => sum + t.value, 0)).toBe(8);
    expect((await shareOut({ version, dryRun: false })).refusal).toEqual({ code: 'STALE', field: 'version' });
  });

  it('around what is locked; too much locked is shown, and not applied', async () => {
    const all = await list(v.coordinator);
    const [parent, own] = [all.find((t) => t.unitId)!, all.find((t) => t.hamletId === v.otherHamlet)!];
    await set({ hamletId: v.otherHamlet, value: 6, locked: true, version: own.version });
    const around = (await shareOut({ version: parent.version, dryRun: false })).shareOut!;
    expect([ofHamlet(around, v.hamlet).value, ofHamlet(around, v.otherHamlet)]).toMatchObject([
      2,
      { value: 6, locked: true },
    ]);
    await set({ hamletId: v.otherHamlet, value: 11, locked: true, version: own.version + 1 });
    const over = (await shareOut({ version: parent.version })).shareOut!;
    expect([over.remainder, ofHamlet(over, v.hamlet).value]).toEqual([-3, 0]);
    expect((await shareOut({ version: parent.version, dryRun: false })).refusal).toEqual({
      code: 'LOCKED_ABOVE_TOTAL',
      field: 'value',
    });
    expect((await list(v.coordinator)).find((t) => t.hamletId === v.hamlet)!.value).toBe(2);
  });

  it('a share of the known stands for people', async () => {
    const parent = (await list(v.coordinator)).find((t) => t.unitId)!;
    await set({ unitId: v.commune, kind: 'SHARE', value: 80, version: parent.version });
    const { shareOut: plan } = await shareOut({ version: parent.version + 1 });
    // 80 % of 11 is 8.8: nine people.
    expect(plan).toMatchObject({ basis: 'ELIGIBLE', total: 9 });
    expect((await shareOut({ version: 1, unitId: foreign.commune }, foreign.coordinator)).refusal).toMatchObject({
      code: 'TARGET_UNKNOWN',
    });
    expect((await shareOut({ version: 1 }, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'unitId',
    });
  });
});

describe('the table of targets', () => {
  const TABLE = `query ($campaignId: UUID!, $service: Service!, $unitId: UUID!) { targetTable(campaignId: $campaignId, service: $service, unitId: $unitId) {
    place { name eligible people handedDown difference } rows { hamletId name eligible reached people target { value } } } }`;
  const table = async (who: PersonId, unitId = v.commune) =>
    (await ask(who, TABLE, { ...at(), unitId })).data!['targetTable'] as {
      place: { eligible: number; people: number; handedDown: number; difference: number };
      rows: { hamletId: string; name: string; eligible: number; target: { value: number } | null }[];
    } | null;

  it('tells what is eligible, what is handed down and what is missing, by name', async () => {
    const all = await list(v.coordinator);
    const own = all.find((t) => t.hamletId === v.otherHamlet)!;
    await set({ hamletId: v.otherHamlet, value: 3, version: own.version });
    const shown = (await table(v.coordinator))!;
    expect(shown.place).toMatchObject({ eligible: 11, people: 9, handedDown: 5, difference: 4 });
    expect(shown.rows.map((r) => [r.name, r.eligible, r.target?.value])).toEqual([
      ['Phú Mỹ', 4, 3],
      ['Xuân Thành', 7, 2],
    ]);
    expect(await table(v.observer)).toEqual(shown);
  });

  it('is not shown where only a part may be seen', async () => {
    expect(await table(foreign.coordinator)).toBeNull();
    expect(await table(foreign.coordinator, foreign.province)).toBeNull();
    expect(await table(v.leader)).toBeNull();
  });
});
