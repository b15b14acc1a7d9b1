import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { planWithdrawal } from '@go-cua/domain/review';
import type { HouseholdId, ResidentId } from '@go-cua/domain/core';
import { couldBeHead, livingHere, statedNow } from '@go-cua/domain/household';
import {
  householdCorrection,
  householdCorrections,
  residentCorrection,
  residentCorrections,
} from '../features/correction/correctionForm';
import { overtakenBy, standingOf } from '../features/correction/useCorrectionWords';
import { doorOf } from '../local/area';
import {
  device,
  household,
  later,
  newHousehold,
  newResident,
  openTab,
  resident,
  world,
  type Tab,
  type World,
} from './testing/phone';

let w: World;
let linh: Tab;
let quan: Tab;
let home: HouseholdId;
let [phuong, son]: [ResidentId, ResidentId] = ['' as ResidentId, '' as ResidentId];

const doorIn = (tab: Tab) => doorOf(tab.person.area.area.doors.get(home))!;
const cardIn = (tab: Tab, id: ResidentId) => doorIn(tab).residents.find((r) => r.id === id)!;
const meets = async (tab: Tab) => {
  w.server.signedIn = w.ids.people[tab === linh ? 0 : 1]!;
  later(w);
  await tab.sync.now(true);
};
/** Opens the form, types, saves. */
async function mends(tab: Tab, id: ResidentId, typed: Partial<ReturnType<typeof residentCorrection>['form']>) {
  const form = residentCorrection(doorIn(tab), cardIn(tab, id));
  Object.assign(form.form, typed);
  const acts = residentCorrections(form, home)!;
  return { acts, answer: await tab.save(acts) };
}

beforeEach(async () => {
  w = world();
  [linh, quan] = [await openTab(w, device()), await openTab(w, device(), 1)];
  home = newHousehold(w);
  [phuong, son] = [newResident(), newResident()];
  await meets(linh);
  await linh.save([household(w, home, '12', 2), ...resident(home, phuong), ...resident(home, son, 'Sơn').slice(0, 1)]);
  const [, card] = resident(home, son, 'Sơn');
  const payload = { ...(card!.payload as object), isHead: false, phone: '0952318605' };
  await linh.save([{ kind: 'registerResident', payload: payload as never }]);
  await meets(linh);
  await meets(quan);
});

describe('a form that mends', () => {
  it('writes one act for each group that differs, and none for what was left as it was', async () => {
    const none = await mends(linh, phuong, {});
    expect(none.acts).toEqual([]);
    const { acts, answer } = await mends(linh, phuong, { name: 'nguyễn thị phường', phone: '0952 318 606' });
    expect(answer).toMatchObject({ ok: true });
    expect(acts.map((a) => (a.payload as { change: { group: string } }).change.group)).toEqual(['NAME', 'PHONE']);
    expect(cardIn(linh, phuong)).toMatchObject({ givenName: 'Phường', phone: '0952 318 606', card: 'CHIP_CARD' });
  });

  it('does not put back what came from another phone while it stood open', async () => {
    const open = residentCorrection(doorIn(quan), cardIn(quan, phuong));
    await mends(linh, phuong, { name: 'Nguyễn Thị Phường' });
    await meets(linh);
    await meets(quan);
    open.form.residence = 'TEMPORARY';
    await quan.save(residentCorrections(open, home)!);
    expect(cardIn(quan, phuong)).toMatchObject({ givenName: 'Phường', residence: 'TEMPORARY' });
  });

  it('of the home: the address, and how many live there now', async () => {
    const form = householdCorrection(doorIn(linh), doorIn(linh).household!, w.ids.today as never);
    Object.assign(form.form, { lane: '5', people: 3 });
    expect(await linh.save(householdCorrections(form, doorIn(linh), w.ids.today as never, 'Hẻm'))).toMatchObject({
      ok: true,
    });
    expect(doorIn(linh).household).toMatchObject({ lane: 'Hẻm 5', number: '12', peopleStated: 3 });
  });
});

describe('a correction', () => {
  it('is taken back by its author the same evening, and shows what stood before it', async () => {
    const { answer } = await mends(linh, phuong, { name: 'Nguyễn Thị Phường' });
    await meets(linh);
    const [actId] = answer.ok ? answer.actIds : [];
    const by = { authorId: w.ids.people[0]!, day: w.ids.today as never };
    const plan = planWithdrawal(doorIn(linh).facts, actId!, by)!;
    await linh.save([{ kind: 'withdrawAct', payload: { householdId: home, of: plan.own[0]!, subjectId: phuong } }]);
    expect(cardIn(linh, phuong).givenName).toBe('Phượng');
    const fact = doorIn(linh).facts.find((f) => f.actId === actId)!;
    expect(standingOf(doorIn(linh).facts, fact)).toBe('GONE');
  });

  it('that a later one took the place of says whose that is', async () => {
    const { answer } = await mends(linh, phuong, { name: 'Nguyễn Thị Phường' });
    const [first] = answer.ok ? answer.actIds : [];
    await meets(linh);
    await meets(quan);
    expect(cardIn(quan, phuong).givenName).toBe('Phường');
    await mends(quan, phuong, { name: 'Nguyễn Thị Phương' });
    await meets(quan);
    await meets(linh);
    expect(cardIn(linh, phuong).givenName).toBe('Phương');
    const by = overtakenBy(doorIn(linh).facts, first!);
    expect(by?.authorId).toBe(w.ids.people[1]);
    expect(
      standingOf(
        doorIn(linh).facts,
        doorIn(linh).facts.find((f) => f.actId === first)!,
      ),
    ).toBe('LATER');
  });

  it('that is the later of two shows on its author’s phone from the moment it is said', async () => {
    const open = residentCorrection(doorIn(quan), cardIn(quan, phuong));
    await mends(linh, phuong, { name: 'Nguyễn Thị Phường' });
    await meets(linh);
    await meets(quan);
    expect(cardIn(quan, phuong).givenName).toBe('Phường');
    // Typed into a form that stood open before the other one arrived.
    w.clock.now += 60_000;
    Object.assign(open.form, { name: 'Nguyễn Thị Phương' });
    await quan.save(residentCorrections(open, home)!);
    const said = () => {
      const { facts } = doorIn(quan);
      return facts.filter((f) => f.data.kind === 'correctResident').map((f) => standingOf(facts, f));
    };
    expect([cardIn(quan, phuong).givenName, said()]).toEqual(['Phương', ['WAITS', 'WAITS']]);
    await meets(quan);
    expect(cardIn(quan, phuong).givenName).toBe('Phương');
  });

  it('of two phones without network: both wait for a leader, on both', async () => {
    await mends(linh, phuong, { name: 'Nguyễn Thị Phường' });
    w.clock.now += 60_000;
    await mends(quan, phuong, { name: 'Nguyễn Thị Phương' });
    for (const tab of [linh, quan, linh]) await meets(tab);
    for (const { facts } of [doorIn(linh), doorIn(quan)]) {
      const changes = facts.filter((f) => f.data.kind === 'correctResident');
      expect(changes.map((f) => standingOf(facts, f))).toEqual(['WAITS', 'WAITS']);
    }
  });
});

describe('whoever lives there no more', () => {
  it('is on no list from that day on, and the home asks for another head', async () => {
    const today = w.ids.today as never;
    expect(
      await linh.save([{ kind: 'moveOut', payload: { householdId: home, subjectId: phuong, on: today } }]),
    ).toMatchObject({ ok: true });
    const door = doorIn(linh);
    expect([livingHere(door, today).map((r) => r.id), statedNow(door, today)]).toEqual([[son], 1]);
    expect(couldBeHead(door, today).map((r) => r.id)).toEqual([son]);
    await linh.save([{ kind: 'changeHead', payload: { householdId: home, headResidentId: son } }]);
    expect(
      doorIn(linh)
        .residents.filter((r) => r.isHead)
        .map((r) => r.id),
    ).toEqual([son]);
    await meets(linh);
    await meets(quan);
    expect(livingHere(doorIn(quan), today).map((r) => [r.id, r.isHead])).toEqual([[son, true]]);
  });

  it('has nothing more recorded on a phone that knows of it', async () => {
    const on = w.ids.today as never;
    await linh.save([{ kind: 'death', payload: { householdId: home, subjectId: son, on } }]);
    w.clock.now += 86_400_000;
    const step = { service: 'EID_LEVEL_1', from: 'NOT_STARTED', to: 'ACTIVATED', how: 'HELPED' } as const;
    const answer = await linh.save([
      { kind: 'advanceActivation', payload: { householdId: home, subjectId: son, ...step } },
    ]);
    expect(answer).toMatchObject({ ok: false, code: 'NO_LONGER_HERE' });
  });
});
