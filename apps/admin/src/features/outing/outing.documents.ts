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
      refusal {
        code
        field
      }
    }
  }
`);
