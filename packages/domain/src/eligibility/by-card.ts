import type { CardStatus } from './person';
import type { EligibilityReason, EligibilityVerdict } from './verdict';

export const no = (reason: EligibilityReason): EligibilityVerdict => ({ status: 'NOT_ELIGIBLE', reason });
export const yes = (reason: EligibilityReason): EligibilityVerdict => ({ status: 'ELIGIBLE', reason });

/**
 * What the card alone decides. A paper without a chip does not do: under Decree 59 the app reads the chip or its QR;
 * since 2024-07-01 the nine-digit CMND is running out and a bar-code card is renewed at the same desk, so the answer at
 * the door stays "first the card".
 */
export function byCard(card: CardStatus): EligibilityVerdict | null {
  if (card === 'NONE') return no('NO_CARD');
  if (card === 'OLD_PAPER') return no('NO_CHIP_CARD');
  if (card === 'UNKNOWN') return { status: 'NOT_KNOWN_YET', reason: 'CARD_UNKNOWN' };
  return null;
}
