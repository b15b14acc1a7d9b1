import { graphql, type ResultOf } from '../../graphql';

const TeamFields = graphql(`
  fragment TeamFields on Team {
    id
    kind
    name
    unit {
      id
      level
      type
      name
    }
    leadOrganisation {
      id
      name
      kind
    }
    foundingDecisionNo
    foundingDecisionDay
    validFrom
    validTo
    version
    hamlets {
      id
      kind
      name
      unitId
    }
    memberCount
    sizeAdvice
    members {
      id
      personId
      place
      validFrom
      validTo
      familyName
      middleName
      givenName
      birthYear
    }
    notices {
      code
      field
    }
  }
`);
export const TeamsQuery = graphql(
  `
    query Teams($unitId: UUID, $day: LocalDate!, $first: Int!, $after: UUID) {
      teams(unitId: $unitId, day: $day, first: $first, after: $after) {
        total
        next
        teams {
          ...TeamFields
        }
      }
    }
  `,
  [TeamFields],
);
export const TeamQuery = graphql(
  `
    query Team($id: UUID!, $day: LocalDate!) {
      team(id: $id, day: $day) {
        ...TeamFields
      }
    }
  `,
  [TeamFields],
);
export type Team = NonNullable<ResultOf<typeof TeamQuery>['team']>;
export type TeamMember = NonNullable<Team['members']>[number];

export const CreateTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      team {
        id
        name
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const UpdateTeamMutation = graphql(`
  mutation UpdateTeam($input: UpdateTeamInput!) {
    updateTeam(input: $input) {
      team {
        id
        name
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const EndTeamMutation = graphql(`
  mutation EndTeam($input: EndTeamInput!) {
    endTeam(input: $input) {
      team {
        id
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const SetTeamHamletsMutation = graphql(`
  mutation SetTeamHamlets($input: SetTeamHamletsInput!) {
    setTeamHamlets(input: $input) {
      team {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const AddTeamMemberMutation = graphql(`
  mutation AddTeamMember($input: AddTeamMemberInput!) {
    addTeamMember(input: $input) {
      team {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const EndTeamMemberMutation = graphql(`
  mutation EndTeamMember($input: EndTeamMemberInput!) {
    endTeamMember(input: $input) {
      team {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const SetTeamPlaceMutation = graphql(`
  mutation SetTeamPlace($input: SetTeamPlaceInput!) {
    setTeamPlace(input: $input) {
      team {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const OrganisationsQuery = graphql(`
  query Organisations($unitId: UUID) {
    organisations(unitId: $unitId) {
      id
      name
      kind
      parentId
    }
  }
`);
export type Organisation = ResultOf<typeof OrganisationsQuery>['organisations'][number];
export const CreateOrganisationMutation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation {
        id
        name
        kind
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const UpdateOrganisationMutation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation {
        id
        name
      }
      refusal {
        code
        field
      }
    }
  }
`);
/** People to choose from while a name is typed. */
export const FindPeopleQuery = graphql(`
  query FindPeople($search: String) {
    people(search: $search, first: 30) {
      people {
        id
        familyName
        middleName
        givenName
        birthYear
        phoneEnd
      }
    }
  }
`);
