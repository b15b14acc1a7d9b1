import { computed, shallowRef, type ComputedRef, type Ref } from 'vue';
import { dayOfInstant, minuteOfInstant, type HouseholdId } from '@go-cua/domain/core';
import { openCustodies, type Door } from '@go-cua/domain/household';
import { doorTonight, holdersOf, tonightList, type RoundEntry, type RoundSituation } from '@go-cua/domain/round';
import { doorOf, type Area } from '../local/area';
import { attendanceOf, calledOffOn, leadsIn, outingOn, shareWordsOf } from '../outbox/situation';
import { createFinder } from './find';
import type { Field, OpenCustody } from './types';

type Evening = Pick<
  Field,
  | 'setup'
  | 'me'
  | 'outing'
  | 'calledOff'
  | 'campaign'
  | 'team'
  | 'now'
  | 'today'
  | 'doors'
  | 'door'
  | 'round'
  | 'holders'
  | 'leads'
  | 'leadsIn'
  | 'find'
  | 'prepareFind'
  | 'custodies'
  | 'attendance'
>;

/** What the screens read: functions of the opened area and of the clock, each asked once per change. */
export function createEvening(area: Ref<Area | null>, clock: () => number): Evening & { tick(): void } {
  const phone = shallowRef(clock());
  const now = computed(() => phone.value + (area.value?.sync.clockOffsetMs ?? 0));
  const today = computed(() => dayOfInstant(now.value));
  const minute = computed(() => minuteOfInstant(now.value));
  const setup = computed(() => area.value?.setup ?? null);
  const outing = computed(() => (area.value ? outingOn(area.value, today.value, minute.value) : null));
  const calledOff = computed(() => (area.value ? calledOffOn(area.value, today.value) : null));
  const team = computed(() => {
    const teams = setup.value?.teams ?? [];
    return teams.find((t) => t.id === outing.value?.teamId) ?? teams[0] ?? null;
  });
  const campaign = computed(() => {
    const open = (setup.value?.campaigns ?? []).filter(
      (c) => c.validFrom <= today.value && (c.validTo ?? today.value) >= today.value,
    );
    return (
      setup.value?.campaigns.find((c) => c.id === outing.value?.campaignId) ??
      open.find((c) => team.value && c.teamIds.includes(team.value.id)) ??
      null
    );
  });

  const doors: ComputedRef<ReadonlyMap<HouseholdId, Door>> = computed(() => {
    const all = new Map<HouseholdId, Door>();
    for (const [id, stored] of area.value?.doors ?? []) {
      const door = doorOf(stored);
      if (door?.household) all.set(id, door);
    }
    return all;
  });
  /** Somebody who left the team holds nothing any more. */
  const holders = computed<Field['holders']['value']>(() => {
    const members = new Set(team.value?.members.map((m) => m.id));
    const words = area.value && outing.value ? shareWordsOf(area.value, outing.value.id) : [];
    return new Map([...holdersOf(words)].filter(([, id]) => members.has(id)));
  });
  /** Where each door stands tonight, remembered until the door or the evening changes. */
  const standing = computed(() => {
    const s: Omit<RoundSituation, 'now'> | null = area.value && {
      today: today.value,
      personId: area.value.owner,
      ...(outing.value && { outing: { teamId: outing.value.teamId, hamletIds: outing.value.hamletIds } }),
    };
    return s && { s, key: JSON.stringify(s) };
  });
  let memo = { key: '', of: new WeakMap<Door, RoundEntry | null>() };
  const round = computed(() => {
    const at = standing.value;
    if (!at) return tonightList([], { today: today.value, now: now.value, personId: '' as never });
    if (memo.key !== at.key) memo = { key: at.key, of: new WeakMap() };
    const { of } = memo;
    const s: RoundSituation = { ...at.s, now: now.value, holders: holders.value };
    return tonightList(doors.value.values(), s, (door) => {
      const known = of.get(door);
      if (known !== undefined) return known;
      const entry = doorTonight(door, s);
      of.set(door, entry);
      return entry;
    });
  });

  const custodies = computed(() => {
    const open: OpenCustody[] = [];
    for (const [householdId, door] of doors.value)
      for (const f of openCustodies(door))
        if (f.subjectId)
          open.push({
            ...{ custodyId: f.data.custodyId, householdId, residentId: f.subjectId, since: f.at },
            mine: f.authorId === area.value?.owner,
          });
    return open.sort((a, b) => a.since - b.since);
  });
  const finder = createFinder();
  return {
    ...{ setup, outing, calledOff, campaign, team, now, today, doors, round, holders, custodies },
    leads: computed(() => (area.value && team.value?.leaderIds.includes(area.value.owner)) ?? false),
    leadsIn: (hamletId) => (area.value ? leadsIn(area.value, hamletId) : false),
    me: computed(() => setup.value?.me ?? null),
    door: (id) => doors.value.get(id),
    find: (query) => finder(doors.value.values(), query),
    prepareFind: () => finder.prepare(doors.value.values()),
    attendance: computed(() => {
      const of = outing.value ?? calledOff.value;
      return area.value && of ? attendanceOf(area.value, of.id) : {};
    }),
    tick: () => void (phone.value = clock()),
  };
}
