import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type GestureId } from '@go-cua/domain/core';
import { PULL_EVERY_MS } from './sync';
import {
  activate,
  actsOf,
  DAY,
  evening,
  household,
  id,
  later,
  newHousehold,
  newResident,
  openTab,
  resident,
  seenBy,
  seqs,
  statuses,
  visit,
} from './testing/phone';

describe('a save', () => {
  it('is on the phone before the network is asked, and outlives the browser', async () => {
    const { w, d, tab, home, phuong } = await evening();
    await tab.save([activate(home, phuong), visit(home, 'MET')]);
    tab.close();

    const again = await openTab(w, d);
    expect(statuses(again)).toEqual(['WAITING', 'WAITING', 'WAITING', 'WAITING', 'WAITING']);
    expect(seenBy(again, home).residents[0]?.givenName).toBe('Phượng');
    expect(seenBy(again, home).facts).toHaveLength(5);
    expect(w.server.log.acts.size).toBe(0);
    again.close();
  });

  it('takes all acts of a form or none: a refusal of the domain keeps nothing', async () => {
    const { w, tab } = await evening();
    const home = newHousehold(w);
    const bad = resident(home, newResident());
    const answer = await tab.save([household(w, home), bad[1]!]);
    expect(answer).toMatchObject({ ok: false, code: 'NO_CONSENT', at: 1 });
    expect(tab.person.area.area.doors.has(home)).toBe(false);
    expect(seqs(tab)).toEqual([1, 2, 3]);
    tab.close();
  });

  it('keeps free text only after the guard, and says what was cut', async () => {
    const { tab, home } = await evening();
    const answer = await tab.save([visit(home, 'MET', 'mật khẩu là Phuong1961')]);
    expect(answer).toMatchObject({ ok: true, redacted: [{ field: 'note', kind: 'PASSWORD' }] });
    expect(actsOf(tab).at(-1)!.envelope.payload).not.toContain('Phuong1961');
    tab.close();
  });

  it('carries the outing that is on, and its draft away', async () => {
    const { w, tab, home } = await evening();
    await tab.person.drafts.keep('visit', { note: 'dở' }, w.clock.now);
    await tab.save([visit(home)], { draftKey: 'visit' });
    expect(actsOf(tab).at(-1)!.envelope).toMatchObject({ outingId: w.ids.outing, campaignId: w.ids.campaign });
    expect(await tab.person.drafts.all()).toEqual([]);
    tab.close();
  });

  it('from two tabs at the same moment gives one row of numbers without a hole', async () => {
    const { w, d, tab, home } = await evening();
    const other = await openTab(w, d);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? tab : other).save([visit(home, i % 3 ? 'MET' : 'NOBODY_HOME')])),
    );
    await Promise.all([tab.person.area.catchUp(), other.person.area.catchUp()]);
    expect(seqs(tab)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    expect(seqs(other)).toEqual(seqs(tab));
    expect(seenBy(other, home).facts.map((f) => f.actId)).toEqual(seenBy(tab, home).facts.map((f) => f.actId));
    tab.close();
    other.close();
  });
});

describe('undo', () => {
  it('of a row of closed doors takes the gesture back as if it had never been, and later acts move up', async () => {
    const { w, tab, home } = await evening();
    const second = newHousehold(w);
    await tab.save([household(w, second, '14')]);
    const gestureId = id<GestureId>();
    await tab.save([visit(home), visit(second)], { gestureId });
    const third = newHousehold(w);
    await tab.save([household(w, third, '16')]);

    expect(await tab.undo(gestureId)).toBe(true);
    expect(seqs(tab)).toEqual([1, 2, 3, 4, 5]);
    expect(seenBy(tab, home).facts.some((f) => f.data.kind === 'recordVisit')).toBe(false);
    expect(seenBy(tab, third).facts[0]?.seq).toBe(5);

    later(w);
    await tab.sync.now();
    expect([...w.server.log.acts.values()].map((a) => a.act.seq)).toEqual([1, 2, 3, 4, 5]);
    tab.close();
  });

  it('works with network too, for the moment in which a tap can be wrong; then it is too late', async () => {
    const { w, tab, home } = await evening();
    const saved = await tab.save([visit(home)]);
    await tab.sync.now();
    expect(w.server.requests.flatMap((r) => r.seqs)).toEqual([1, 2, 3]);
    later(w);
    await tab.sync.now();
    expect(w.server.requests.flatMap((r) => r.seqs)).toEqual([1, 2, 3, 4]);
    expect(await tab.undo(saved.ok ? saved.gestureId : id())).toBe(false);
    tab.close();
  });

  it('is not offered once the acts left the phone, even without an answer', async () => {
    const { w, tab, home } = await evening();
    const saved = await tab.save([visit(home)]);
    later(w);
    w.server.faults = ['CUT_AFTER'];
    await tab.sync.now();
    expect(await tab.undo(saved.ok ? saved.gestureId : id())).toBe(false);
    tab.close();
  });
});

describe('sending', () => {
  it.each(['503', 'HTML_200', 'CUT_BEFORE', 'CUT_AFTER'] as const)(
    'through %s: everything waits, nothing is called sent, and the next try gives each act one answer',
    async (fault) => {
      const { w, tab } = await evening();
      w.server.faults = [fault];
      await tab.sync.now();
      expect(statuses(tab)).toEqual(['WAITING', 'WAITING', 'WAITING']);
      expect(tab.status().pause).toBe(fault === '503' ? 'SERVER_BUSY' : 'OFFLINE');
      expect(tab.status().nextTryAt).toBeGreaterThan(w.clock.now);

      await tab.sync.now();
      expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
      expect(actsOf(tab).some((a) => a.receipt?.repeated)).toBe(fault === 'CUT_AFTER');
      expect(w.server.log.acts.size).toBe(3);
      tab.close();
    },
  );

  it('waits longer after each failure, five minutes at most; a save does not break the wait', async () => {
    const { w, tab, home } = await evening();
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      w.server.faults = ['503'];
      await (i === 0 ? tab.sync.now() : tab.sync.kick());
      waits.push(tab.status().nextTryAt! - w.clock.now);
      const asked = w.server.requests.length;
      await tab.save([visit(home)]);
      await tab.sync.kick();
      expect(w.server.requests).toHaveLength(asked);
      w.clock.now = tab.status().nextTryAt!;
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBeLessThanOrEqual(2000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
    tab.close();
  });

  it('stops when the session is over, loses nothing, and goes on after the sign-in', async () => {
    const { w, tab } = await evening();
    const linh = w.server.signedIn;
    w.server.signedIn = null;
    await tab.sync.now();
    expect(tab.status().pause).toBe('SESSION');
    expect(statuses(tab)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    w.server.signedIn = linh;
    tab.session.state = 'in';
    await tab.sync.now();
    expect(tab.status().pause).toBeNull();
    expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    tab.close();
  });

  it("never gives an act away under another person's session: it waits for its author", async () => {
    const { w, tab } = await evening();
    // The cookie changed hands a moment ago, and this tab does not know it yet.
    w.server.signedIn = w.ids.people[1]!;
    await tab.sync.now();
    expect(statuses(tab)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    expect(tab.status().pause).toBe('SESSION');
    tab.close();
  });

  it("does not show or send one volunteer's work to the other on the same phone", async () => {
    const { w, d, tab } = await evening();
    tab.close();
    const other = await openTab(w, d, 1);
    w.server.signedIn = w.ids.people[1]!;
    await other.sync.now();
    expect(actsOf(other)).toEqual([]);
    expect(w.server.log.acts.size).toBe(0);
    expect(await other.store.unsentOfOthers(w.ids.people[1]!)).toBe(3);
    other.close();
  });

  it('from two tabs is done by one of them', async () => {
    const { w, d, tab } = await evening();
    const other = await openTab(w, d);
    await Promise.all([tab.sync.now(), other.sync.now()]);
    const sent = w.server.requests.flatMap((r) => r.seqs);
    expect(sent).toEqual([1, 2, 3]);
    tab.close();
    other.close();
  });

  it('keeps an act that is to be tried again, and does not hold up those after it', async () => {
    const { w, tab } = await evening();
    w.server.faults = ['TRY_AGAIN'];
    await tab.sync.now();
    expect(statuses(tab)).toEqual(['TRY_AGAIN', 'TRY_AGAIN', 'TRY_AGAIN']);
    const next = newHousehold(w);
    await tab.save([household(w, next, '14')]);
    await tab.sync.now();
    expect(statuses(tab)).toEqual(['TRY_AGAIN', 'TRY_AGAIN', 'TRY_AGAIN', 'APPLIED']);
    later(w, 60_000);
    await tab.sync.now();
    expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED', 'APPLIED']);
    tab.close();
  });

  it('finds the one act that a server cannot take as a request, and sends the others', async () => {
    const { w, tab } = await evening();
    w.server.faults = ['REJECT_BATCH', 'REJECT_BATCH', 'OK'];
    await tab.sync.now();
    // Three, then two, then one: the first was turned away in company only.
    expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    tab.close();
  });

  it('sends at most 50 at once, in the order of seq', async () => {
    const { w, tab, home } = await evening();
    await tab.save(Array.from({ length: 60 }, () => visit(home)));
    later(w);
    await tab.sync.now();
    const batches = w.server.requests.filter((r) => r.name === 'submitActs').map((r) => r.seqs);
    expect(batches.map((b) => b.length)).toEqual([50, 13]);
    expect(batches.flat()).toEqual(Array.from({ length: 63 }, (_, i) => i + 1));
    tab.close();
  });

  it('takes up at once what became free while it was speaking to the server', async () => {
    const { w, tab, home } = await evening();
    await tab.save([visit(home)]);
    w.server.meanwhile = (name) => name === 'pull' && later(w);
    await tab.sync.now();
    expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED', 'WAITING']);
    expect(tab.rests()).toBe(0);
    await tab.sync.now();
    expect(statuses(tab).at(-1)).toBe('APPLIED');
    expect(tab.rests()).toBe(PULL_EVERY_MS);
    tab.close();
  });

  it('is not held for days by a clock that was put back after the save', async () => {
    const { w, tab, home } = await evening();
    w.clock.now += 3 * DAY;
    await tab.save([visit(home)]);
    w.server.faults = ['503'];
    await tab.sync.now();
    w.clock.now -= 3 * DAY;
    await tab.sync.kick();
    expect(w.server.requests.flatMap((r) => r.seqs)).toEqual([1, 2, 3, 4]);
    tab.close();
  });

  it('stamps each act with the clock as it was known when it was saved', async () => {
    const { w, tab, home } = await evening();
    w.server.ahead = 7 * 60_000;
    await tab.sync.now();
    await tab.save([visit(home)]);
    expect(actsOf(tab).map((a) => a.envelope.clockOffsetMs)).toEqual([0, 0, 0, 7 * 60_000]);
    tab.close();
  });
});
