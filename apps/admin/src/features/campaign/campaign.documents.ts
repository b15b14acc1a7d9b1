import { graphql, type ResultOf } from '../../graphql';

const CampaignFields = graphql(`
  fragment CampaignFields on Campaign {
    id
    name
    unit {
      id
      level
      type
      name
    }
    organisation {
      id
      name
    }
    status
    validFrom
    validTo
    asksIdNumber
    hotline
    planNo
    planDay
    planTitle
    version
    services {
      service
      validFrom
      validTo
    }
    teams {
      id
      name
      kind
      unitId
    }
    outingCount
    outingsAhead
    moves {
      event
      to
      hindrance
    }
  }
`);
export const CampaignsQuery = graphql(
  `
    query Campaigns($unitId: UUID, $status: CampaignState) {
      campaigns(unitId: $unitId, status: $status, first: 100) {
        total
        campaigns {
          ...CampaignFields
        }
      }
    }
  `,
  [CampaignFields],
);
export const CampaignQuery = graphql(
  `
    query Campaign($id: UUID!) {
      campaign(id: $id) {
        ...CampaignFields
      }
    }
  `,
  [CampaignFields],
);
export type Campaign = NonNullable<ResultOf<typeof CampaignQuery>['campaign']>;

export const CreateCampaignMutation = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      campaign {
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
export const UpdateCampaignMutation = graphql(`
  mutation UpdateCampaign($input: UpdateCampaignInput!) {
    updateCampaign(input: $input) {
      campaign {
        id
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const SetCampaignServicesMutation = graphql(`
  mutation SetCampaignServices($input: SetCampaignServicesInput!) {
    setCampaignServices(input: $input) {
      campaign {
        id
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const SetCampaignTeamsMutation = graphql(`
  mutation SetCampaignTeams($input: SetCampaignTeamsInput!) {
    setCampaignTeams(input: $input) {
      campaign {
        id
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const DiscardCampaignMutation = graphql(`
  mutation DiscardCampaign($input: MoveCampaignInput!) {
    discardCampaign(input: $input) {
      id
      refusal {
        code
        field
      }
    }
  }
`);
export const OpenCampaignMutation = graphql(`
  mutation OpenCampaign($input: MoveCampaignInput!) {
    moved: openCampaign(input: $input) {
      campaign {
        id
        status
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const StartClosingCampaignMutation = graphql(`
  mutation StartClosingCampaign($input: MoveCampaignInput!) {
    moved: startClosingCampaign(input: $input) {
      campaign {
        id
        status
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const ReopenCampaignMutation = graphql(`
  mutation ReopenCampaign($input: MoveCampaignInput!) {
    moved: reopenCampaign(input: $input) {
      campaign {
        id
        status
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const CloseCampaignMutation = graphql(`
  mutation CloseCampaign($input: MoveCampaignInput!) {
    moved: closeCampaign(input: $input) {
      campaign {
        id
        status
        version
      }
      refusal {
        code
        field
      }
    }
  }
`);
