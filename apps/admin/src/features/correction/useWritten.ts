import { toast } from '@go-cua/client/ui';
import { locale } from '../../locales';
import type { Receipt } from './correction.documents';

/** What is said when a correction was written: that it counts, that it was so before, or that another one stands beside it. */
export function useWritten() {
  const { t } = locale.use();
  return (title: string, { code }: Receipt): void => {
    toast({
      title,
      detail: t(
        code === 'NO_CHANGE'
          ? 'correction.noChange'
          : code === 'CORRECTED_TWICE'
            ? 'correction.twice'
            : 'correction.written',
      ),
    });
  };
}
