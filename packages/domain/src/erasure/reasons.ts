/** Why a person's data are erased (Law 91/2025/QH15 Art. 4): asked for, consent taken back, never to have been recorded. */
export const ERASURE_REASONS = ['ASKED', 'CONSENT_WITHDRAWN', 'RECORDED_BY_MISTAKE'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
