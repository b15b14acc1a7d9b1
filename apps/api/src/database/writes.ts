import type { EntitySchema, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { entitiesOf } from './scope';

/** Adds a row; false: there is one with its key or another value that is unique, for instance from the same request before. */
export async function insertNew<T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const keys = columnsOf(sql, entity).filter((c) => c.isPrimary);
  const { raw } = await insertion(sql, entity, row)
    .returning(keys.map((c) => c.propertyName))
    .execute();
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

/**
 * Changes the row with the same key to the values that are given; its version goes up by itself.
 * @returns false where there is none that the actor may change
 */
export async function updateRow<T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const columns = columnsOf(sql, entity);
  const values = (of: (typeof columns)[number][]) =>
    Object.fromEntries(
      of.map((c) => [c.propertyName, c.getEntityValue(row)]).filter(([, value]) => value !== undefined),
    );
  const { affected } = await entitiesOf(sql).update(
    entity,
    values(columns.filter((c) => c.isPrimary)) as FindOptionsWhere<T>,
    values(columns.filter((c) => !c.isPrimary && !c.isVersion)) as QueryDeepPartialEntity<T>,
  );
  return affected === 1;
}

/** A row held for a change, so that two changes of it follow each other; null where there is none that the actor may change. */
export const hold = <T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  where: FindOptionsWhere<T>,
): Promise<T | null> => entitiesOf(sql).findOne(entity, { where, lock: { mode: 'pessimistic_write' } });

const columnsOf = <T extends ObjectLiteral>(sql: object, entity: EntitySchema<T>) =>
  entitiesOf(sql).dataSource.getMetadata(entity).columns;

/** The rows that were given stay as they are: what the database fills in is not written back into them. */
const insertion = <T extends ObjectLiteral>(
  sql: object,
  entity: EntitySchema<T>,
  rows: QueryDeepPartialEntity<T> | QueryDeepPartialEntity<T>[],
) => entitiesOf(sql).createQueryBuilder().insert().into(entity).values(rows).orIgnore().updateEntity(false);
