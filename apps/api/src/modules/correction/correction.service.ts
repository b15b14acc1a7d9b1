import type { PayloadOf } from '@go-cua/domain/act';
import { bucketOf, type ActId, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { statedWith, type Door } from '@go-cua/domain/household';
import type { AppContext } from '../../graphql/context';
import { writeAtDesk, type DeskAct } from '../fieldwork/desk';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { toFact } from '../fieldwork/fieldwork.rows';
import { withPhone } from '../fieldwork/pull.service';
import { wholeHousehold, type WholeHousehold } from '../household/one.repository';
import type { DeskAnswer } from '../review/review.type';
import type { ChangeHeadInput, CorrectHouseholdInput, CorrectResidentInput, LeaveInput } from './correction.input';

type Kind = 'correctResident' | 'correctHousehold' | 'changeHead' | 'moveOut' | 'death';
type ResidentChange = PayloadOf<'correctResident'>['change'];
type HouseholdChange = PayloadOf<'correctHousehold'>['change'];

export function correctResident(ctx: AppContext, i: CorrectResidentInput): Promise<DeskAnswer> {
  return write(ctx, i.householdId, i.residentId, (home) => {
    const change = residentChange(ctx, i, home) as ResidentChange;
    return { kind: 'correctResident', payload: { ...about(i), change, ...over(i) } };
  });
}

export function correctHousehold(ctx: AppContext, i: CorrectHouseholdInput): Promise<DeskAnswer> {
  return write(ctx, i.householdId, undefined, (home) => {
    const change = householdChange(ctx, i, home) as HouseholdChange;
    return { kind: 'correctHousehold', payload: { householdId: i.householdId, change, ...over(i) } };
  });
}

export function changeHead(ctx: AppContext, i: ChangeHeadInput): Promise<DeskAnswer> {
  const { householdId, headResidentId } = i;
  return write(ctx, householdId, undefined, () => ({
    kind: 'changeHead',
    payload: { householdId, headResidentId, ...over(i) },
  }));
}

export function leave(ctx: AppContext, kind: 'moveOut' | 'death', i: LeaveInput): Promise<DeskAnswer> {
  return write(ctx, i.householdId, i.residentId, () => ({ kind, payload: { ...about(i), on: i.on } }));
}

const about = (i: { householdId: HouseholdId; residentId: ResidentId }) => ({
  householdId: i.householdId,
  subjectId: i.residentId,
});
const over = (i: { over: readonly ActId[] }) => (i.over.length > 0 ? { over: [...i.over] } : {});
/** Without what was left empty: the domain says what must be there. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T;

function residentChange(ctx: AppContext, i: CorrectResidentInput, home: WholeHousehold): object {
  const { group } = i;
  if (group === 'NAME') return given({ group, ...pick(i, 'familyName', 'middleName', 'givenName') });
  if (group === 'GENDER') return given({ group, gender: i.gender });
  if (group === 'RESIDENCE') return given({ group, residence: i.residence });
  const now = home.residents.find((r) => r.id === i.residentId);
  if (group === 'BIRTH_CARD') {
    const [day, year] = i.keep ? [now?.birthDay, now?.birthYear] : [i.birthDay, i.birthYear];
    return given({ group, card: i.card, birth: day ? { day } : year ? { year } : undefined });
  }
  return given({ group, phoneKind: i.phoneKind, phone: i.keep ? numberOf(ctx, home, i.residentId) : i.phone || null });
}
const pick = <T, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((k) => [k, from[k]])) as Pick<T, K>;

/** The number as it is kept, for a correction that leaves it as it is. */
function numberOf({ keys }: AppContext, home: WholeHousehold, id: ResidentId): string | undefined {
  const sealed = home.residents.find((r) => r.id === id)?.phone ?? null;
  const wrapped = home.keys[id];
  if (!sealed || !wrapped) return undefined;
  const own = new SubjectKeys(keys, [{ bucket: bucketOf(id), subjectId: id, wrapped: Buffer.from(wrapped, 'base64') }]);
  return withPhone({ id, phone: sealed } as Parameters<typeof withPhone>[0], own).phone;
}

function householdChange(ctx: AppContext, i: CorrectHouseholdInput, home: WholeHousehold): object {
  const { group } = i;
  if (group === 'ADDRESS') return { group, lane: i.lane ?? '', number: i.number ?? '' };
  if (group === 'HOURS') return { group, availability: i.availability ?? [] };
  if (group === 'NOTE') return given({ group, note: i.note || null });
  const door: Door = { household: null, residents: [], facts: home.acts.map((a) => toFact(a.fact)) };
  return given({ group, peopleStated: i.people == null ? null : statedWith(door, i.people, ctx.today()) });
}

/** A word on a home that is not there for the reader is answered as one on a home that is nowhere. */
async function write<K extends Kind>(
  ctx: AppContext,
  householdId: HouseholdId,
  subjectId: ResidentId | undefined,
  act: (home: WholeHousehold) => Pick<DeskAct<K>, 'kind' | 'payload'>,
): Promise<DeskAnswer> {
  const home = await ctx.inScope((sql, actor) =>
    wholeHousehold(sql, {
      ...{ bucket: bucketOf(householdId), id: householdId, today: actor.today, me: actor.personId },
    }),
  );
  if (!home)
    return { receipt: { actId: householdId as unknown as ActId, status: 'REFUSED', code: 'UNKNOWN_HOUSEHOLD' } };
  const { hamletId } = home;
  return {
    receipt: await writeAtDesk(ctx, { ...act(home), householdId, hamletId, ...(subjectId && { subjectId }) }),
  };
}
