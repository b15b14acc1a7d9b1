import { graphql, type ResultOf } from '../../graphql';

const PersonFields = graphql(`
  fragment PersonFields on Person {
    id
    familyName
    middleName
    givenName
    gender
    birthYear
    phoneEnd
    paused
    lastSeenAt
    grants {
      id
      role
      deputy
      unitId
      teamId
      teamKind
      placeName
      validFrom
      validTo
    }
    invitations {
      id
      state
      madeAt
      expiresAt
      usedAt
    }
  }
`);

export const PEOPLE_SORTS = ['NAME', 'PLACE', 'SEEN', 'UNSEEN'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export const PeopleQuery = graphql(
  `
    query People($search: String, $sort: PeopleSort!, $first: Int!, $after: String) {
      people(search: $search, sort: $sort, first: $first, after: $after) {
        total
        next
        people {
          ...PersonFields
        }
      }
    }
  `,
  [PersonFields],
);
export const PersonQuery = graphql(
  `
    query Person($id: UUID!) {
      person(id: $id) {
        ...PersonFields
      }
    }
  `,
  [PersonFields],
);
export type Person = NonNullable<ResultOf<typeof PersonQuery>['person']>;
export type Grant = Person['grants'][number];

export const CreatePersonMutation = graphql(
  `
    mutation CreatePerson($input: PersonInput!) {
      createPerson(input: $input) {
        person {
          ...PersonFields
        }
        refusal {
          code
          field
        }
      }
    }
  `,
  [PersonFields],
);
export const PausePersonMutation = graphql(
  `
    mutation PausePerson($personId: UUID!, $paused: Boolean!) {
      pausePerson(personId: $personId, paused: $paused) {
        person {
          ...PersonFields
        }
        refusal {
          code
          field
        }
      }
    }
  `,
  [PersonFields],
);
export const GrantRoleMutation = graphql(
  `
    mutation GrantRole($input: GrantInput!) {
      grantRole(input: $input) {
        person {
          ...PersonFields
        }
        refusal {
          code
          field
        }
      }
    }
  `,
  [PersonFields],
);
export const EndGrantMutation = graphql(
  `
    mutation EndGrant($id: UUID!, $lastDay: LocalDate!) {
      endGrant(id: $id, lastDay: $lastDay) {
        person {
          ...PersonFields
        }
        refusal {
          code
          field
        }
      }
    }
  `,
  [PersonFields],
);
export const InvitePersonMutation = graphql(`
  mutation InvitePerson($personId: UUID!) {
    invitePerson(personId: $personId) {
      invitation {
        id
        token
        expiresAt
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const WithdrawInvitationMutation = graphql(
  `
    mutation WithdrawInvitation($id: UUID!) {
      withdrawInvitation(id: $id) {
        person {
          ...PersonFields
        }
        refusal {
          code
          field
        }
      }
    }
  `,
  [PersonFields],
);
/** Teams to choose from. */
export const TeamChoicesQuery = graphql(`
  query TeamChoices($unitId: UUID, $day: LocalDate!) {
    teams(unitId: $unitId, day: $day, first: 100) {
      teams {
        id
        name
        kind
        unit {
          id
          type
          name
        }
      }
    }
  }
`);
