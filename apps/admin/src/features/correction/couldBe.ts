import { couldBeHead } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import { viewer } from '../../session';
import type { Household, Resident } from '../household/household.documents';

/** Who could be the head, of those who live there: the oldest first. The console knows of a birth its year alone. */
export function couldBe(h: Pick<Household, 'residents'>): Resident[] {
  const people = h.residents.map((r) => ({ ...r, birth: r.birthYear === null ? undefined : { year: r.birthYear } }));
  const able = couldBeHead({ facts: [], residents: people as unknown as ResidentCard[] }, viewer.today.value);
  return able.flatMap((r) => h.residents.find((x) => x.id === r.id) ?? []);
}
