import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GestureId, HouseholdId, ResidentId } from '@go-cua/domain/core';
import { doorOf } from '../local/area';
import type { ActDraft } from '../field/types';
import type { Fault } from './testing/serverModel';
import {
  activate,
  actsOf,
  device,
  household,
  newHousehold,
  newResident,
  openTab,
  resident,
  seqs,
  visit,
  world,
  type Device,
  type Tab,
} from './testing/phone';

/** What may happen on an evening with two phones, the first with two tabs. */
type Step =
  | { readonly do: 'save'; readonly at: number; readonly what: number; readonly home: number }
  | { readonly do: 'undo'; readonly at: number }
  | { readonly do: 'sync'; readonly at: number }
  | { readonly do: 'both' }
  | { readonly do: 'reload'; readonly at: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'fault'; readonly fault: Fault; readonly times: number }
  | { readonly do: 'session'; readonly over: boolean }
  | { readonly do: 'restore' };

const tabAt = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('save' as const), at: tabAt, what: fc.nat(5), home: fc.nat(2) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), at: tabAt }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sync' as const), at: tabAt }) },
  { weight: 2, arbitrary: fc.constant({ do: 'both' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), at: tabAt }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1_000, 4_000, 120_000) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      fault: fc.constantFrom<Fault>('503', 'HTML_200', 'CUT_BEFORE', 'CUT_AFTER', 'TRY_AGAIN', 'REJECT_BATCH'),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('session' as const), over: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restore' as const }) },
);

async function evening(steps: readonly Step[]) {
  const w = world();
  const devices: Device[] = [device(), device()];
  /** Tabs 0 and 1 lie on the first phone, tab 2 on the second; each phone has its own volunteer. */
  const where = [0, 0, 1];
  const tabs: Tab[] = [];
  for (const d of where) tabs.push(await openTab(w, devices[d]!, d));
  const signIn = (d: number) => void (w.server.signedIn = w.ids.people[d]!);
  const homes: HouseholdId[] = [newHousehold(w), newHousehold(w), newHousehold(w)];
  const people: ResidentId[] = homes.map(() => newResident());
  const gestures: (GestureId | null)[] = [null, null, null];
  /** Ids of acts that «Đã lưu trên máy này» was said of, and that were not taken back. */
  const promised = new Map<string, number>();
  let sessionOver = false;
  let backup = w.server.backup();

  async function exchange(at: number, force = false): Promise<void> {
    if (sessionOver && !force) w.server.signedIn = null;
    else signIn(where[at]!);
    tabs[at]!.session.state = 'in';
    await tabs[at]!.sync.now();
  }
  // Both volunteers loaded the set-up at home.
  for (const at of [0, 2]) await exchange(at);
  await tabs[1]!.person.area.catchUp();

  for (const s of steps) {
    w.clock.now += 10;
    const tab = 'at' in s ? tabs[s.at]! : tabs[0]!;
    if (s.do === 'save') {
      const home = homes[s.home]!;
      const who = people[s.home]!;
      const forms: ActDraft[][] = [
        [household(w, home, String(s.home))],
        [household(w, home, String(s.home)), ...resident(home, who)],
        resident(home, who),
        [visit(home)],
        [visit(home, 'MET'), activate(home, who)],
        homes.map((h) => visit(h)),
      ];
      const saved = await tab.save(forms[s.what]!);
      if (saved.ok) {
        gestures[s.at] = saved.gestureId;
        for (const id of saved.actIds) promised.set(id, where[s.at]!);
      }
    } else if (s.do === 'undo') {
      const gesture = gestures[s.at];
      const own = gesture ? actsOf(tab).filter((a) => a.envelope.gestureId === gesture) : [];
      if (gesture && (await tab.undo(gesture))) for (const a of own) promised.delete(a.envelope.id);
    } else if (s.do === 'sync') await exchange(s.at);
    else if (s.do === 'both') {
      signIn(0);
      if (sessionOver) w.server.signedIn = null;
      for (const t of [tabs[0]!, tabs[1]!]) t.session.state = 'in';
      await Promise.all([tabs[0]!.sync.now(), tabs[1]!.sync.now()]);
    } else if (s.do === 'reload') {
      tab.close();
      tabs[s.at] = await openTab(w, devices[where[s.at]!]!, where[s.at]!);
    } else if (s.do === 'wait') w.clock.now += s.ms;
    else if (s.do === 'fault') w.server.faults = Array<Fault>(s.times).fill(s.fault);
    else if (s.do === 'session') sessionOver = s.over;
    else {
      backup();
      backup = w.server.backup();
    }
  }

  // The evening ends: network, session and clock are well again, and each phone lies open for a while.
  w.server.faults = [];
  for (let i = 0; i < 4; i++) {
    w.clock.now += 3_600_000;
    for (const at of [0, 1, 2]) await exchange(at, true);
  }
  await tabs[0]!.person.area.catchUp();
  await tabs[1]!.person.area.catchUp();
  return { w, tabs, promised, where };
}

const SEED = 20261124;

describe('any evening', () => {
  it('ends with every promised act at the server once, in unbroken numbers, and one truth on all phones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const { w, tabs, promised, where } = await evening(steps);
        const { acts, doors } = w.server.log;
        // Nothing lost, nothing more: what was promised is what the server holds.
        expect([...acts.keys()].sort()).toEqual([...promised.keys()].sort());
        for (const phone of [0, 1]) {
          const own = [...acts.values()]
            .filter(({ act }) => act.authorId === w.ids.people[phone])
            .map((a) => a.act.seq);
          expect(own.sort((a, b) => a - b)).toEqual(own.map((_, i) => i + 1));
        }
        for (const [at, tab] of tabs.entries()) {
          const own = actsOf(tab);
          // One final answer for each act, the server's own.
          expect(own.map((a) => a.receipt?.status)).toEqual(own.map((a) => acts.get(a.envelope.id)!.receipt.status));
          expect(own).toHaveLength([...promised.values()].filter((p) => p === where[at]).length);
          expect(seqs(tab)).toEqual(own.map((_, i) => i + 1));
          // What the volunteer sees of each registered household is what the server holds.
          for (const [id, door] of doors) {
            if (!door.household) continue;
            const seen = doorOf(tab.person.area.area.doors.get(id));
            expect(new Set(seen?.facts.map((f) => f.actId))).toEqual(new Set(door.facts.map((f) => f.actId)));
            expect(seen?.residents.map((r) => r.id)).toEqual(door.residents.map((r) => r.id));
          }
        }
        for (const tab of tabs) tab.close();
      }),
      { seed: SEED, numRuns: 40, endOnFailure: false },
    );
  }, 60_000);
});
