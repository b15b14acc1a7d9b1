import type { ActEnvelope } from '@go-cua/domain/act';
import type { CampaignId, Day, HamletId, OutingId, PersonId, TeamId } from '@go-cua/domain/core';
import type { Dice } from './dice';
import { hasWorkLeft, type DoorMemory } from './door-memory';
import { enterHousehold, knock, PER_TEAM_NIGHT } from './evening';
import { arrivesAt, contradictOnce, latePhones, takeBackOnce, type Activated } from './mistakes';
import { Pen, type Evening } from './pen';
import { shareOut } from './share-out';
import { putRight } from './since';

export interface DemoTeam {
  readonly id: TeamId;
  readonly hamletId: HamletId;
  readonly leader: PersonId;
  /** The leader among them. */
  readonly members: readonly PersonId[];
  readonly pens: Map<PersonId, Pen>;
}
export interface NightPlan {
  readonly campaignId: CampaignId;
  readonly team: DemoTeam;
  readonly day: Day;
  readonly doors: readonly DoorMemory[];
  readonly dice: Dice;
  readonly asksIdNumber: boolean;
  /** The campaign offers all six services. */
  readonly allServices?: boolean;
  /** Residents after whom the team goes home. */
  readonly enough?: number;
  /** The team's next evening. */
  readonly next?: Day;
  /** Homes that are on no list yet: written down on the way home, for the next evening. */
  readonly newcomers?: readonly DoorMemory[];
  outing(): Promise<OutingId>;
  send(author: PersonId, acts: readonly ActEnvelope[], at: number): Promise<void>;
}

const at = (day: Day, time: string): number => Date.parse(`${day}T${time}:00+07:00`);

/** One team's evening: check in, knock by pairs until enough are helped, check out, and send everything at home. */
export async function playNight(p: NightPlan): Promise<number> {
  const { team, day, dice, doors } = p;
  const evening: Evening = { campaignId: p.campaignId, outingId: await p.outing() };
  const out = team.members.filter((_, i) => i < 2 || dice.chance(0.85));
  const pens = out.map((m) => penOf(team, m, dice));
  for (const pen of pens) {
    pen.clock = at(day, '18:30') + dice.between(0, 240_000);
    pen.write('checkIn', { outingId: evening.outingId }, evening);
  }
  const leader = pens.find((pen) => pen.author === team.leader) ?? pens[0]!;
  const slips = dice.apart();
  const done: Activated[] = [];
  const others = p.allServices && slips.apart();
  const k = {
    ...{ evening, day, dice, slips, done, asksIdNumber: p.asksIdNumber },
    ...(p.next && { next: p.next }),
    ...(others && { others }),
  };
  putRight(doors, leader, day, evening, slips);
  for (const d of doors.filter((x) => !x.registered)) enterHousehold(d, { ...k, pen: leader });

  let helped = 0;
  const hands = pens.filter((_, i) => i % 2 === 0);
  const tonight = inOrder(doors, day);
  if (leader.author === team.leader) shareOut(tonight, leader, hands, { ...evening, hamletId: team.hamletId });
  for (const [i, d] of tonight.entries()) {
    if (helped >= (p.enough ?? PER_TEAM_NIGHT)) break;
    const pen = hands[i % hands.length]!;
    if (pen.clock > at(day, '20:58')) continue;
    helped += knock(d, { ...k, pen });
  }
  for (const d of p.newcomers ?? []) enterHousehold(d, { ...k, pen: leader });
  const late = latePhones(pens, leader, slips);
  const inTime = [leader, ...pens.filter((pen) => pen !== leader && !late.includes(pen))];
  const contested = contradictOnce(
    done.filter(({ by }) => inTime.includes(by)),
    inTime,
    evening,
    slips,
  );
  takeBackOnce(doors, slips.pick(pens), evening, slips);
  for (const pen of pens) {
    pen.clock = Math.max(pen.clock, at(day, '20:50')) + dice.between(0, 120_000);
    pen.write('checkOut', { outingId: evening.outingId }, evening);
  }
  for (const pen of inTime) await sendAll(pen, p.send, arrivesAt(day, false));
  if (contested) {
    const { actId, ...about } = contested;
    leader.write('decideReview', { ...about, acts: [actId], keep: [] }, evening);
    await sendAll(leader, p.send, arrivesAt(day, false));
  }
  for (const pen of late) await sendAll(pen, p.send, arrivesAt(day, true));
  return helped;
}

async function sendAll(pen: Pen, send: NightPlan['send'], now: number): Promise<void> {
  const acts = pen.take();
  for (let i = 0; i < acts.length; i += 50) await send(pen.author, acts.slice(i, i + 50), now);
}

/** Who asked for tonight, doors where nobody was met, then those with people left, the longest ago first; a no is respected. */
function inOrder(doors: readonly DoorMemory[], today: Day): DoorMemory[] {
  const welcome = doors.filter((d) => d.no === null);
  const open = welcome.filter((d) => !d.promised);
  const left = (d: DoorMemory): number =>
    d.house.people.filter((v) => !d.gone.has(v.id) && d.states.get(v.id) !== 'ACTIVATED').length;
  return [
    ...welcome.filter((d) => d.promised),
    ...open.filter((d) => d.recorded.size === 0).sort((a, b) => a.visits - b.visits),
    ...open
      .filter((d) => d.recorded.size > 0 && left(d) > 0)
      .sort(
        (a, b) =>
          Number(hasWorkLeft(b, today)) - Number(hasWorkLeft(a, today)) ||
          (a.knockedOn ?? '').localeCompare(b.knockedOn ?? ''),
      ),
  ];
}

function penOf(team: DemoTeam, member: PersonId, dice: Dice): Pen {
  const known = team.pens.get(member);
  if (known) return known;
  const pen = new Pen(member, team.hamletId, dice.apart());
  team.pens.set(member, pen);
  return pen;
}
