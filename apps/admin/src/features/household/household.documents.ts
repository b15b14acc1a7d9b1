import { graphql, type ResultOf } from '../../graphql';

export const HouseholdsQuery = graphql(`
  query Households(
    $search: String
    $unitId: UUID
    $hamletId: UUID
    $treeDay: LocalDate
    $view: HouseholdView!
    $sort: HouseholdSort!
    $first: Int!
    $after: String
  ) {
    households(
      search: $search
      unitId: $unitId
      hamletId: $hamletId
      treeDay: $treeDay
      view: $view
      sort: $sort
      first: $first
      after: $after
    ) {
      next
      views {
        ALL
        LEFT
        PROMISED
        BLOCKED
        NEVER_KNOCKED
      }
      hamlets {
        id
        name
      }
      rows {
        id
        hamletName
        lane
        number
        peopleStated
        people {
          residentId
          familyName
          middleName
          givenName
        }
        counted
        left
        blockers
        visits
        lastOutcome
        lastVisitOn
        returnOn
        returnAt
        closed
        notBefore
      }
    }
  }
`);
export type HouseholdPage = ResultOf<typeof HouseholdsQuery>['households'];
export type HouseholdRow = HouseholdPage['rows'][number];

/** One act as a leader reads it, in the history of a home and in the inbox. */
export const ActFields = graphql(`
  fragment ActFields on HouseholdAct {
    id
    kind
    day
    at
    receivedAt
    author {
      familyName
      middleName
      givenName
    }
    teamName
    outcome
    decline
    met
    anonymousHelped
    returnOn
    returnAt
    service
    to
    how
    blocker
    declined
    custody
    peopleStated
    group
    on
    changes {
      field
      was
      now
    }
  }
`);
const ResidentFields = graphql(`
  fragment ResidentFields on HouseholdResident {
    id
    familyName
    middleName
    givenName
    gender
    birthYear
    phoneEnd
    phoneKind
    card
    residence
    idNumberEnd
    isHead
    registeredOn
    leftOn
    leftWhy
    standings {
      service
      status
      answer
      state
      blocker
      since
    }
  }
`);

export const HouseholdQuery = graphql(
  `
    query Household($id: UUID!) {
      household(id: $id) {
        id
        hamletKind
        hamletName
        lane
        number
        peopleStated
        availability
        note
        closedSince
        notBefore
        registeredOn
        turns
        erased
        residents {
          ...ResidentFields
        }
        gone {
          ...ResidentFields
        }
        acts {
          ...ActFields
          waits
          became
          of
          reason
          decided
          kept
          goWith
          subjectId
          visitId
          turns
          from
          purposes
          guardian
          childAgreed
          headResidentId
        }
      }
    }
  `,
  [ActFields, ResidentFields],
);
export type Household = NonNullable<ResultOf<typeof HouseholdQuery>['household']>;
export type Resident = Household['residents'][number];
export type Standing = Resident['standings'][number];
export type Act = Household['acts'][number];

export const VIEWS = ['ALL', 'LEFT', 'PROMISED', 'BLOCKED', 'NEVER_KNOCKED'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['HEAD', 'DOOR', 'LEFT', 'VISIT'] as const;
export type Sort = (typeof SORTS)[number];
