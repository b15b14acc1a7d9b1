import { graphql, type ResultOf } from '../../graphql';

export const CorrectResidentMutation = graphql(`
  mutation CorrectResident($input: CorrectResidentInput!) {
    correctResident(input: $input) {
      receipt {
        status
        code
        field
        detail
      }
    }
  }
`);
export const CorrectHouseholdMutation = graphql(`
  mutation CorrectHousehold($input: CorrectHouseholdInput!) {
    correctHousehold(input: $input) {
      receipt {
        status
        code
        field
        detail
      }
    }
  }
`);
export const ChangeHeadMutation = graphql(`
  mutation ChangeHead($input: ChangeHeadInput!) {
    changeHead(input: $input) {
      receipt {
        status
        code
        field
        detail
      }
    }
  }
`);
export const MoveOutMutation = graphql(`
  mutation MoveOut($input: LeaveInput!) {
    moveOut(input: $input) {
      receipt {
        status
        code
        field
        detail
      }
    }
  }
`);
export const DeathMutation = graphql(`
  mutation Death($input: LeaveInput!) {
    death(input: $input) {
      receipt {
        status
        code
        field
        detail
      }
    }
  }
`);

export type Receipt = ResultOf<typeof ChangeHeadMutation>['changeHead']['receipt'];

/** What waits beside another's correction is written, too; anything else that does not count is a refusal here. */
export const refusalOf = ({ status, code, field, detail }: Receipt) =>
  status === 'APPLIED' || code === 'CORRECTED_TWICE'
    ? null
    : { code: detail ?? code ?? 'INVALID', field: field?.replace('change.', '') ?? null };
