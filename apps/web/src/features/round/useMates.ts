import { computed } from 'vue';
import { useField } from '../../field';

export type MateState = 'OUT' | 'HOME' | 'NOT_HERE';
export interface Mate {
  readonly id: string;
  readonly givenName: string;
  readonly me: boolean;
  readonly state: MateState;
  /** Unix milliseconds of the last word; absent: none yet. */
  readonly at?: number;
}
const ORDER: Readonly<Record<MateState, number>> = { OUT: 0, HOME: 1, NOT_HERE: 2 };

/** Who of the team is out tonight: of team-mates as the server last said, of oneself as this phone knows. */
export function useMates() {
  const field = useField();
  const mates = computed<readonly Mate[]>(() => {
    const heard = new Map(
      ((field.outing.value ?? field.calledOff.value)?.attendance ?? []).map((a) => [a.personId, a]),
    );
    const own = field.attendance.value;
    return (field.team.value?.members ?? [])
      .map((m): Mate => {
        const me = m.id === field.me.value?.id;
        const a = heard.get(m.id);
        const came = me ? own.checkedInAt : (a?.checkedInAt ?? undefined);
        const went = me ? own.checkedOutAt : (a?.checkedOutAt ?? undefined);
        const state = went !== undefined ? 'HOME' : came !== undefined ? 'OUT' : 'NOT_HERE';
        const at = went ?? came;
        return { id: m.id, givenName: m.givenName, me, state, ...(at !== undefined && { at }) };
      })
      .sort((a, b) => Number(b.me) - Number(a.me) || ORDER[a.state] - ORDER[b.state]);
  });
  const count = (state: MateState) => computed(() => mates.value.filter((m) => m.state === state).length);
  return { mates, outside: count('OUT'), home: count('HOME'), heardAt: computed(() => field.setup.value?.serverNow) };
}
