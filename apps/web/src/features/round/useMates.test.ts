import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import { setField, type Field } from '../../field';
import { useMates } from './useMates';

const member = (id: string, givenName: string) => ({ id, givenName, familyName: 'Lê', middleName: '' });
const heard = (personId: string, checkedInAt: number | null, checkedOutAt: number | null) => ({
  ...{ personId, checkedInAt, checkedOutAt },
});
function evening(own: object, attendance: readonly object[] | undefined) {
  setField(
    {
      ...{ me: ref({ id: 'an' }), attendance: ref(own), setup: ref({ serverNow: 7 }) },
      ...{ outing: ref({ attendance }), team: ref({ members: ['an', 'binh', 'chi'].map((id) => member(id, id)) }) },
    } as unknown as Field,
    {} as never,
  );
  return useMates();
}

describe('who of the team is out', () => {
  it('is said of team-mates by the server, of oneself by this phone', () => {
    const { mates, outside, home } = evening({ checkedInAt: 5 }, [heard('chi', 1, null), heard('binh', 1, 4)]);
    expect(mates.value.map((m) => [m.id, m.state, m.at])).toEqual([
      ['an', 'OUT', 5],
      ['chi', 'OUT', 1],
      ['binh', 'HOME', 4],
    ]);
    expect([outside.value, home.value]).toEqual([2, 1]);
  });
  it('is nobody yet for a set-up that an earlier version kept', () => {
    const { mates } = evening({}, undefined);
    expect(mates.value.map((m) => m.state)).toEqual(['NOT_HERE', 'NOT_HERE', 'NOT_HERE']);
  });
});
