import { toast } from '@go-cua/client/ui';
import { client } from '../../graphql';
import { locale } from '../../locales';
import { DecideReviewMutation, refusalOf } from '../review/review.documents';

/** After an act was taken back it can be counted again: a withdrawal that is decided against takes nothing back. */
export function useWithdrawn(householdId: () => string, again: () => void) {
  const { t } = locale.use();
  async function countAgain(id: string, withdrawal: string): Promise<void> {
    const input = { householdId: id, acts: [withdrawal], keep: [] };
    const { data } = await client.mutation(DecideReviewMutation, { input }).toPromise();
    const written = data && !refusalOf(data.decideReview.receipt);
    toast({ title: t(written ? 'household.withdrawUndone' : 'form.notSaved') });
    again();
  }
  return (withdrawal: string, title: string): void => {
    const id = householdId();
    toast({ title: t('household.withdrawDone'), detail: title, undo: () => countAgain(id, withdrawal) });
    again();
  };
}
