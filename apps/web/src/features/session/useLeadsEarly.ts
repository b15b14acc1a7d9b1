import { computed, watch } from 'vue';
import { useField } from '../../field';

const KEY = 'go-cua.portal.leads';

/**
 * Whether who has this phone leads a team, known before the store is open: the bar has its five tabs from the first
 * paint and does not move under a thumb. A hint for that and nothing more; it goes when nobody is signed in.
 */
export function useLeadsEarly() {
  const field = useField();
  const before = read();
  watch([field.state, field.setup, field.leads], ([state, setup, leads]) => {
    if (state === 'SIGNED_OUT' || (state !== 'OPENING' && setup)) keep(state !== 'SIGNED_OUT' && leads);
  });
  return computed(() => (field.state.value === 'OPENING' || !field.setup.value ? before : field.leads.value));
}

/** A browser that keeps no settings learns it when the store is open. */
function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}
function keep(leads: boolean): void {
  try {
    if (leads) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Asked of the store next time.
  }
}
