import type { ActEnvelope, PayloadOf, Situation } from '@go-cua/domain/act';
import type { HamletId, OutingId } from '@go-cua/domain/core';
import type { ShareWord } from '@go-cua/domain/round';
import type { Attendance, FieldWork, Outing } from '../field/types';
import type { Area } from '../local/area';

/** Own check-in and check-out of an outing, as far as this phone knows them; the first and the last word count. */
export function attendanceOf(area: Area, outingId: OutingId): Attendance {
  // What another phone of mine, or this one before its store was cleared, told the server.
  const heard = area.setup?.outings.find((o) => o.id === outingId)?.attendance?.find((a) => a.personId === area.owner);
  let checkedInAt = heard?.checkedInAt ?? undefined;
  let checkedOutAt = heard?.checkedOutAt ?? undefined;
  for (const { envelope: e, receipt } of area.acts.values()) {
    if (e.outingId !== outingId || receipt?.status === 'REFUSED') continue;
    const at = e.recordedAt + e.clockOffsetMs;
    if (e.kind === 'checkIn') checkedInAt = Math.min(checkedInAt ?? at, at);
    if (e.kind === 'checkOut') checkedOutAt = Math.max(checkedOutAt ?? at, at);
  }
  return {
    ...(checkedInAt !== undefined && { checkedInAt }),
    ...(checkedOutAt !== undefined && { checkedOutAt }),
  };
}

/** Every word on who holds which door of an outing: as the server last said, and this phone's own. */
export function shareWordsOf(area: Area, outingId: OutingId): ShareWord[] {
  const heard = area.setup?.outings.find((o) => o.id === outingId)?.shares ?? [];
  const words = heard.map(({ to, ...word }): ShareWord => ({ ...word, ...(to && { to }) }));
  for (const { envelope: e, receipt } of area.acts.values()) {
    if (e.kind !== 'shareDoors' || e.outingId !== outingId) continue;
    if (receipt && receipt.status !== 'APPLIED' && receipt.status !== 'TRY_AGAIN') continue;
    const { turn, to, householdIds } = JSON.parse(e.payload) as PayloadOf<'shareDoors'>;
    words.push({ actId: e.id, turn, householdIds, ...(to && { to }) });
  }
  return words;
}

/** Today's outing of an own team that is on: the checked-in one first, else the first that has not ended. */
export function outingOn(area: Area, day: string, minute: number): Outing | null {
  const mine = new Set(area.setup?.teams.map((t) => t.id));
  const today = (area.setup?.outings ?? [])
    .filter((o) => o.day === day && !o.cancelled && mine.has(o.teamId))
    .sort((a, b) => a.startsAt - b.startsAt);
  const present = today.find((o) => {
    const a = attendanceOf(area, o.id);
    return a.checkedInAt !== undefined && a.checkedOutAt === undefined;
  });
  return present ?? today.find((o) => minute < o.endsAt) ?? today.at(-1) ?? null;
}

/** Today's outing that was called off when the phone's owner was out on it, or had just come home from it. */
export function calledOffOn(area: Area, day: string): Outing | null {
  const off = (area.setup?.outings ?? []).filter((o) => o.day === day && o.cancelled);
  return off.find((o) => attendanceOf(area, o.id).checkedInAt !== undefined) ?? null;
}

/** Whether the phone's owner leads in a hamlet: as a team's leader or deputy, or as the coordinator. */
export function leadsIn({ setup, owner }: Pick<Area, 'setup' | 'owner'>, hamletId: HamletId): boolean {
  if (!setup) return false;
  if (setup.me.roles.includes('COORDINATOR')) return setup.hamlets.some((h) => h.id === hamletId);
  return setup.teams.some((t) => t.leaderIds.includes(owner) && t.hamletIds.includes(hamletId));
}

/** What `decide` must know beyond the door, filled from the phone's store. */
export function situationOf(area: Area, act: ActEnvelope, now: number): Situation {
  const setup: FieldWork | null = area.setup;
  const outing = setup?.outings.find((o) => o.id === act.outingId);
  const campaign = setup?.campaigns.find((c) => c.id === (outing?.campaignId ?? act.campaignId));
  const outingTeam = setup?.teams.find((t) => t.id === outing?.teamId);
  const team = setup?.teams.find((t) => t.hamletIds.includes(act.hamletId)) ?? setup?.teams[0];
  const { checkedInAt, checkedOutAt } = outing ? attendanceOf(area, outing.id) : {};
  return {
    now,
    author: { personId: area.owner, ...(team && { teamId: team.id }), paused: false },
    inScope: setup?.hamlets.some((h) => h.id === act.hamletId) ?? false,
    leads: leadsIn(area, act.hamletId),
    ...(outing && {
      outing: {
        ...{ id: outing.id, teamId: outing.teamId, campaignId: outing.campaignId, day: outing.day },
        cancelled: outing.cancelled,
        leads: outingTeam?.leaderIds.includes(area.owner) ?? false,
        memberIds: outingTeam?.members.map((m) => m.id) ?? [],
        ...(checkedInAt !== undefined && { checkInAt: checkedInAt }),
        ...(checkedOutAt !== undefined && { checkOutAt: checkedOutAt }),
      },
    }),
    ...(campaign && {
      campaign: { id: campaign.id, asksIdNumber: campaign.asksIdNumber, validFrom: campaign.validFrom },
    }),
    // Known to the server alone; its answer may differ from the phone's provisional one.
    staffNumber: false,
    erased: false,
    demo: setup?.demo ?? false,
  };
}
