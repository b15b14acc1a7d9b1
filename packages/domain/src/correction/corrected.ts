import type { ServiceCode } from '../activation/service';
import { isKind, type Fact, type FactOf } from '../act/fact';
import { standingWords, type StandingWords } from './words';

/**
 * Registrations as they stand after what was said since: a corrected eligibility or number of people takes the place of
 * the first one on the registration's own day, and every view and figure reads it there.
 * @param standing facts in effect
 */
export function withCorrections(standing: readonly Fact[]): readonly Fact[] {
  const counts = (f: Fact) =>
    !f.waits &&
    ((f.data.kind === 'correctResident' && f.data.eligibility !== undefined) ||
      (f.data.kind === 'correctHousehold' && f.data.peopleStated !== undefined));
  if (!standing.some(counts)) return standing;
  const words = standingWords(standing);
  return standing.map((f) => {
    if (isKind('registerResident')(f)) return corrected(f, words);
    const people = f.data.kind === 'registerHousehold' && words.ofHome('PEOPLE')?.data.peopleStated;
    return people && f.data.kind === 'registerHousehold' ? { ...f, data: { ...f.data, peopleStated: people } } : f;
  });
}

/** Services without rules at the registration stay off its list, as before (docs/decisions/0028). */
function corrected(f: FactOf<'registerResident'>, words: StandingWords): Fact {
  const said = f.subjectId && words.of(f.subjectId, 'BIRTH_CARD')?.data.eligibility;
  if (!said) return f;
  const services = Object.keys(f.data.eligibility) as ServiceCode[];
  const eligibility = Object.fromEntries(services.map((s) => [s, said[s] ?? f.data.eligibility[s]!]));
  return { ...f, data: { ...f.data, eligibility } };
}
