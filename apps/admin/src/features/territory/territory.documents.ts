import { graphql, type ResultOf } from '../../graphql';

export const UnitTreeQuery = graphql(`
  query UnitTree($day: LocalDate!, $parentId: UUID) {
    unitTree(day: $day, parentId: $parentId) {
      nodes {
        unit {
          id
          code
          level
          type
          name
          validFrom
          certain
        }
        childCount
        hamletCount
        withoutTeam
      }
      hamlets {
        served
        hamlet {
          id
          kind
          name
          invented
          unitId
          validFrom
          validTo
          certain
        }
      }
    }
  }
`);
export type UnitTree = ResultOf<typeof UnitTreeQuery>['unitTree'];
export type UnitNode = UnitTree['nodes'][number];
export type Hamlet = UnitTree['hamlets'][number]['hamlet'];

/** What the territory of a day still lacks. */
export const GapsQuery = graphql(`
  query TerritoryGaps($day: LocalDate!) {
    hamletsWithoutTeam(day: $day) {
      hamlet {
        id
        kind
        name
      }
      commune {
        id
        type
        name
      }
    }
    undecidedHamlets(day: $day) {
      hamlet {
        id
        kind
        name
        invented
        unitId
        validFrom
        validTo
        certain
      }
      before {
        id
        type
        name
      }
      candidates {
        id
        type
        name
      }
    }
  }
`);

export const CreateHamletMutation = graphql(`
  mutation CreateHamlet($input: CreateHamletInput!) {
    createHamlet(input: $input) {
      hamlet {
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
export const RenameHamletMutation = graphql(`
  mutation RenameHamlet($input: RenameHamletInput!) {
    renameHamlet(input: $input) {
      hamlet {
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
export const MoveHamletMutation = graphql(`
  mutation MoveHamlet($input: MoveHamletInput!) {
    moveHamlet(input: $input) {
      hamlet {
        id
        unitId
      }
      refusal {
        code
        field
      }
    }
  }
`);
