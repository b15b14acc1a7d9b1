import { graphql, type ResultOf } from '../../graphql';
import { SaidAtDesk } from '../correction/correction.documents';
import { ActFields } from '../household/household.documents';

export const ReviewQuery = graphql(
  `
    query Review($unitId: UUID, $treeDay: LocalDate, $first: Int!, $after: String) {
      review(unitId: $unitId, treeDay: $treeDay, first: $first, after: $after) {
        total
        next
        matters {
          id
          code
          householdId
          hamletName
          lane
          number
          subject {
            familyName
            middleName
            givenName
          }
          owners {
            familyName
            middleName
            givenName
          }
          since
          sinceDay
          rest
          answers {
            keep
          }
          acts {
            note
            reason
            act {
              ...ActFields
            }
          }
          beside {
            note
            reason
            act {
              ...ActFields
            }
          }
        }
      }
    }
  `,
  [ActFields],
);
export type ReviewPage = ResultOf<typeof ReviewQuery>['review'];
export type Matter = ReviewPage['matters'][number];
export type ReviewAct = Matter['acts'][number];
export type Answer = Matter['answers'][number];

export const ReviewCountQuery = graphql(`
  query ReviewCount {
    reviewCount
  }
`);

/** The one that has waited longest, and how many wait beside it. */
export const OldestInReviewQuery = graphql(`
  query OldestInReview($unitId: UUID, $treeDay: LocalDate) {
    review(unitId: $unitId, treeDay: $treeDay, first: 1) {
      total
      matters {
        id
        since
      }
    }
  }
`);

export const DecideReviewMutation = graphql(
  `
    mutation DecideReview($input: DecideReviewInput!) {
      decideReview(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);

export const WithdrawActMutation = graphql(
  `
    mutation WithdrawAct($input: WithdrawActInput!) {
      withdrawAct(input: $input) {
        ...SaidAtDesk
      }
    }
  `,
  [SaidAtDesk],
);

type Receipt = ResultOf<typeof DecideReviewMutation>['decideReview']['receipt'];

/** Anything but an act that has taken effect is a refusal to whoever sits at the desk. */
export const refusalOf = ({ status, code, field }: Receipt) =>
  status === 'APPLIED' || status === 'REROUTED' ? null : { code: code ?? 'INVALID', field: field ?? null };
