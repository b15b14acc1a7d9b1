import { graphql, type ResultOf } from '../../graphql';

/** Eligible people and answers of a place and of what lies right below. */
export const TargetPlacesQuery = graphql(`
  query TargetPlaces($unitId: UUID!, $service: String!, $campaignId: UUID!) {
    figures(unitId: $unitId, service: $service, campaignId: $campaignId) {
      tiles {
        denominator
        reachedAndAnswered
        activated
        blocked
        declinedFinal
      }
      rows {
        id
        name
        isHamlet
        tiles {
          denominator
          reachedAndAnswered
        }
      }
    }
  }
`);
export type Place = ResultOf<typeof TargetPlacesQuery>['figures']['rows'][number];

export const TargetsQuery = graphql(`
  query Targets($campaignId: UUID!, $service: Service!) {
    targets(campaignId: $campaignId, service: $service) {
      id
      service
      unitId
      hamletId
      kind
      value
      locked
      version
    }
  }
`);
export type Target = ResultOf<typeof TargetsQuery>['targets'][number];

/** A place and what lies right below, as the table shows them. */
export const TargetTableQuery = graphql(`
  query TargetTable($campaignId: UUID!, $service: Service!, $unitId: UUID!) {
    targetTable(campaignId: $campaignId, service: $service, unitId: $unitId) {
      place {
        ...TargetRowFields
      }
      rows {
        ...TargetRowFields
      }
    }
  }
  fragment TargetRowFields on TargetRow {
    name
    eligible
    people
    handedDown
    difference
    reached
    target {
      id
      kind
      value
    }
  }
`);
export type TargetTableRow = NonNullable<ResultOf<typeof TargetTableQuery>['targetTable']>['place'];

export const SetTargetMutation = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      target {
        id
        value
        locked
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const ShareOutTargetMutation = graphql(`
  mutation ShareOutTarget($input: ShareOutTargetInput!) {
    shareOutTarget(input: $input) {
      shareOut {
        basis
        total
        sum
        remainder
        applied
        rows {
          unitId
          hamletId
          name
          eligible
          kind
          value
          locked
          people
          before {
            kind
            value
            locked
          }
        }
      }
      refusal {
        code
        field
      }
    }
  }
`);
export type ShareOut = NonNullable<ResultOf<typeof ShareOutTargetMutation>['shareOutTarget']['shareOut']>;
