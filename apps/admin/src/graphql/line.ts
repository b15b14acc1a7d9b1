import { ref } from 'vue';

/** How often the live line has stood in this page: what moved while it was down, nobody was told. */
export const lineStood = ref(0);
