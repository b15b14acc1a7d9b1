import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { HouseholdId, PersonId } from '@go-cua/domain/core';
import { holdersOf } from '@go-cua/domain/round';
import { shareActs } from '../field/eveningActs';
import { shareWordsOf } from './situation';
import { device, household, later, newHousehold, openTab, world, type Tab, type World } from './testing/phone';

const held = (tab: Tab, w: World) => Object.fromEntries(holdersOf(shareWordsOf(tab.person.area.area, w.ids.outing)));
const give = async (tab: Tab, w: World, doors: readonly HouseholdId[], to: PersonId | null) =>
  tab.save(shareActs(tab.person.area.area, w.ids.outing, doors, to));
/** Sends, and hears anew what the server says of the evening. */
const meets = async (tab: Tab, w: World, personAt = 0) => {
  w.server.signedIn = w.ids.people[personAt]!;
  later(w);
  await tab.sync.now(true);
};

it.each([
  ['the leader’s own phone', [0, 1]],
  ['the borrowed one', [1, 0]],
])('two phones share out without network; whichever is heard first (%s), all end with the same', async (_, order) => {
  const w = world();
  const [leader, mate] = w.ids.people as [PersonId, PersonId];
  const phones = [await openTab(w, device()), await openTab(w, device())] as const;
  const members = await openTab(w, device(), 1);
  await meets(phones[0], w);
  const doors = [newHousehold(w), newHousehold(w), newHousehold(w)];
  await phones[0].save(doors.map((id, i) => household(w, id, String(i))));
  await meets(phones[0], w);
  await meets(phones[1], w);

  expect(await give(phones[0], w, doors, mate)).toMatchObject({ ok: true });
  // Heard nothing of it, and thought better of it oneself: its last word comes after.
  await give(phones[1], w, [doors[0]!], mate);
  await give(phones[1], w, [doors[0]!], leader);
  await give(phones[1], w, [doors[2]!], null);
  // Said at once, before anything was heard.
  expect(held(phones[0], w)).toEqual(Object.fromEntries(doors.map((id) => [id, mate])));

  for (const at of order) await meets(phones[at as 0 | 1], w);
  for (const tab of phones) await meets(tab, w);
  await meets(members, w, 1);
  const [one, two] = phones.map((tab) => held(tab, w));
  expect(one).toEqual({ [doors[0]!]: leader, [doors[1]!]: mate });
  expect(two).toEqual(one);
  expect(held(members, w)).toEqual(one);
  for (const tab of [...phones, members]) tab.close();
});

it('a member’s phone refuses at once: only a leader shares out', async () => {
  const w = world();
  const tab = await openTab(w, device(), 1);
  await meets(tab, w, 1);
  const door = newHousehold(w);
  await tab.save([household(w, door)]);
  expect(await give(tab, w, [door], w.ids.people[1]!)).toMatchObject({ ok: false, code: 'NOT_THE_LEADER' });
  expect(held(tab, w)).toEqual({});
  tab.close();
});
