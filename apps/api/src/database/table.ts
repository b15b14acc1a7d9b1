import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Day } from '@go-cua/domain/core';

/** A column of a table, with the type that its values have here. */
export interface Column<T> {
  readonly options: EntitySchemaColumnOptions;
  /** Never there: it carries the type. */
  readonly value?: T;
}
type Columns = Readonly<Record<string, Column<unknown>>>;
/** A row as it is read and written whole. */
type RowOf<C extends Columns> = { -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };
/** `Row<typeof Team>` */
export type Row<E> = E extends EntitySchema<infer R> ? R : never;

const column = <T>(type: EntitySchemaColumnOptions['type'], more: Partial<EntitySchemaColumnOptions> = {}) =>
  ({ options: { type, ...more } }) as Column<T>;
const also = <T>({ options }: Column<T>, more: Partial<EntitySchemaColumnOptions>) =>
  ({ options: { ...options, ...more } }) as Column<T>;

export const uuid = <T extends string>() => column<T>('uuid');
export const text = <T extends string = string>() => column<T>('text');
export const texts = <T extends string = string>() => column<readonly T[]>('text', { array: true });
export const smallint = () => column<number>('smallint');
export const flag = () => column<boolean>('boolean');
export const bytes = () => column<Buffer>('bytea');
export const date = () => column<Day>('date');
export const instant = () => column<Date>('timestamptz');
/** pg reads a numeric as text, since it may not fit; ours do. */
export const numeric = () => column<number>('numeric', { transformer: { from: Number, to: (n: unknown) => n } });
/** One more with every change. */
export const version = () => column<number>('int', { version: true });

export const key = <T>(c: Column<T>) => also(c, { primary: true });
export const maybe = <T>(c: Column<T>) => also<T | null>(c, { nullable: true });

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The rows of one table, as `entitiesOf(sql)` writes them; a migration makes it (docs/decisions/0022). */
export const table = <C extends Columns>(name: string, columns: C, schema = 'app') =>
  new EntitySchema<RowOf<C>>({
    name: `${schema}.${name}`,
    tableName: name,
    schema,
    columns: Object.fromEntries(
      Object.entries(columns).map(([property, { options }]) => [property, { ...options, name: snake(property) }]),
    ) as ConstructorParameters<typeof EntitySchema<RowOf<C>>>[0]['columns'],
  });
