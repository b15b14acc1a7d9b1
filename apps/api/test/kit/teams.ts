import type { PersonId } from '@go-cua/domain/core';
import { askVia } from './ask';
import type { Village } from './village';

export interface TeamAnswer {
  team: {
    id: string;
    version: number;
    memberCount: number;
    sizeAdvice: string;
    notices: { code: string }[];
    hamlets: { id: string; name: string }[];
    members: { id: string; personId: string; place: string; validFrom: string; validTo: string | null }[];
  } | null;
  refusal: { code: string; field: string | null } | null;
}
const FIELDS = `team { id version memberCount sizeAdvice validFrom validTo notices { code field } hamlets { id name }
  members { id personId place validFrom validTo givenName } } refusal { code field }`;
/** Teams made, changed and read through the schema; a draft of a team may be made with next to nothing said. */
export function teamStory(v: Village) {
  const ask = askVia(v);
  const change = async (mutation: string, type: string, input: object, who: PersonId = v.coordinator) => {
    const { data, codes } = await ask(
      who,
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${FIELDS} } }`,
      {
        input,
      },
    );
    if (!data) throw new Error(codes.join());
    return data!['done'] as TeamAnswer;
  };
  const create = (more: object = {}, who?: PersonId) =>
    change(
      'createTeam',
      'CreateTeamInput',
      { kind: 'COMMUNITY_DIGITAL_TEAM', name: 'Tổ  Đồng Mít', unitId: v.commune, validFrom: '2026-11-01', ...more },
      who,
    );
  const read = async (id: string, day?: string, who: PersonId = v.coordinator) =>
    (
      await ask(
        who,
        `query ($id: UUID!, $day: LocalDate) { team(id: $id, day: $day) { id memberCount hamlets { id } members { personId place } } }`,
        {
          id,
          day,
        },
      )
    ).data?.['team'] as {
      memberCount: number;
      hamlets: { id: string }[];
      members: { personId: string; place: string }[] | null;
    } | null;
  return { change, create, read };
}
export type TeamStory = ReturnType<typeof teamStory>;
