import { ref } from 'vue';

/** What the volunteer says for «I» to this home, as it was chosen where consent was asked; said the same ever after. */
export const self = ref<'con' | 'em'>('con');
