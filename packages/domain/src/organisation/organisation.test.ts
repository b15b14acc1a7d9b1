import { describe, expect, it } from 'vitest';
import type { OrganisationId, UnitId } from '../core';
import { checkOrganisation, type Organisation } from './organisation';

const id = (name: string) => name as OrganisationId;
const branch: Organisation = {
  ...{ id: id('branch'), name: 'Chi đoàn  Xuân Thành', kind: 'BRANCH', parentId: id('commune') },
  unitId: 'unit' as UnitId,
};

describe('an organisation', () => {
  it('is written down with its name put right, in a unit, under one that is known', () => {
    const known = { above: [id('commune'), id('province')] };
    expect(checkOrganisation(branch, known)).toMatchObject({ ok: true, value: { name: 'Chi đoàn Xuân Thành' } });
    expect(checkOrganisation({ ...branch, name: '  ' }, known)).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    expect(checkOrganisation({ ...branch, unitId: null }, known)).toMatchObject({ code: 'ORGANISATION_NO_UNIT' });
    expect(checkOrganisation(branch, { above: [] })).toMatchObject({ code: 'ORGANISATION_UNKNOWN', field: 'parentId' });
    expect(checkOrganisation({ ...branch, parentId: null }, { above: [] })).toMatchObject({ ok: true });
  });

  it('stands neither under itself nor under one that stands under it', () => {
    const refused = { code: 'ORGANISATION_UNDER_ITSELF', field: 'parentId' };
    expect(checkOrganisation({ ...branch, parentId: branch.id }, { above: [branch.id] })).toMatchObject(refused);
    expect(checkOrganisation(branch, { above: [id('commune'), branch.id] })).toMatchObject(refused);
  });
});
