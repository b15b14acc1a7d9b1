import type { NonEmptyArray } from 'type-graphql';
import { FieldworkResolver } from '../modules/fieldwork/fieldwork.resolver';
import { PeopleResolver } from '../modules/people/people.resolver';
import { TerritoryResolver } from '../modules/territory/territory.resolver';

/** Every resolver of the own apps' API, one line each. */
export const APP_RESOLVERS: NonEmptyArray<new () => object> = [FieldworkResolver, PeopleResolver, TerritoryResolver];
