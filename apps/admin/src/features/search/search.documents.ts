import { graphql, type ResultOf } from '../../graphql';

export const SearchQuery = graphql(`
  query Search($words: String!, $day: LocalDate!) {
    search(words: $words, day: $day) {
      doors {
        householdId
        residentId
        familyName
        middleName
        givenName
        lane
        number
        hamletName
      }
      people {
        id
        familyName
        middleName
        givenName
        phoneEnd
        grants {
          id
          role
          deputy
          teamKind
          placeName
        }
      }
      teams {
        id
        kind
        name
        unit {
          id
          level
          type
          name
        }
      }
      hamlets {
        id
        name
        unitName
      }
      units {
        path {
          id
          level
          type
          name
        }
      }
    }
  }
`);
export type Found = ResultOf<typeof SearchQuery>['search'];
