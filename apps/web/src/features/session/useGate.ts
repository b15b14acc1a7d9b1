import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useField } from '../../field';

/** Which face the whole portal shows: what must be so before its pages make sense. */
export type Gate = 'BLOCKED' | 'BROKEN' | 'OPENING' | 'ERASED' | 'SIGN_IN' | 'LOADING' | 'OPEN';

export function useGate() {
  const field = useField();
  const route = useRoute();
  return computed<Gate>(() => {
    if (field.blocked) return 'BLOCKED';
    if (field.state.value === 'BROKEN') return 'BROKEN';
    if (field.storeErased.value) return 'ERASED';
    if (route.meta.open) return 'OPEN';
    if (field.state.value === 'SIGNED_OUT') return 'SIGN_IN';
    if (field.state.value === 'OPENING') return 'OPENING';
    return field.state.value === 'LOADING' ? 'LOADING' : 'OPEN';
  });
}

/** A resident's account that I opened on my phone holds me at that resident, after a restart too. */
export function useCustodyHold(): void {
  const field = useField();
  const route = useRoute();
  const router = useRouter();
  const open = computed(() => field.custodies.value.find((c) => c.mine));
  watch(
    [open, () => route.fullPath],
    ([custody]) => {
      if (!custody || route.meta.open) return;
      const here =
        route.name === 'custody' || (route.name === 'resident' && route.params.residentId === custody.residentId);
      if (!here) void router.replace({ name: 'custody', params: { custodyId: custody.custodyId } });
    },
    { immediate: true },
  );
}
