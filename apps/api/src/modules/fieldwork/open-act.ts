import { readAct, type ReadAct, type UnreadAct } from '@go-cua/domain/act';
import { unseal } from '../../keys/seal';
import type { SubjectKeys } from './fieldwork.keys';
import type { StoredAct } from './fieldwork.rows';

/** An act of the log, read as when it came; null when its subject was erased: without a key there is nothing left of it. */
export function openAct(
  { header, sealed, keySubjectId }: Pick<StoredAct, 'header' | 'sealed' | 'keySubjectId'>,
  keys: SubjectKeys,
): ReadAct | UnreadAct | null {
  const key = keys.find(keySubjectId);
  return key ? readAct({ ...header, payload: unseal(key, sealed, `act:${header.id}`).toString('utf8') }) : null;
}
