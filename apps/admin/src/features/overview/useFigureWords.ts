import type { ListedFigure } from '@go-cua/domain/figures';
import { locale } from '../../locales';

const OF_DONE = ['ELIGIBLE', 'ACTIVATED', 'ACTIVATED_HELPED', 'FOUND_ACTIVE', 'BLOCKED'] as const;
type OfDone = (typeof OF_DONE)[number];

/** Figures in words: level 1 is an account that is activated, every other service is something that is done. */
export function useFigureWords(service: () => string) {
  const { t } = locale.use();
  const isAccount = (): boolean => service() === 'EID_LEVEL_1';
  const ofDone = (figure: ListedFigure): OfDone | undefined =>
    isAccount() ? undefined : OF_DONE.find((f) => f === figure);
  return {
    isAccount,
    label(figure: ListedFigure): string {
      const done = ofDone(figure);
      return done ? t(`overview.figureDone.${done}`) : t(`overview.figure.${figure}`);
    },
    means(figure: ListedFigure): string {
      const done = ofDone(figure);
      return done ? t(`overview.meansDone.${done}`) : t(`overview.means.${figure}`);
    },
  };
}
