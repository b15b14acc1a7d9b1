import { describe, expect, it } from 'vitest';
import { day, type OrganisationId, type TeamId, type UnitId } from '../core';
import {
  appFor,
  checkGrant,
  checkPassword,
  GRANTABLE,
  may,
  mayOpen,
  permissionsOf,
  PERMISSIONS,
  ROLES,
  type Permission,
} from './index';

/**
 * Every right of every role, written by hand: whoever changes the table in `permissions.ts` says it a second time here.
 * Columns in the order of ROLES; x may, . may not.
 */
const TRUTH = `
                    VOLUNTEER  TEAM_LEADER  COORDINATOR  OBSERVER  POLICE  OPERATOR
 territory:read         x           x            x           x        .        x
 hamlet:write           .           .            x           .        .        .
 person:read            .           x            x           .        .        .
 person:write           .           .            x           .        .        .
 grant:write            .           .            x           .        .        .
 invitation:write       .           x            x           .        .        .
 organisation:read      .           x            x           x        .        .
 organisation:write     .           .            x           .        .        .
 team:read              x           x            x           x        .        .
 team:write             .           .            x           .        .        .
 campaign:read          x           x            x           x        .        .
 campaign:write         .           .            x           .        .        .
 outing:read            x           x            x           x        .        .
 outing:write           .           .            x           .        .        .
 target:read            .           x            x           x        .        .
 target:write           .           .            x           .        .        .
 door:pull              x           x            x           .        .        .
 household:read         x           x            x           .        .        .
 household:correct      .           x            x           .        .        .
 resident:erase         .           .            x           .        .        .
 request:read           .           .            x           .        .        .
 request:write          .           .            x           .        .        .
 review:read            .           x            x           .        .        .
 review:write           .           x            x           .        .        .
 figure:read            .           x            x           x        .        .
 figure:people          .           x            x           .        .        .
 apiClient:read         .           .            x           .        .        .
 apiClient:write        .           .            x           .        .        .
`;
const [header, ...lines] = TRUTH.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const rights = lines.map(([permission, ...marks]) => ({ permission: permission as Permission, marks }));

describe('who may do what', () => {
  it('is written twice, and both say the same', () => {
    expect(header).toEqual([...ROLES]);
    expect(rights.map((r) => r.permission).sort()).toEqual(Object.keys(PERMISSIONS).sort());
    const other: string[] = [];
    for (const { permission, marks } of rights)
      for (const [i, role] of ROLES.entries())
        if (may([role], permission) !== (marks[i] === 'x')) other.push(`${role} ${permission}`);
    expect(other).toEqual([]);
  });

  it('is nothing without a role, and the sum of all roles that one holds', () => {
    expect(permissionsOf([])).toEqual([]);
    const both = permissionsOf(['OBSERVER', 'VOLUNTEER']);
    const apart = new Set([...permissionsOf(['OBSERVER']), ...permissionsOf(['VOLUNTEER'])]);
    expect(new Set(both)).toEqual(apart);
    expect(both.length).toBe(apart.size);
  });

  it('gives no reader of figures a name: an observer reaches neither households nor people', () => {
    for (const permission of ['household:read', 'person:read', 'figure:people', 'door:pull', 'review:read'] as const)
      expect(may(['OBSERVER'], permission)).toBe(false);
  });
});

describe('the form of a grant', () => {
  const unitId = 'xã' as UnitId;
  const teamId = 'tổ' as TeamId;
  const organisationId = 'xã đoàn' as OrganisationId;
  const validFrom = day('2026-11-24');

  it('puts a team’s roles into one team, and all others under one unit or organisation', () => {
    for (const role of ['VOLUNTEER', 'TEAM_LEADER'] as const) {
      expect(checkGrant({ role, teamId, validFrom })).toBeNull();
      for (const place of [{}, { unitId }, { organisationId }, { teamId, unitId }])
        expect(checkGrant({ role, ...place, validFrom })).toEqual({ code: 'GRANT_NEEDS_TEAM', field: 'teamId' });
    }
    for (const role of ['COORDINATOR', 'OBSERVER', 'POLICE'] as const) {
      for (const place of [{ unitId }, { organisationId }])
        expect(checkGrant({ role, ...place, validFrom })).toBeNull();
      for (const place of [{}, { teamId }, { unitId, organisationId }, { unitId, teamId }])
        expect(checkGrant({ role, ...place, validFrom })).toEqual({ code: 'GRANT_NEEDS_UNIT', field: 'unitId' });
    }
  });

  it('may begin and end on one day, and never ends before it begins', () => {
    const ending = (validTo: string) => checkGrant({ role: 'OBSERVER', unitId, validFrom, validTo: day(validTo) });
    expect(ending('2026-11-24')).toBeNull();
    expect(ending('2026-11-23')).toEqual({ code: 'GRANT_ENDS_BEFORE_IT_BEGINS', field: 'validTo' });
  });

  it('is never that of an operator: who runs the machine is not appointed in the console', () => {
    expect(GRANTABLE).not.toContain('OPERATOR');
    expect(checkGrant({ role: 'OPERATOR', validFrom })).toMatchObject({ code: 'GRANT_NOT_YOURS_TO_GIVE' });
  });
});

describe('which app is for whom', () => {
  it('the console is for coordinators, observers and police officers; who holds two roles may use both', () => {
    expect(ROLES.filter((role) => mayOpen('console', [role]))).toEqual(['COORDINATOR', 'OBSERVER', 'POLICE']);
    expect(mayOpen('console', ['VOLUNTEER', 'COORDINATOR'])).toBe(true);
    expect(mayOpen('console', [])).toBe(false);
    expect([appFor(['VOLUNTEER', 'TEAM_LEADER']), appFor(['VOLUNTEER', 'OBSERVER'])]).toEqual(['portal', 'console']);
  });
  it('the portal shuts nobody out: unsent acts may still lie on the phone', () => {
    for (const roles of [[], ...ROLES.map((role) => [role])]) expect(mayOpen('portal', roles)).toBe(true);
  });
});

it('a new password has ten characters, as a person counts them, and not more than a form takes', () => {
  expect(checkPassword('mưa đêm s')).toBe('PASSWORD_SHORT');
  expect(checkPassword('mưa đêm su')).toBeNull();
  expect(checkPassword('🌧🌧🌧🌧🌧')).toBe('PASSWORD_SHORT');
  expect(checkPassword('ă'.repeat(128))).toBeNull();
  expect(checkPassword('ă'.repeat(129))).toBe('PASSWORD_LONG');
});
