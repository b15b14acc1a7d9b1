import type { EntitySchema, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { entitiesOf } from './scope';

/** Adds a row; false: there is one with its key or another value that is unique, for instance from the same request before. */
export async function insertNew<T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const manager = entitiesOf(sql);
  const keys = manager.dataSource.getMetadata(entity).primaryColumns.map((c) => c.propertyName);
  const { raw } = await insertion(sql, entity, row).returning(keys).execute();
  return (raw as unknown[]).length === 1;
}

/** Adds those of a short list that are not there yet: one statement. */
export async function insertMissing<T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  rows: QueryDeepPartialEntity<T>[],
): Promise<void> {
  if (rows.length > 0) await insertion(sql, entity, rows).execute();
}

/** The rows that were given stay as they are: what the database fills in is not written back into them. */
const insertion = <T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  rows: QueryDeepPartialEntity<T> | QueryDeepPartialEntity<T>[],
) => entitiesOf(sql).createQueryBuilder().insert().into(entity).values(rows).orIgnore().updateEntity(false);
