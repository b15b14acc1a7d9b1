import type { ComputedRef, Ref } from 'vue';
import type { Done } from '@go-cua/client/auth';
import type { TroubleCode } from '@go-cua/client/graphql';
import type { ActKind, Receipt } from '@go-cua/domain/act';
import type {
  ActId,
  Day,
  GestureId,
  HamletId,
  HouseholdId,
  InstallationId,
  OutingId,
  PersonId,
  ResidentId,
  VisitId,
} from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { RoundView } from '@go-cua/domain/round';
import type { TextRange } from '@go-cua/domain/text';

import type { ActDraft, ActRoute, NotSaved, Saved } from './save';
import type { Campaign, FieldWork, Outing, Team } from './setup';

/** Why this page takes no acts: no secure context, or opened inside a chat app («Mở bằng Chrome»). */
export type Blocked = 'INSECURE' | 'IN_APP';

export type * from './setup';

export type * from './save';

/** The four states of an act on the phone: Nháp is `Draft`, the others here. */
export type ActPlace = 'WAITING' | 'SENT' | 'NEEDS_A_LOOK';
/** One act of this person on this phone, newest first. */
export interface ActInHand {
  readonly id: ActId;
  readonly seq: number;
  readonly kind: ActKind;
  readonly place: ActPlace;
  /** Unix milliseconds by the corrected clock. */
  readonly savedAt: number;
  readonly householdId?: HouseholdId;
  readonly subjectId?: ResidentId;
  readonly outingId?: OutingId;
  readonly gestureId?: GestureId;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The server's answer: its sentence is `receiptCode.<code>` or `receipt.<status>`; absent before the first answer. */
  readonly receipt?: Receipt;
  /** It left the phone at least once: it can no longer be undone here. */
  readonly offered: boolean;
}
export interface Draft<T = unknown> {
  readonly key: string;
  readonly savedAt: number;
  readonly value: T;
}

/** Why sending stands still; null while it runs or rests with nothing to do. */
export type SyncPause =
  /** Signed out or expired: «Đăng nhập lại»; nothing is lost. */
  | 'SESSION'
  /** No way to the server, or a hotspot's page instead of an answer. */
  | 'OFFLINE'
  /** The server answered that it cannot take anything now. */
  | 'SERVER_BUSY';

export interface SyncState {
  readonly counts: ComputedRef<{
    readonly drafts: number;
    readonly waiting: number;
    readonly sent: number;
    readonly needsALook: number;
  }>;
  /** Acts not taken by the server yet; what the badge shows. */
  readonly unsent: ComputedRef<number>;
  readonly acts: ComputedRef<readonly ActInHand[]>;
  readonly drafts: Ref<readonly Draft[]>;
  /** A batch or a pull is under way. */
  readonly busy: Ref<boolean>;
  readonly pause: Ref<SyncPause | null>;
  /** Unix milliseconds of the last complete exchange with the server; null: never. */
  readonly lastSyncAt: Ref<number | null>;
  /** When sending is tried again by itself; null while it is not waiting. */
  readonly nextTryAt: Ref<number | null>;
  /** `navigator.storage.persist()`; null while not known. */
  readonly storageProtected: Ref<boolean | null>;
  /** Unsent acts of other people on this phone: they wait for their authors. */
  readonly unsentOfOthers: Ref<number>;
  /** «Thử gửi ngay»: sends and pulls now, whatever the back-off. */
  now(): Promise<void>;
  /** Asks the browser to protect the storage (after a tap). */
  protect(): Promise<boolean>;
}

export type FieldState =
  /** The store is being opened. */
  | 'OPENING'
  /** Nobody is signed in, nobody is remembered. */
  | 'SIGNED_OUT'
  /** Signed in, the area is not on the phone yet; `loading` says how far, `trouble` what went wrong. */
  | 'LOADING'
  | 'READY'
  /** The phone's store cannot be opened at all. */
  | 'BROKEN';

/** Acts of an earlier store of this phone that the browser erased: what the cookie remembers. */
export interface StoreErased {
  readonly installationId: InstallationId;
  readonly lastSeq: number;
}

export interface Found {
  readonly householdId: HouseholdId;
  /** Absent when lane or number was found. */
  readonly residentId?: ResidentId;
  /** The text in which `ranges` lie: the full name, «Hẻm 3 12», or the phone number. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
}
/** A resident's account that stands open on a volunteer's phone: sign-out blocks leaving. */
export interface OpenCustody {
  readonly custodyId: ActId;
  readonly householdId: HouseholdId;
  readonly residentId: ResidentId;
  readonly since: number;
  /** Opened by me (on my phone), or by a team-mate. */
  readonly mine: boolean;
}

export interface Attendance {
  /** Unix milliseconds; absent: not yet. Own acts on this phone. */
  readonly checkedInAt?: number;
  readonly checkedOutAt?: number;
}

/** All that a screen of the portal needs: reads are refs, writes are promises of «Đã lưu trên máy này». */
export interface Field {
  readonly state: Ref<FieldState>;
  readonly blocked: Blocked | null;
  readonly storeErased: Ref<StoreErased | null>;
  /** The person has read it. */
  acknowledgeErased(): Promise<void>;

  readonly setup: Ref<FieldWork | null>;
  readonly me: ComputedRef<FieldWork['me'] | null>;
  /** The outing that is on: today's of an own team, the checked-in one first, else the next to start; null: none. */
  readonly outing: ComputedRef<Outing | null>;
  /** Today's that was called off while this person was out on it: there is still a way to say that one is home. */
  readonly calledOff: ComputedRef<Outing | null>;
  readonly campaign: ComputedRef<Campaign | null>;
  readonly team: ComputedRef<Team | null>;
  /** Corrected clock, ticks every 30 s. */
  readonly now: Ref<number>;
  readonly today: ComputedRef<Day>;

  /** Doors received so far while LOADING. */
  readonly loaded: Ref<number>;
  /** Why loading or refreshing failed last; null when it did not. */
  readonly trouble: Ref<TroubleCode | null>;
  readonly doors: Ref<ReadonlyMap<HouseholdId, Door>>;
  door(id: HouseholdId): Door | undefined;
  /** Tonight's list with stated reasons; the whole area when no outing is on. */
  readonly round: ComputedRef<RoundView>;
  /** Who holds which of tonight's doors; a door that is not in it is anybody's. */
  readonly holders: ComputedRef<ReadonlyMap<HouseholdId, PersonId>>;
  /** I lead the team, or am its deputy. */
  readonly leads: ComputedRef<boolean>;
  /** Whether this person leads in the hamlet, and decides what waits there. */
  leadsIn(hamletId: HamletId): boolean;
  /** By name without accents, lane, number or the phone's last digits; the best 50. */
  find(query: string): readonly Found[];
  /** Makes ready for it in the phone's idle moments; whoever searches at once waits for the rest. */
  prepareFind(): void;
  readonly custodies: ComputedRef<readonly OpenCustody[]>;
  readonly attendance: ComputedRef<Attendance>;

  save<K extends ActKind>(kind: K, payload: ActDraft<K>['payload'], route?: ActRoute): Promise<Saved | NotSaved>;
  /** Several acts, all or none, in their order: consent and registration; a row of closed doors. */
  saveAll(acts: readonly ActDraft[], route?: ActRoute): Promise<Saved | NotSaved>;
  /** What the domain would answer, without keeping anything: for rules told at the field while typing. */
  preview<K extends ActKind>(kind: K, payload: ActDraft<K>['payload'], route?: ActRoute): Promise<Receipt>;
  /** Undo is offered while none of the gesture's acts has left the phone. */
  undoable(gestureId: GestureId): boolean;
  /** false: too late, it was sent meanwhile. */
  undo(gestureId: GestureId): Promise<boolean>;

  /** Hands doors of tonight's outing to one of the team, or to nobody again: one gesture. */
  shareDoors(householdIds: readonly HouseholdId[], to: PersonId | null): Promise<Saved | NotSaved>;
  checkIn(outingId: OutingId): Promise<Saved | NotSaved>;
  checkOut(outingId: OutingId): Promise<Saved | NotSaved>;

  /** Behind `useDraft`: keeps a form; answers when it was kept. */
  keepDraft(key: string, value: unknown): Promise<number | null>;
  dropDraft(key: string): Promise<void>;
  /** The draft that the last save took with it: its form stops keeping. A new object each time. */
  readonly draftTaken: Ref<{ readonly key: string } | null>;

  newHouseholdId(hamletId: HamletId): HouseholdId;
  newResidentId(householdId: HouseholdId): ResidentId;
  newVisitId(householdId: HouseholdId): VisitId;
  newGestureId(): GestureId;

  readonly sync: SyncState;
  /** Loads set-up and doors again. */
  refresh(): Promise<void>;
}

/** One form's draft: kept every second while it changes, and when the page is hidden. */
export interface FormDraft<T> {
  /** `v-model` its fields. */
  readonly value: Ref<T>;
  /** When the draft on the phone was last written; null: nothing kept. */
  readonly savedAt: Ref<number | null>;
  /** The form was found half filled and put back. */
  readonly restored: Ref<boolean>;
  /** Throws the draft away and starts from `initial`. */
  discard(): Promise<void>;
}

/** Sign-in of the portal: the client's session, and whose work the phone holds. */
export interface FieldSession {
  readonly state: ComputedRef<'unknown' | 'out' | 'in' | 'expired'>;
  readonly person: ComputedRef<{ readonly id: PersonId; readonly name: string } | null>;
  signIn(phone: string, password: string): Promise<Done>;
  acceptInvitation(token: string, password: string): Promise<Done>;
  /** Refused while work is unsent; then takes the area off this phone. */
  signOut(): Promise<Done | { readonly ok: false; readonly code: 'UNSENT'; readonly unsent: number }>;
}
