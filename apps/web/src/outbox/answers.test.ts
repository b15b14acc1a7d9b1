import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dayOfInstant } from '@go-cua/domain/core';
import { actsOf, DAY, device, evening, id, later, openTab, seenBy, seqs, statuses, visit } from './testing/phone';

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
    // A final no that this phone has not heard of.
    const door = w.server.log.doors.get(home)!;
    w.server.log.doors.set(home, { ...door, closing: { gone: { since: dayOfInstant(w.clock.now - DAY) } } });
    await tab.save([visit(home)]);
    expect(seenBy(tab, home).facts.some((f) => f.data.kind === 'recordVisit')).toBe(true);
    later(w);
    await tab.sync.now();
    expect(actsOf(tab).at(-1)!.receipt).toMatchObject({ status: 'REFUSED', code: 'OFF_THE_LIST' });
    expect(seenBy(tab, home).facts.some((f) => f.data.kind === 'recordVisit')).toBe(false);
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
