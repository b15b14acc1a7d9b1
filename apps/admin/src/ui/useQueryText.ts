import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** A text that stands in the address under one name, so that a link shows the same view; empty is left out. */
export function useQueryText(name: string) {
  const route = useRoute();
  const router = useRouter();
  return computed<string>({
    get: () => {
      const value = route.query[name];
      return typeof value === 'string' ? value : '';
    },
    set: (text) => {
      const { [name]: _old, ...rest } = route.query;
      void router.replace({ query: { ...rest, ...(text && { [name]: text }) } });
    },
  });
}
