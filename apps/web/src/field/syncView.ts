import { computed, type Ref } from 'vue';
import type { Area } from '../local/area';
import type { SyncStatus } from '../outbox';
import { createInHand } from './inHand';
import type { Draft, SyncPause, SyncState } from './types';

export interface SyncSources {
  readonly area: Ref<Area | null>;
  readonly drafts: Ref<readonly Draft[]>;
  readonly status: Ref<SyncStatus>;
  readonly storageProtected: Ref<boolean | null>;
  readonly unsentOfOthers: Ref<number>;
  readonly signedIn: () => 'unknown' | 'out' | 'in' | 'expired';
  readonly now: () => Promise<void>;
  readonly protect: () => Promise<boolean>;
}

/** The sync page's half of the field. */
export function createSyncView(o: SyncSources): SyncState {
  const inHand = createInHand();
  const acts = computed(() => [...(o.area.value?.acts.values() ?? [])].map(inHand).sort((a, b) => b.seq - a.seq));
  const unsent = computed(() => acts.value.filter((a) => a.place === 'WAITING').length);
  /** All times on one page are of one clock, the corrected one. */
  const offset = computed(() => o.area.value?.sync.clockOffsetMs ?? 0);
  return {
    ...{ unsent, acts, storageProtected: o.storageProtected, unsentOfOthers: o.unsentOfOthers },
    drafts: computed(() => o.drafts.value.map((d) => ({ ...d, savedAt: d.savedAt + offset.value }))),
    counts: computed(() => ({
      drafts: o.drafts.value.length,
      waiting: unsent.value,
      sent: acts.value.filter((a) => a.place === 'SENT').length,
      needsALook: acts.value.filter((a) => a.place === 'NEEDS_A_LOOK').length,
    })),
    busy: computed(() => o.status.value.busy),
    pause: computed<SyncPause | null>(() => {
      const { pause } = o.status.value;
      if (o.signedIn() === 'expired') return 'SESSION';
      return pause === 'SESSION' && o.signedIn() === 'in' ? null : pause;
    }),
    lastSyncAt: computed(() => o.area.value?.sync.lastSyncAt ?? null),
    nextTryAt: computed(() => o.status.value.nextTryAt && o.status.value.nextTryAt + offset.value),
    now: o.now,
    protect: o.protect,
  };
}
