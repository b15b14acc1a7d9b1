import {
  applyDecision,
  decide,
  readAct,
  type ActEnvelope,
  type PayloadOf,
  type Receipt,
  type RedactedField,
  type Situation,
} from '@go-cua/domain/act';
import type { CampaignId, HamletId, HouseholdId, OutingId, PersonId, ResidentId, TeamId } from '@go-cua/domain/core';
import { day } from '@go-cua/domain/core';
import { EMPTY_DOOR, type Door } from '@go-cua/domain/household';
import { lastWords, type ShareWord } from '@go-cua/domain/round';
import type { FieldWork } from '../../field/types';
import type { PulledDoor } from '../merge';

/** What the network or the server does with the next request. */
export type Fault = 'OK' | '503' | 'HTML_200' | 'CUT_BEFORE' | 'CUT_AFTER' | 'TRY_AGAIN' | 'REJECT_BATCH';

interface Log {
  readonly acts: Map<string, { act: ActEnvelope; bytes: string; receipt: Receipt; decidedAnew?: true }>;
  readonly doors: Map<HouseholdId, Door>;
  readonly feed: PulledDoor[];
}

/**
 * The server as the phone knows it, in memory: the domain's own `decide`, receipts by id, a feed per hamlet, an epoch.
 * Written for these tests from the contract, not from the API's code.
 */
export class ServerModel {
  /** Numbers of volunteers, known to the server alone. */
  readonly staffNumbers = new Set<string>();
  readonly erased = new Set<string>();
  epoch = 'epoch-1';
  /** Server's clock minus the phones'. */
  ahead = 0;
  signedIn: PersonId | null;
  faults: Fault[] = [];
  redact: readonly RedactedField[] = [];
  log: Log = { acts: new Map(), doors: new Map(), feed: [] };
  readonly requests: { readonly name: string; readonly seqs: number[] }[] = [];
  pageSize = 100;
  /** What happens in the world while a request is answered. */
  meanwhile: (name: string) => void = () => undefined;

  constructor(
    public setup: Omit<FieldWork, 'serverEpoch' | 'serverNow' | 'me'>,
    readonly people: readonly FieldWork['me'][],
    readonly clock: () => number,
  ) {
    this.signedIn = people[0]!.id;
  }

  get now(): number {
    return this.clock() + this.ahead;
  }

  /** As after a backup was put back: what came later is lost, and the epoch says so. */
  backup(): () => void {
    const { acts, doors, feed } = this.log;
    const kept = { acts: new Map(acts), doors: new Map(doors), feed: [...feed] };
    return () => {
      this.log = kept;
      this.epoch = `${this.epoch}+`;
    };
  }

  readonly fetch: typeof fetch = async (_url, init) => {
    const { query, variables } = JSON.parse(String(init!.body)) as { query: string; variables: never };
    const name = /(?:query|mutation) (\w+)/.exec(query)![1]!;
    const fault = this.faults.shift() ?? 'OK';
    await new Promise((done) => setTimeout(done, 0));
    if (fault === 'CUT_BEFORE') throw new TypeError('Failed to fetch');
    if (fault === '503') return json(503, { message: 'starting' });
    if (fault === 'HTML_200')
      return new Response('<html>Wi-Fi miễn phí</html>', { status: 200, headers: { 'content-type': 'text/html' } });
    if (!this.signedIn) return json(200, { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
    if (fault === 'REJECT_BATCH' && name === 'submitActs')
      return json(400, { errors: [{ message: '', extensions: { code: 'BAD_USER_INPUT' } }] });
    const value = { submitActs: this.submit, pull: this.pull, fieldWork: this.fieldWork }[name]!.call(
      this,
      variables,
      fault,
    );
    this.meanwhile(name);
    if (fault === 'CUT_AFTER') throw new TypeError('connection reset');
    return json(200, { data: { [name]: { serverEpoch: this.epoch, serverNow: this.now, ...value } } });
  };

  private submit({ batch }: { batch: { acts: ActEnvelope[] } }, fault: Fault): object {
    this.requests.push({ name: 'submitActs', seqs: batch.acts.map((a) => a.seq) });
    return { receipts: batch.acts.map((act) => nulls(this.receive(act, fault))) };
  }

  private receive(act: ActEnvelope, fault: Fault): Receipt {
    const bytes = JSON.stringify(act);
    const known = this.log.acts.get(act.id);
    if (known && known.bytes !== bytes) return { actId: act.id, status: 'REFUSED', code: 'ID_REUSED' };
    if (known) return { ...known.receipt, repeated: true };
    if (act.authorId !== this.signedIn) return { actId: act.id, status: 'REFUSED', code: 'NOT_THE_AUTHOR' };
    if (fault === 'TRY_AGAIN') return { actId: act.id, status: 'TRY_AGAIN', code: 'SERVER_BUSY' };
    const door = (act.householdId && this.log.doors.get(act.householdId)) || EMPTY_DOOR;
    const decision = decide(door, readAct(act), this.situation(act));
    const receipt: Receipt = {
      ...decision.receipt,
      ...(this.redact.length > 0 && { redacted: this.redact }),
    };
    this.log.acts.set(act.id, { act, bytes, receipt });
    if (act.householdId && decision.fact) {
      let next = applyDecision(door, decision);
      if (act.kind === 'registerHousehold') next = this.takeUp(next, act.householdId);
      this.publish(act.householdId, next);
    }
    return receipt;
  }

  /** Acts that came before their household, in the order of `seq`. */
  private takeUp(door: Door, householdId: HouseholdId): Door {
    const early = [...this.log.acts.values()]
      .filter(({ act, receipt }) => act.householdId === householdId && receipt.code === 'UNKNOWN_HOUSEHOLD')
      .sort((a, b) => a.act.seq - b.act.seq);
    return early.reduce<Door>(
      (d, entry) => {
        const decision = decide(d, readAct(entry.act), this.situation(entry.act));
        this.log.acts.set(entry.act.id, { ...entry, receipt: decision.receipt, decidedAnew: true });
        return applyDecision(d, decision);
      },
      { ...door, facts: door.facts.filter((f) => f.waits !== 'UNKNOWN_HOUSEHOLD') },
    );
  }

  publish(householdId: HouseholdId, door: Door): void {
    this.log.doors.set(householdId, door);
    const hamletId = door.household?.hamletId ?? this.setup.hamlets[0]!.id;
    const seq = ++this.nextSeq;
    const feed = this.log.feed.filter((d) => d.householdId !== householdId);
    if (door.household) feed.push({ householdId, hamletId, seq, gone: false, door: JSON.parse(JSON.stringify(door)) });
    this.log = { ...this.log, feed };
  }
  private nextSeq = 0;

  /** The card goes, notes that speak of the person too, and the facts have another id. */
  erase(householdId: HouseholdId, subjectId: ResidentId, freshId: ResidentId): void {
    const door = this.log.doors.get(householdId)!;
    const { note: _, ...household } = door.household!;
    this.erased.add(subjectId);
    this.publish(householdId, {
      household,
      residents: door.residents.filter((r) => r.id !== subjectId),
      facts: JSON.parse(JSON.stringify(door.facts).replaceAll(subjectId, freshId)) as Door['facts'],
      erased: [freshId],
    });
  }

  private pull({ since }: { since: { hamletId: string; bucket: number; seq: number }[] }): object {
    this.requests.push({ name: 'pull', seqs: [] });
    const from = Math.max(0, ...since.map((c) => c.seq));
    const own = new Set(this.setup.hamlets.map((h) => h.id));
    const fresh = this.log.feed.filter((d) => d.seq > from && own.has(d.hamletId)).sort((a, b) => a.seq - b.seq);
    const doors = fresh.slice(0, this.pageSize);
    const seq = doors.at(-1)?.seq ?? from;
    const decided = [...this.log.acts.values()].filter(
      ({ act, decidedAnew }) => act.authorId === this.signedIn && decidedAnew,
    );
    return {
      more: fresh.length > doors.length,
      checkpoints: [{ hamletId: this.setup.hamlets[0]!.id, bucket: 0, seq }],
      doors,
      receipts: decided.map(({ receipt }) => nulls(receipt)),
      erased: [...this.erased],
    };
  }

  private fieldWork(): object {
    const words = [...this.log.acts.values()].flatMap(({ act, receipt }): ShareWord[] => {
      if (act.kind !== 'shareDoors' || receipt.status !== 'APPLIED') return [];
      const { turn, to, householdIds } = JSON.parse(act.payload) as PayloadOf<'shareDoors'>;
      return [{ actId: act.id, turn, householdIds, ...(to && { to }) }];
    });
    const shares = lastWords(words).map((word) => ({ ...word, to: word.to ?? null }));
    const outings = this.setup.outings.map((o) => ({ ...o, shares }));
    return { ...this.setup, outings, me: this.people.find((p) => p.id === this.signedIn) };
  }

  private situation(act: ActEnvelope): Situation {
    const outing = this.setup.outings.find((o) => o.id === act.outingId);
    return {
      now: this.now,
      author: { personId: act.authorId, paused: false },
      inScope: this.setup.hamlets.some((h) => h.id === act.hamletId),
      leads: this.setup.teams.some((t) => t.leaderIds.includes(act.authorId)),
      ...(outing && {
        outing: {
          ...{ id: outing.id, teamId: outing.teamId, campaignId: outing.campaignId, day: outing.day },
          cancelled: outing.cancelled,
          leads: this.setup.teams.some((t) => t.id === outing.teamId && t.leaderIds.includes(act.authorId)),
          memberIds: this.people.map((p) => p.id),
        },
      }),
      staffNumber: [...this.staffNumbers].some((n) => act.payload.includes(n)),
      erased: this.erased.has(act.subjectId ?? ''),
      erasedPeople: this.erased,
      demo: true,
    };
  }
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });

/** GraphQL answers null where the domain has nothing. */
const nulls = (r: Receipt): object => ({ code: null, field: null, detail: null, redacted: null, repeated: null, ...r });

/** A commune with one hamlet, one team of two volunteers, one campaign and one outing on the day. */
export function smallCommune(ids: {
  readonly hamlet: HamletId;
  readonly team: TeamId;
  readonly campaign: CampaignId;
  readonly outing: OutingId;
  readonly people: readonly PersonId[];
  readonly today: string;
}): { setup: Omit<FieldWork, 'serverEpoch' | 'serverNow' | 'me'>; people: FieldWork['me'][] } {
  const names = ['Linh', 'Quân'];
  const people = ids.people.map((id, i) => ({
    ...{ id, familyName: 'Trần', middleName: 'Thị', givenName: names[i] ?? `Bạn ${i}` },
    roles: ['VOLUNTEER'],
  }));
  return {
    people,
    setup: {
      teams: [{ id: ids.team, name: 'Tổ 1', hamletIds: [ids.hamlet], leaderIds: [ids.people[0]!], members: people }],
      hamlets: [{ id: ids.hamlet, kind: 'THON', name: 'Xuân Thành', unitId: ids.hamlet as never, unitName: 'Xã' }],
      campaigns: [
        {
          ...{ id: ids.campaign, name: 'Chiến dịch', hotline: null, services: ['EID_LEVEL_1'], asksIdNumber: false },
          ...{ validFrom: day('2026-11-01'), validTo: null, teamIds: [ids.team] },
        },
      ],
      outings: [
        {
          ...{ id: ids.outing, campaignId: ids.campaign, teamId: ids.team, kind: 'EVENING', day: day(ids.today) },
          ...{ startsAt: 18 * 60, endsAt: 21 * 60, place: null, cancelled: false, hamletIds: [ids.hamlet] },
        },
      ],
      demo: true,
    },
  };
}
