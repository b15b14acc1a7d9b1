import { isKind, type Fact } from '@go-cua/domain/act';
import { counting } from '@go-cua/domain/household';

/** Registrations of a door that count: of the home, and of its people. */
export function standingCards(facts: readonly Fact[]) {
  const all = counting(facts);
  return { household: all.find(isKind('registerHousehold')), residents: all.filter(isKind('registerResident')) };
}
