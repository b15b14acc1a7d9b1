import { ref } from 'vue';

export type PersistentStorage = Pick<StorageManager, 'persist' | 'persisted'>;

/** Whether the browser may clear the store when the phone runs full; null while not known. */
export function createProtection(storage: PersistentStorage | undefined) {
  const storageProtected = ref<boolean | null>(null);
  const told = async (answer: Promise<boolean> | undefined): Promise<boolean> =>
    (storageProtected.value = (await answer?.catch(() => false)) ?? false);
  return {
    storageProtected,
    askWhether: () => told(storage?.persisted()),
    protect: () => told(storage?.persist()),
  };
}
