import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, type HouseholdId, type Id, type PersonId } from '../core';
import { holdersOf, lastWords, nextTurn, type ShareWord } from './share';

let made = 0;
const id = <I extends Id<string>>(): I => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(0, Math.imul((made += 1), 0x9e3779b1));
  return newId<I>(5, { now: 1_790_000_000_000, random });
};
const DOORS = Array.from({ length: 5 }, () => id<HouseholdId>());
const TEAM = Array.from({ length: 3 }, () => id<PersonId>());

interface Say {
  readonly phone: number;
  readonly doors: readonly number[];
  readonly to: number | null;
  /** Which other phones it had heard by then. */
  readonly heard: readonly number[];
}
/** Two leaders and a deputy, each on a phone that hears of the others now and then. */
function evening(says: readonly Say[]): { words: ShareWord[]; heardBefore: Map<ShareWord, readonly ShareWord[]> } {
  const known: ShareWord[][] = [[], [], []];
  const heardBefore = new Map<ShareWord, readonly ShareWord[]>();
  const words = says.map(({ phone, doors, to, heard }) => {
    for (const other of heard) known[phone] = lastWords([...known[phone]!, ...known[other]!]);
    const before = known[phone]!;
    const word: ShareWord = {
      ...{ actId: id(), turn: nextTurn(before), householdIds: doors.map((d) => DOORS[d]!) },
      ...(to !== null && { to: TEAM[to]! }),
    };
    heardBefore.set(word, before);
    known[phone] = [...before, word];
    return word;
  });
  return { words, heardBefore };
}

const PHONES = fc.constantFrom(0, 1, 2);
const SAYS = fc.array(
  fc.record({
    phone: PHONES,
    doors: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
    to: fc.option(PHONES),
    heard: fc.subarray([0, 1, 2]),
  }),
  { minLength: 1, maxLength: 14, size: 'max' },
);
const held = (words: Iterable<ShareWord>) => [...holdersOf(words)].sort();

describe('doors shared out by several phones', () => {
  it('are held by the same people whichever phone is heard first, in whatever pieces and however often', () => {
    fc.assert(
      fc.property(SAYS, fc.infiniteStream(fc.nat()), fc.nat(14), (says, chance, cut) => {
        const { words } = evening(says);
        const shuffled = words
          .map((word) => [chance.next().value as number, word] as const)
          .sort(([a], [b]) => a - b)
          .map(([, word]) => word);
        const piece = lastWords(shuffled.slice(0, cut));
        const rest = lastWords([...shuffled.slice(cut), ...shuffled.slice(0, 2)]);
        expect(lastWords([...rest, ...piece, ...piece])).toEqual(lastWords(words));
        expect(held([...piece, ...shuffled.slice(cut)])).toEqual(held(words));
      }),
      { numRuns: 500 },
    );
  });

  it('obey whoever had heard what stood before, whatever the clocks say', () => {
    fc.assert(
      fc.property(SAYS, (says) => {
        const { words, heardBefore } = evening(says);
        const alone = words.at(-1)!;
        const unheard = words.slice(0, -1).filter((w) => !heardBefore.get(alone)!.includes(w) && w.turn >= alone.turn);
        for (const door of alone.householdIds)
          if (!unheard.some((w) => w.householdIds.includes(door))) expect(holdersOf(words).get(door)).toBe(alone.to);
      }),
      { numRuns: 500 },
    );
  });

  it('stay with the phone’s own last word when its clock went back', () => {
    const [late, early] = [id<ShareWord['actId']>(), id<ShareWord['actId']>()].sort().reverse();
    const first = { actId: late!, turn: 1, to: TEAM[0]!, householdIds: [DOORS[0]!] };
    const then = { actId: early!, turn: nextTurn([first]), to: TEAM[1]!, householdIds: [DOORS[0]!] };
    expect(holdersOf([then, first]).get(DOORS[0]!)).toBe(TEAM[1]);
  });

  it('are nobody’s again once taken back', () => {
    const given = { actId: id<ShareWord['actId']>(), turn: 1, to: TEAM[0]!, householdIds: DOORS };
    const back = { actId: id<ShareWord['actId']>(), turn: 2, householdIds: [DOORS[1]!] };
    expect(holdersOf([back, given]).size).toBe(DOORS.length - 1);
    expect(holdersOf([back, given]).has(DOORS[1]!)).toBe(false);
  });
});
