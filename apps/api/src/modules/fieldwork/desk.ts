import { randomBytes } from 'node:crypto';
import { KINDS, type ActEnvelope, type ActKind, type PayloadOf, type Receipt } from '@go-cua/domain/act';
import {
  bucketOf,
  newId,
  type ActId,
  type HamletId,
  type HouseholdId,
  type InstallationId,
  type PersonId,
  type ResidentId,
} from '@go-cua/domain/core';
import type { AppContext } from '../../graphql/context';
import type { Keys } from '../../keys';
import { keyedHash } from '../../keys/seal';
import { submitActs } from './fieldwork.service';

/** Everybody's desk in the console is one installation: what is written there is numbered as on a phone. */
export function deskOf(keys: Keys, personId: PersonId): InstallationId {
  const h = keyedHash(keys.deriveKey('desk'), personId).toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}` as InstallationId;
}

export interface DeskAct<K extends ActKind> {
  readonly kind: K;
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly subjectId?: ResidentId;
  readonly payload: PayloadOf<K>;
}
/** Two windows of one person may take the same number; the second one takes the next. */
const TRIES = 5;

/** An act written in the console: the same envelope, the same intake, the same answer as a phone's. */
export async function writeAtDesk<K extends ActKind>(ctx: AppContext, act: DeskAct<K>): Promise<Receipt> {
  const personId = ctx.viewer!.personId;
  const installationId = deskOf(ctx.keys, personId);
  for (let attempt = 1; ; attempt += 1) {
    const seq = await ctx.inScope(async (sql) => {
      const { rows } = await sql.query<{ seq: string }>(
        `select coalesce(max(max_seq), 0) + 1 as seq from device where installation_id = $1 and person_id = $2`,
        [installationId, personId],
      );
      return Number(rows[0]!.seq);
    });
    const now = ctx.now();
    const envelope: ActEnvelope = {
      ...{ kind: act.kind, v: KINDS[act.kind].v, installationId, seq, authorId: personId },
      id: newId<ActId>(bucketOf(act.householdId), { now, random: randomBytes(10) }),
      ...{ recordedAt: now, clockOffsetMs: 0, hamletId: act.hamletId, householdId: act.householdId },
      ...(act.subjectId && { subjectId: act.subjectId }),
      payload: JSON.stringify(act.payload),
    };
    const { receipts } = await submitActs(ctx, { sentAt: now, unsent: 1, acts: [envelope] });
    ctx.told(receipts);
    const receipt = receipts[0]!;
    if (receipt.code !== 'SEQ_REUSED' || attempt === TRIES) return receipt;
  }
}
