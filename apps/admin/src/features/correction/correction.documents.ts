import { graphql, type ResultOf } from '../../graphql';

/** What the desk is told of an act that was written there. */
export const SaidAtDesk = graphql(`
  fragment SaidAtDesk on DeskAnswer {
    receipt {
      actId
      status
      code
      field
      detail
    }
  }
`);
export const CorrectResidentMutation = graphql(
  `
    mutation CorrectResident($input: CorrectResidentInput!) {
      correctResident(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);
export const CorrectHouseholdMutation = graphql(
  `
    mutation CorrectHousehold($input: CorrectHouseholdInput!) {
      correctHousehold(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);
export const ChangeHeadMutation = graphql(
  `
    mutation ChangeHead($input: ChangeHeadInput!) {
      changeHead(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);
export const MoveOutMutation = graphql(
  `
    mutation MoveOut($input: LeaveInput!) {
      moveOut(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);
export const DeathMutation = graphql(
  `
    mutation Death($input: LeaveInput!) {
      death(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);

export type Receipt = ResultOf<typeof ChangeHeadMutation>['changeHead']['receipt'];

/** What waits beside another's correction is written, too; anything else that does not count is a refusal here. */
export const refusalOf = ({ status, code, field, detail }: Receipt) =>
  status === 'APPLIED' || code === 'CORRECTED_TWICE'
    ? null
    : { code: detail ?? code ?? 'INVALID', field: field?.replace('change.', '') ?? null };
