import { graphql } from '../../graphql';

export const EraseResidentMutation = graphql(`
  mutation EraseResident($input: EraseResidentInput!) {
    eraseResident(input: $input) {
      erased
      refusal {
        code
        field
      }
    }
  }
`);
