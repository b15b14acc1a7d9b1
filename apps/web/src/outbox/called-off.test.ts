import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { calledOffOn } from './situation';
import { device, later, openTab, statuses, world, type Tab, type World } from './testing/phone';

const meets = async (tab: Tab, w: World) => {
  w.server.signedIn = w.ids.people[0]!;
  later(w);
  await tab.sync.now(true);
};

it('whoever is out when the outing is called off can say that one is home; nobody begins it any more', async () => {
  const w = world();
  const [out, late] = [await openTab(w, device()), await openTab(w, device(), 1)];
  const outingId = w.ids.outing;
  await meets(out, w);
  await late.sync.now(true);
  expect(await out.save([{ kind: 'checkIn', payload: { outingId } }])).toMatchObject({ ok: true });
  await meets(out, w);

  const [outing] = w.server.setup.outings;
  w.server.setup = { ...w.server.setup, outings: [{ ...outing!, cancelled: true }] };
  for (const tab of [out, late]) {
    w.server.signedIn = tab === out ? w.ids.people[0]! : w.ids.people[1]!;
    later(w);
    await tab.sync.now(true);
  }
  expect(calledOffOn(out.person.area.area, w.ids.today)?.id).toBe(outingId);
  expect(calledOffOn(late.person.area.area, w.ids.today)).toBeNull();
  expect(await late.save([{ kind: 'checkIn', payload: { outingId } }])).toMatchObject({ code: 'UNKNOWN_OUTING' });
  expect(await out.save([{ kind: 'checkOut', payload: { outingId } }])).toMatchObject({ ok: true });
  await meets(out, w);
  expect(statuses(out)).toEqual(['APPLIED', 'APPLIED']);
  for (const tab of [out, late]) tab.close();
});
