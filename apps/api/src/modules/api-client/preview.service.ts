import type { PoolClient } from 'pg';
import type { PublishedMeasure } from '@go-cua/domain/edition';
import * as repository from './preview.repository';

/** What the console shows beside the keys: enough to see the rule at work. */
const SHOWN: readonly PublishedMeasure[] = ['PERSON_TURNS', 'ACTIVATED_HELPED', 'BLOCKED'];
const COMMUNES = 12;

export const publishedPreview = (sql: PoolClient) => repository.preview(sql, SHOWN, COMMUNES);
export const publishedEditions = (sql: PoolClient, first: number) => repository.editions(sql, first);
