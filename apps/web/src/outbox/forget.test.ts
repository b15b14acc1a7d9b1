import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ResidentId } from '@go-cua/domain/core';
import { doorTonight } from '@go-cua/domain/round';
import type { ActDraft } from '../field/types';
import { activate, actsOf, device, evening, id, later, newResident, openTab, resident } from './testing/phone';
import { seenBy, seqs, visit, type Tab } from './testing/phone';

/** All that lies on the phone of this person, opened: doors, acts, drafts. */
const held = async (tab: Tab): Promise<string> => {
  const { doors, acts } = tab.person.area.area;
  return JSON.stringify([
    [...doors],
    [...acts].sort(([, a], [, b]) => a.envelope.seq - b.envelope.seq),
    await tab.person.drafts.all(),
  ]);
};

describe('a person is erased', () => {
  it('and every copy of them leaves the phone: card, own acts, notes that speak of them, a form half filled', async () => {
    const { w, d, tab, home, phuong } = await evening();
    const an = newResident();
    const [yes, { payload }] = resident(home, an, 'Lành') as [ActDraft, ActDraft & { payload: object }];
    await tab.save([yes, { kind: 'registerResident', payload: { ...payload, phone: '0957654321' } } as ActDraft]);
    await tab.save([activate(home, phuong)]);
    await tab.save([visit(home, 'MET', 'Cô Phượng hẹn tối mai'), visit(home, 'MET', 'chó dữ')]);
    await tab.person.drafts.keep(`visit:${home}`, { note: 'cô phuong', met: [phuong] }, 1);
    await tab.person.drafts.keep(`visit:another`, { note: 'chờ' }, 1);
    later(w);
    await tab.sync.now();
    for (const word of ['Phượng', '0952318604', phuong]) expect(await held(tab)).toContain(word);
    const helped = seenBy(tab, home).facts.length;

    w.server.erase(home, phuong, id<ResidentId>());
    await tab.sync.now();
    const text = await held(tab);
    for (const word of ['Phượng', 'phuong', '0952318604', phuong])
      expect([word, text.includes(word)]).toEqual([word, false]);
    expect(text).toContain('Lành');
    expect(text).toContain('chó dữ');
    expect((await tab.person.drafts.all()).map((x) => x.key)).toEqual(['visit:another']);
    // What was done is counted as before; tonight asks for nobody of that name.
    expect(seenBy(tab, home).facts).toHaveLength(helped);
    expect(
      doorTonight(seenBy(tab, home), { today: '2026-11-24', now: w.clock.now, personId: w.ids.people[0]! } as never),
    ).toMatchObject({
      ...{ people: 2, left: 1 },
    });
    tab.close();

    // Opened again, the disk holds no more than the memory did.
    const again = await openTab(w, d);
    expect(await held(again)).toBe(text);
    again.close();
  });

  it('a colleague’s phone forgets, too, and what it had not sent is refused and told without its words', async () => {
    const { w, tab, home, phuong } = await evening();
    later(w);
    await tab.sync.now();
    const quan = await openTab(w, device(), 1);
    w.server.signedIn = w.ids.people[1]!;
    await quan.sync.now();
    expect(seenBy(quan, home).residents.map((r) => r.givenName)).toEqual(['Phượng']);
    // In the dead spot: a step, and a visit whose note is not on its way yet.
    quan.session.state = 'offline';
    await quan.save([activate(home, phuong)]);
    const step = actsOf(quan).at(-1)!.envelope.id;
    const met = visit(home, 'MET', 'cô Phượng vui lắm');
    await quan.save([{ ...met, payload: { ...met.payload, met: [phuong] } } as never]);
    later(w);

    w.server.erase(home, phuong, id<ResidentId>());
    quan.session.state = 'in';
    await quan.sync.now();
    const acts = actsOf(quan);
    expect(acts.find((a) => a.envelope.id === step)!.receipt).toMatchObject({
      status: 'REFUSED',
      code: 'PERSON_ERASED',
    });
    // Both were sent, so no number is missing; the visit counts, as that of somebody without a name.
    expect(seqs(quan)).toEqual([1, 2]);
    expect(acts.at(-1)!.receipt?.status).toBe('APPLIED');
    const fact = w.server.log.doors.get(home)!.facts.at(-1)!;
    expect(fact.data).toMatchObject({ met: [], anonymousHelped: 1 });
    expect(await held(quan)).not.toContain('Phượng');
    expect(seenBy(quan, home).residents).toEqual([]);
    quan.close();
    tab.close();
  });

  it('is offered to no restored server again', async () => {
    const { w, tab, home, phuong } = await evening();
    later(w);
    await tab.sync.now();
    const restore = w.server.backup();
    w.server.erase(home, phuong, id<ResidentId>());
    await tab.save([activate(home, phuong)]);
    later(w);
    await tab.sync.now();
    restore();
    await tab.sync.now();
    expect(actsOf(tab).map((a) => a.envelope.kind)).toEqual(['registerHousehold', 'advanceActivation']);
    expect(JSON.stringify(actsOf(tab))).not.toContain('0952318604');
    tab.close();
  });
});
