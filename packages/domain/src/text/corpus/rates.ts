import { guardFields } from '../guard';
import { linesOf, planted } from './notes';

export interface Rates {
  readonly notes: number;
  /** Notes of which some part of a secret survived. */
  readonly missed: readonly string[];
}

/** A note is found when every planted secret lies wholly within cuts. */
export function ratesOf(corpus: string): Rates {
  const notes = planted(corpus);
  const missed = notes.filter(({ fields, secrets }) => {
    const { cuts } = guardFields(Object.fromEntries(fields.map((text, i) => [`field${i}`, text])));
    return !secrets.every((secret) => {
      let covered = secret.start;
      for (const cut of cuts)
        if (cut.field === `field${secret.field}` && cut.start <= covered) covered = Math.max(covered, cut.end);
      return covered >= secret.end;
    });
  });
  return { notes: notes.length, missed: missed.map((n) => n.fields.join('‖')) };
}

/** Ordinary notes from which something was cut, with what was left of them. */
export function wronglyCut(corpus: string): Rates {
  const notes = linesOf(corpus);
  const missed = notes.flatMap((note) => {
    const { fields, cuts } = guardFields({ note });
    return cuts.length > 0 ? [`${note} → ${fields.note}`] : [];
  });
  return { notes: notes.length, missed };
}
