import { client } from '../../graphql';
import type { TadaDocumentNode } from '../../graphql/graphql';

/** A file has no more rows than this: it is a working list, not a copy of the register. */
export const MOST_ROWS = 5_000;

/** The rows of every page, one page after the other, up to `MOST_ROWS`. Throws what the server answers instead. */
export async function everyPage<Data, Variables extends object, Row>(
  query: TadaDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  page: (data: Data) => { readonly rows: readonly Row[]; readonly next: string | null },
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null = null; ;) {
    const asked = { ...variables, after } as unknown as Variables;
    const { data, error } = await client
      .query<Data, Variables>(query, asked as never, { requestPolicy: 'network-only' })
      .toPromise();
    if (error || data === undefined) throw error ?? new Error('no answer');
    const { rows, next } = page(data);
    all.push(...rows);
    if (next === null || all.length >= MOST_ROWS) return all.slice(0, MOST_ROWS);
    after = next;
  }
}
