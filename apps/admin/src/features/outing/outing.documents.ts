import { graphql, type ResultOf } from '../../graphql';

const OutingFields = graphql(`
  fragment OutingFields on Outing {
    id
    campaign {
      id
    }
    team {
      id
      name
      kind
    }
    kind
    day
    startsAt
    endsAt
    place
    cancelled
    version
    hamlets {
      id
      kind
      name
    }
    series {
      id
      nth
      of
      lastDay
    }
    originalDay
    own
  }
`);
export const OutingsQuery = graphql(
  `
    query Outings($campaignId: UUID!, $from: LocalDate!, $to: LocalDate!) {
      outings(campaignId: $campaignId, from: $from, to: $to) {
        ...OutingFields
      }
    }
  `,
  [OutingFields],
);
export type Outing = ResultOf<typeof OutingsQuery>['outings'][number];

export const PlanOutingMutation = graphql(`
  mutation PlanOuting($input: PlanOutingInput!) {
    planOuting(input: $input) {
      outing {
        id
        day
      }
      notices {
        code
        field
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const PlanOutingSeriesMutation = graphql(`
  mutation PlanOutingSeries($input: PlanOutingSeriesInput!) {
    planOutingSeries(input: $input) {
      days
      notices {
        code
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const OutingSeriesQuery = graphql(`
  query OutingSeries($outingId: UUID!) {
    outingSeries(outingId: $outingId) {
      id
      outings {
        id
        day
        originalDay
        cancelled
        own
        begun
      }
    }
  }
`);
/** What the list of an outing has from before, and which outing of the team comes first from a day on. */
export const CarriedOverQuery = graphql(`
  query CarriedOver($outingId: UUID!, $teamId: UUID!, $from: LocalDate!, $to: LocalDate!) {
    tonight(outingId: $outingId, first: 1) {
      carried {
        promises
        unfinished
      }
    }
    outings(teamId: $teamId, from: $from, to: $to) {
      id
      cancelled
    }
  }
`);
export const ChangeOutingMutation = graphql(`
  mutation ChangeOuting($input: ChangeOutingInput!) {
    changeOuting(input: $input) {
      outing {
        id
        day
        version
      }
      notices {
        code
        field
      }
      effect {
        changed
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const CancelOutingMutation = graphql(`
  mutation CancelOuting($input: CancelOutingInput!) {
    cancelOuting(input: $input) {
      outing {
        id
        cancelled
      }
      notices {
        code
      }
      effect {
        changed
      }
      refusal {
        code
        field
      }
    }
  }
`);
