import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dayOfInstant } from '@go-cua/domain/core';
import { inEffect } from '@go-cua/domain/review';
import type { ActDraft } from '../field/types';
import { actsOf, DAY, device, evening, id, later, newResident, openTab } from './testing/phone';
import { resident, seenBy, seqs, statuses, visit } from './testing/phone';

describe('what the server says afterwards', () => {
  it('a colleague’s work arrives under my unsent act, and both are seen', async () => {
    const { w, d, tab, home } = await evening();
    await tab.sync.now();
    const quan = await openTab(w, device(), 1);
    w.server.signedIn = w.ids.people[1]!;
    await quan.sync.now();
    await quan.save([visit(home)]);
    later(w);
    await quan.sync.now();
    quan.close();

    w.server.signedIn = w.ids.people[0]!;
    const mine = await openTab(w, d);
    await mine.save([visit(home, 'MET')]);
    await mine.sync.now();
    const outcomes = seenBy(mine, home).facts.flatMap((f) => (f.data.kind === 'recordVisit' ? [f.data.outcome] : []));
    expect(outcomes).toEqual(['NOBODY_HOME', 'MET']);
    expect(statuses(mine).at(-1)).toBe('WAITING');
    mine.close();
    tab.close();
  });

  it('an act that was refused leaves my view of the door and stays in my hands', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    // A number of which this phone cannot know that it is a volunteer's.
    w.server.staffNumbers.add('0951112223');
    const [consent, person] = resident(home, newResident(), 'Lành');
    await tab.save([consent!, { ...person!, payload: { ...person!.payload, phone: '0951112223' } } as ActDraft]);
    const known = () => seenBy(tab, home).residents.map((r) => r.givenName);
    expect(known()).toContain('Lành');
    later(w);
    await tab.sync.now();
    expect(actsOf(tab).at(-1)!.receipt).toMatchObject({ status: 'REFUSED', code: 'STAFF_NUMBER' });
    expect(known()).not.toContain('Lành');
    tab.close();
  });

  it('a visit to a home whose no this phone had not heard of waits for a leader', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    const door = w.server.log.doors.get(home)!;
    w.server.log.doors.set(home, { ...door, closing: { gone: { since: dayOfInstant(w.clock.now - DAY) } } });
    await tab.save([visit(home)]);
    later(w);
    await tab.sync.now();
    expect(actsOf(tab).at(-1)!.receipt).toMatchObject({ status: 'WAITING_FOR_REVIEW', code: 'OFF_THE_LIST' });
    // Now it knows: another knock is not taken in any more.
    expect(await tab.save([visit(home)])).toMatchObject({ ok: false, code: 'OFF_THE_LIST' });
    tab.close();
  });

  it('my own act is taken back on the same evening, without a network and with it', async () => {
    const { w, tab, home } = await evening();
    await tab.save([visit(home, 'MET')]);
    const mine = actsOf(tab).at(-1)!.envelope;
    await tab.save([{ kind: 'withdrawAct', payload: { householdId: home, of: mine.id } }]);
    const standing = () => inEffect(seenBy(tab, home).facts).filter((f) => f.data.kind === 'recordVisit');
    expect(standing()).toEqual([]);
    later(w);
    await tab.sync.now();
    expect(statuses(tab).slice(-2)).toEqual(['APPLIED', 'APPLIED']);
    expect(standing()).toEqual([]);
    tab.close();
  });

  it('a restored server is offered the acts of 30 days again, and the area is read from the start', async () => {
    const { w, tab, home } = await evening();
    const restore = w.server.backup();
    await tab.sync.now();
    expect(w.server.log.acts.size).toBe(3);
    restore();
    expect(w.server.log.acts.size).toBe(0);
    await tab.sync.now();
    expect(w.server.log.acts.size).toBe(3);
    expect(statuses(tab)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    expect(seenBy(tab, home).residents).toHaveLength(1);
    tab.close();
  });

  it('sent acts stay 30 days, then they leave the phone; the door stays', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    later(w, 29 * DAY);
    await tab.sync.now();
    expect(actsOf(tab)).toHaveLength(3);
    later(w, 2 * DAY);
    await tab.sync.now();
    expect(actsOf(tab)).toEqual([]);
    expect(seenBy(tab, home).residents).toHaveLength(1);
    await tab.save([visit(home)]);
    expect(seqs(tab)).toEqual([4]);
    tab.close();
  });

  it('what the guard of the server cut is cut on this phone, too', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    await tab.save([visit(home, 'MET', 'nói nhỏ: con mèo ngủ')]);
    w.server.redact = [{ field: 'note', kind: 'PASSWORD' }];
    later(w);
    await tab.sync.now();
    expect(actsOf(tab).at(-1)!.envelope.payload).not.toContain('con mèo');
    expect(actsOf(tab).at(-1)!.receipt?.status).toBe('APPLIED');
    tab.close();
  });

  it('an act that was cut here and is offered again to a server that never lost it counts as received', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    await tab.save([visit(home, 'MET', 'nói nhỏ: con mèo ngủ')]);
    w.server.redact = [{ field: 'note', kind: 'PASSWORD' }];
    later(w);
    await tab.sync.now();
    w.server.epoch = 'another';
    await tab.sync.now();
    await tab.sync.now();
    expect(w.server.requests.filter((r) => r.seqs.includes(4))).toHaveLength(2);
    expect(actsOf(tab).at(-1)!.receipt).toMatchObject({ status: 'APPLIED' });
    tab.close();
  });

  it('a hamlet that was taken away takes its doors along, never an act', async () => {
    const { w, tab, home } = await evening();
    await tab.sync.now();
    Object.assign(w.server.setup, { hamlets: [{ ...w.server.setup.hamlets[0]!, id: id() }] });
    await tab.save([visit(home)]);
    later(w, 11 * 60_000);
    await tab.sync.now();
    expect(tab.person.area.area.doors.get(home)?.base ?? null).toBeNull();
    expect(actsOf(tab)).toHaveLength(4);
    tab.close();
  });
});
