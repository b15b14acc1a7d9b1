import { ref, shallowRef } from 'vue';
import { useChange, type RefusedChange, type TadaDocumentNode } from '../../graphql';
import { locale } from '../../locales';
import { useRefusalWords } from '../useRefusalWords';

/** A row that something is done with, by its name. */
export interface BulkRow {
  readonly id: string;
  readonly name: string;
}
/** What became of several: those done, and why others were not. */
export interface BulkOutcome<Row extends BulkRow = BulkRow> {
  readonly done: readonly Row[];
  readonly left: readonly (Row & { readonly why: string })[];
}

/**
 * Does with several rows what is done with one: one after the other, each by its own rule, each told by itself. When the
 * server is out of reach the rest is not tried; nothing is left half done, since no row hangs on another.
 */
export function useBulk<Data, Variables extends object>(
  mutation: TadaDocumentNode<Data, Variables>,
  refusalOf: (data: Data) => RefusedChange | null | undefined,
) {
  const { t, f } = locale.use();
  const { refused } = useRefusalWords();
  const change = useChange(mutation);
  /** How far it has come; null while nothing runs. */
  const running = ref<{ readonly at: number; readonly of: number } | null>(null);
  /** The outcome to be looked at: not all could be done. */
  const report = shallowRef<BulkOutcome | null>(null);

  async function each<Row extends BulkRow>(
    rows: readonly Row[],
    variables: (row: Row) => Variables,
    took?: (row: Row, data: Data) => void,
  ): Promise<BulkOutcome<Row>> {
    const done: Row[] = [];
    const left: (Row & { why: string })[] = [];
    let cut = false;
    for (const [at, row] of rows.entries()) {
      running.value = { at, of: rows.length };
      if (cut) {
        left.push({ ...row, why: t('bulk.notSent') });
        continue;
      }
      const data = await change.send(variables(row));
      const refusal = data && refusalOf(data);
      if (data && !refusal) {
        done.push(row);
        took?.(row, data);
        continue;
      }
      const trouble = change.trouble.value;
      cut = trouble !== undefined;
      const told = trouble && t(`error.${trouble}`, { time: f.time(Date.now()), name: '' });
      left.push({ ...row, why: told ?? refused(refusal?.code ?? '') });
    }
    running.value = null;
    const outcome = { done, left };
    if (left.length > 0) report.value = outcome;
    return outcome;
  }
  return { running, report, each };
}
export type Bulk = Pick<ReturnType<typeof useBulk>, 'running' | 'report'>;
