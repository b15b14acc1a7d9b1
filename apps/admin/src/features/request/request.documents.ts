import { graphql, type ResultOf } from '../../graphql';

export const DataRequestsQuery = graphql(`
  query DataRequests($unitId: UUID, $treeDay: LocalDate, $closed: Boolean!, $first: Int!, $after: String) {
    dataRequests(unitId: $unitId, treeDay: $treeDay, closed: $closed, first: $first, after: $after) {
      next
      rows {
        id
        householdId
        residentId
        resident {
          familyName
          middleName
          givenName
        }
        hamletName
        lane
        number
        kind
        way
        receivedOn
        answerBy
        doneBy
        firstAnsweredOn
        extended
        status
        refusal
        closedOn
        owner {
          familyName
          middleName
          givenName
        }
      }
    }
  }
`);
export type DataRequest = ResultOf<typeof DataRequestsQuery>['dataRequests']['rows'][number];

export const RegisterRequestMutation = graphql(`
  mutation RegisterRequest($input: RegisterRequestInput!) {
    registerRequest(input: $input) {
      id
      refusal {
        code
        field
      }
    }
  }
`);

export const AnswerRequestMutation = graphql(`
  mutation AnswerRequest($input: AnswerRequestInput!) {
    answerRequest(input: $input) {
      id
      refusal {
        code
        field
      }
    }
  }
`);

export const ResidentExtractQuery = graphql(`
  query ResidentExtract($id: UUID!) {
    residentExtract(id: $id) {
      id
      familyName
      middleName
      givenName
      gender
      birthDay
      birthYear
      phone
      phoneKind
      card
      idNumber
      residence
      registeredOn
    }
  }
`);
