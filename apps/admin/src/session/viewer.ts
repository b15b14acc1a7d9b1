import { computed, shallowRef } from 'vue';
import { troubleOf, type TroubleCode } from '@go-cua/client/graphql';
import type { Permission } from '@go-cua/domain/access';
import { dayOfInstant, type Day, type UnitId } from '@go-cua/domain/core';
import { client, graphql, type ResultOf } from '../graphql';
import { serverClock } from './clock';
import { session } from './session';

export const MeQuery = graphql(`
  query Me {
    me {
      id
      familyName
      middleName
      givenName
      demo
      today
      now
      permissions
      roles {
        id
        role
        deputy
        teamKind
        unitId
        placeName
      }
    }
  }
`);
export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;

const me = shallowRef<Me | null>(null);
const clock = serverClock();
const allowed = computed(() => new Set<string>(me.value?.permissions));

/** Who is signed in and what that allows, asked once after each sign-in. */
export const viewer = {
  me,
  may: (permission: Permission): boolean => allowed.value.has(permission),
  /** The server's business day; in a demo it is not the device's. */
  today: computed<Day>(() => me.value?.today ?? dayOfInstant(clock.now())),
  /** Now by the server's business clock, in Unix milliseconds. */
  now: clock.now,
  demo: computed(() => me.value?.demo ?? false),
  name: computed(() => (me.value ? fullName(me.value) : '')),
  /** Where the viewer works: the unit of the first grant that names one. */
  homeUnit: computed(() => (me.value?.roles.find((r) => r.unitId)?.unitId ?? null) as UnitId | null),
};

export const fullName = (p: { familyName: string; middleName: string; givenName: string }): string =>
  [p.familyName, p.middleName, p.givenName].filter(Boolean).join(' ');

/** `in`: known now. `out`: nobody is signed in. Otherwise why it could not be asked. */
export async function arrive(): Promise<'in' | 'out' | TroubleCode> {
  if (me.value && session.state.value === 'in') return 'in';
  const asked = await session.refresh();
  if (!asked.ok) return asked.code;
  if (session.state.value !== 'in') return 'out';
  const { data, error } = await client.query(MeQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  if (error) return troubleOf(error);
  me.value = data?.me ?? null;
  if (data?.me) clock.set(data.me.now);
  return me.value ? 'in' : 'out';
}

/** A new page, so that nothing of one person stays in memory for the next. */
export async function leave(): Promise<TroubleCode | null> {
  const done = await session.signOut();
  if (!done.ok) return done.code;
  location.assign('/admin/sign-in');
  return null;
}
