import { ref } from 'vue';

/** Time as the server has it: in a demo or a replay it is not the device's, and moments in answers are the server's. */
export function serverClock() {
  const aheadMs = ref(0);
  return {
    /** @param serverNow the server's business clock in Unix milliseconds, as just heard */
    set: (serverNow: number): void => void (aheadMs.value = serverNow - Date.now()),
    /** Unix milliseconds. */
    now: (): number => Date.now() + aheadMs.value,
  };
}
