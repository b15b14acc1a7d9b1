import { describe, expect, it } from 'vitest';
import { answerOf, answersOf, isCompared, nextAfter, sidesOf, stepFrom, usedIn, wordsFor } from './matter';
import type { Matter } from './review.documents';

const act = (id: string, at: number) => ({ act: { id, at } }) as Matter['acts'][number];
const matter = (of: Partial<Matter>) => ({ beside: [], answers: [], acts: [], ...of }) as unknown as Matter;
const ids = (sides: ReturnType<typeof sidesOf>) => sides.map((s) => s.acts.map((a) => a.act.id));

describe('the sides of a matter', () => {
  const disagreeing = matter({
    code: 'CONTRADICTION',
    acts: [act('late', 2), act('early', 1), act('later', 3)],
    answers: [{ keep: ['late', 'later'] }, { keep: [] }, { keep: ['early'] }],
  });

  it('of a contradiction are what each person wrote, the first to write first, and its answers in that order', () => {
    expect(ids(sidesOf(disagreeing))).toEqual([['early'], ['late', 'later']]);
    expect(answersOf(disagreeing)).toEqual([{ keep: ['early'] }, { keep: ['late', 'later'] }, { keep: [] }]);
    expect(isCompared(disagreeing)).toBe(true);
  });

  it('of a possible duplicate are what counts already and what waits', () => {
    const twice = matter({ code: 'POSSIBLE_DUPLICATE', acts: [act('b', 2)], beside: [act('a', 1)] });
    expect(sidesOf(twice).map((s) => s.counts)).toEqual([true, false]);
    expect(ids(sidesOf(twice))).toEqual([['a'], ['b']]);
  });

  it('of one thing put right by two: the later by day and id is used until somebody decides', () => {
    const on = (id: string, day: string) => ({ act: { id, day } }) as Matter['acts'][number];
    const acts = [on('b', '2026-11-28'), on('a', '2026-11-29'), on('c', '2026-11-28')];
    expect(usedIn(matter({ code: 'CORRECTED_TWICE', acts }))).toBe('a');
    expect(usedIn(matter({ code: 'CORRECTED_TWICE', acts: [acts[0]!, acts[2]!] }))).toBe('c');
    expect(usedIn(matter({ code: 'CONTRADICTION', acts }))).toBe(null);
  });

  it('are one where nothing stands against it, and then nothing is compared', () => {
    const late = matter({ code: 'CLOCK_OFF', acts: [act('a', 1), act('b', 2)] });
    expect(ids(sidesOf(late))).toEqual([['a', 'b']]);
    expect(isCompared(late)).toBe(false);
  });
});

describe('going through the list', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it('stops at both ends and begins with the first', () => {
    expect([stepFrom(list, 'a', 1), stepFrom(list, 'c', 1), stepFrom(list, 'a', -1)]).toEqual(['b', 'c', 'a']);
    expect([stepFrom(list, 'gone', 1), stepFrom([], null, 1)]).toEqual(['a', null]);
  });
  it('goes on with the next when one is decided, with the one before at the end, and is done after the last', () => {
    expect([nextAfter(list, 'b'), nextAfter(list, 'c'), nextAfter([{ id: 'a' }], 'a')]).toEqual(['c', 'b', null]);
  });
});

describe('one word for several matters', () => {
  const outside = (id: string) => matter({ code: 'OUTSIDE_SCOPE', answers: [{ keep: [id] }, { keep: [] }] });
  const contradiction = matter({
    code: 'CONTRADICTION',
    answers: [{ keep: ['a'] }, { keep: ['b'] }, { keep: [] }],
  });

  it('keeps what each of them has, where they wait for one reason', () => {
    expect(wordsFor([outside('a'), outside('b')])).toEqual(['KEEP', 'NONE']);
    expect([outside('a'), outside('b')].map((m) => answerOf(m, 'KEEP')?.keep)).toEqual([['a'], ['b']]);
    expect(wordsFor([outside('a'), matter({ code: 'CLOCK_OFF', answers: [{ keep: ['b'] }, { keep: [] }] })])).toEqual(
      [],
    );
  });

  it('never says which side of a contradiction is right, nor what has no such answer', () => {
    expect(wordsFor([contradiction, contradiction])).toEqual(['NONE']);
    const waiting = matter({ code: 'UNKNOWN_HOUSEHOLD', answers: [{ keep: [] }] });
    expect(wordsFor([waiting])).toEqual(['NONE']);
    expect(wordsFor([])).toEqual([]);
  });
});
