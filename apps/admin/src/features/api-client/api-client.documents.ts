import { API_SCOPES, type ApiScope } from '@go-cua/domain/edition';
import { graphql, type ResultOf } from '../../graphql';

export const ApiClientsQuery = graphql(`
  query ApiClients {
    apiClients {
      id
      name
      agreement
      unitName
      closed
      keys {
        id
        end
        scopes
        lastDay
        status
        lastUsedAt
        usage {
          requestsThisHour
          pointsThisHour
          requestsToday
          pointsToday
          refusedToday
          pointsPerHour
        }
      }
    }
  }
`);
export type ApiClient = ResultOf<typeof ApiClientsQuery>['apiClients'][number];
export type ApiKey = ApiClient['keys'][number];

export const PublishedQuery = graphql(`
  query Published {
    publishedPreview {
      editionDate
      campaignName
      communes {
        unitId
        name
        cells {
          measure
          value
          reason
        }
      }
    }
    publishedEditions(first: 100) {
      date
      madeAt
      definitionVersion
      campaigns
      figures
      hidden
    }
  }
`);
export type Published = ResultOf<typeof PublishedQuery>;

export const IssueApiKeyMutation = graphql(`
  mutation IssueApiKey($input: IssueApiKeyInput!) {
    issueApiKey(input: $input) {
      secret
      client {
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
export const RevokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: UUID!) {
    revokeApiKey(id: $id) {
      client {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);
export const CloseApiClientMutation = graphql(`
  mutation CloseApiClient($id: UUID!) {
    closeApiClient(id: $id) {
      client {
        id
      }
      refusal {
        code
        field
      }
    }
  }
`);

type WireScope = ApiKey['scopes'][number];
/** The API's name of a scope has no colon: `progress:read` is `PROGRESS`. */
const WIRE: Readonly<Record<ApiScope, WireScope>> = {
  'progress:read': 'PROGRESS',
  'campaigns:read': 'CAMPAIGNS',
  'units:read': 'UNITS',
};
export const toWire = (scope: ApiScope): WireScope => WIRE[scope];
export const fromWire = (wire: WireScope): ApiScope => API_SCOPES.find((s) => WIRE[s] === wire)!;
