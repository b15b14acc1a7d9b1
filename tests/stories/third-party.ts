import type { Day } from '@go-cua/domain/core';

export interface Published {
  readonly unit: { readonly code: string };
  readonly measure: string;
  /** Rounded; null with the reason where a group is too small. */
  readonly value: number | null;
  readonly reason: string | null;
}
interface Page {
  readonly edges: readonly { readonly node: Published }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Somebody outside who holds a key. */
export class ThirdParty {
  constructor(
    readonly origin: string,
    readonly key: string,
  ) {}

  /** The turns of a campaign in the edition of a day, in communes where there are any; undefined before it is out. */
  async turnsOn(day: Day, campaign: string): Promise<Published[] | undefined> {
    const known = await this.#ask<{ campaigns: { edges: { node: { id: string; name: string } }[] } }>(
      `query ($day: LocalDate!) { campaigns(edition: $day) { edges { node { id name } } } }`,
      { day },
    );
    const campaignId = known?.campaigns.edges.find(({ node }) => node.name === campaign)?.node.id;
    if (!campaignId) return undefined;
    const all: Published[] = [];
    for (let after: string | null = null; ;) {
      const read: { progress: Page } | undefined = await this.#ask(
        `query ($campaignId: UUID!, $day: LocalDate!, $after: String) {
          progress(campaignId: $campaignId, edition: $day, measures: [PERSON_TURNS], first: 100, after: $after) {
            edges { node { unit { code } measure value reason } } pageInfo { hasNextPage endCursor } } }`,
        { campaignId, day, after },
      );
      all.push(...(read?.progress.edges ?? []).map(({ node }) => node));
      after = read?.progress.pageInfo.endCursor ?? null;
      if (!read?.progress.pageInfo.hasNextPage) return all.filter(({ value }) => value !== 0);
    }
  }

  async #ask<T>(query: string, variables: object): Promise<T | undefined> {
    const answer = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ query, variables }),
    });
    return ((await answer.json()) as { data?: T }).data;
  }
}
