import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { HouseholdId } from '@go-cua/domain/core';
import { record } from '../outbox/record';
import { device, EVENING, household, newHousehold, openTab, random, visit, world } from '../outbox/testing/phone';
import type { Area } from './area';

let tabs: { close(): void }[] = [];
const opened = <T extends { close(): void }>(tab: T): T => {
  tabs.push(tab);
  return tab;
};
afterEach(() => {
  for (const tab of tabs) tab.close();
  tabs = [];
});

describe('a save', () => {
  const visitAt = (home: HouseholdId) => (area: Area) => {
    const recorded = record(area, [visit(home)], {}, { now: EVENING, random });
    return 'change' in recorded ? recorded.change : null;
  };

  it('is told the moment that the disk has it, before the screens follow', async () => {
    const w = world();
    const d = device();
    const tab = opened(await openTab(w, d));
    await tab.sync.now();
    const home = newHousehold(w);
    await tab.save([household(w, home)]);
    let onDisk = 0;
    let onScreen = 0;
    await tab.person.area.update(visitAt(home), async () => {
      onScreen = tab.person.area.area.acts.size;
      onDisk = (await openTab(w, d).then(opened)).person.area.area.acts.size;
    });
    expect({ onDisk, onScreen }).toEqual({ onDisk: 2, onScreen: 1 });
    expect(tab.person.area.area.acts.size).toBe(2);
  });

  it('that is only rehearsed leaves nothing, neither on the disk nor on the screen, and uses up no number', async () => {
    const w = world();
    const d = device();
    const tab = opened(await openTab(w, d));
    await tab.sync.now();
    const home = newHousehold(w);
    await tab.save([household(w, home)]);
    const before = tab.person.area.area;
    await tab.person.area.rehearse(visitAt(home));
    expect(tab.person.area.area).toBe(before);
    const reopened = opened(await openTab(w, d)).person.area.area;
    expect([...reopened.acts.keys()]).toEqual([...before.acts.keys()]);
    await tab.save([visit(home)]);
    expect([...tab.person.area.area.acts.values()].map((a) => a.envelope.seq)).toEqual([1, 2]);
  });
});
