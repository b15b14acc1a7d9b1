import { bucketOf, type PersonId, type UnitId, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, Phone, type Village } from './village';

export interface PublishedVillage extends Village {
  readonly province: UnitId;
  /** The commune of the other hamlet, with one helped family: too few to be shown. */
  readonly smallCommune: UnitId;
  /** A commune of the campaign's province where nobody has been yet. */
  readonly quietCommune: UnitId;
}

/** A family is registered, met, and all its members are helped to level 1. */
export async function helpFamily(v: Village, person: PersonId, size: number, phone = new Phone(v, person)) {
  const { householdId, residents, acts } = phone.family(size);
  const visitId = anId<VisitId>(bucketOf(householdId));
  const steps = residents.map((subjectId) =>
    phone.act('advanceActivation', {
      ...{
        householdId,
        subjectId,
        visitId,
        service: 'EID_LEVEL_1',
        from: 'NOT_STARTED',
        to: 'ACTIVATED',
        how: 'HELPED',
      },
    }),
  );
  const { receipts } = await v.submit(person, [
    ...acts,
    ...steps,
    phone.visit(householdId, 'MET', { visitId, met: residents }),
  ]);
  const refused = receipts.filter((r) => r.status !== 'APPLIED');
  if (refused.length > 0) throw new Error(`refused: ${refused.map((r) => r.code).join()}`);
  return residents;
}

/** A province of three communes and a campaign in all of it: twelve people helped in one, three in another, none in the third. */
export async function aPublishedVillage(): Promise<PublishedVillage> {
  const v = await aVillage();
  const [province, smallCommune, quietCommune] = [anId<UnitId>(), anId<UnitId>(), anId<UnitId>()];
  const unit = async (id: UnitId, level: string, type: string, code: string, name: string, parent: UnitId | null) => {
    await v.admin.query(`insert into app.unit (id, level) values ($1, $2)`, [id, level]);
    await v.admin.query(
      `insert into app.unit_version (id, unit_id, code, name, full_name, type, parent_id, source) values ($1, $2, $3, $4, $5, $6, $7, 'story')`,
      [anId(), id, code, name, name, type, parent],
    );
  };
  await unit(province, 'PROVINCE', 'PROVINCE', '66', 'Tỉnh Đắk Lắk', null);
  await unit(smallCommune, 'COMMUNE', 'COMMUNE', '22114', 'Xã Tuy An Bắc', province);
  await unit(quietCommune, 'COMMUNE', 'COMMUNE', '22120', 'Xã Tuy An Đông', province);
  await v.admin.query(`update app.unit_version set parent_id = $1, type = 'COMMUNE' where unit_id = $2`, [
    province,
    v.commune,
  ]);
  await v.admin.query(`update app.hamlet_version set parent_id = $1 where hamlet_id = $2`, [
    smallCommune,
    v.otherHamlet,
  ]);
  await v.admin.query(`update app.campaign set unit_id = $1 where id = $2`, [province, v.campaign]);
  await v.admin.query(`insert into app.campaign_team values ($1, $2)`, [v.campaign, v.otherTeam]);
  for (let i = 0; i < 3; i += 1) await helpFamily(v, v.volunteer, 4);
  await helpFamily(v, v.stranger, 3, new Phone(v, v.stranger, v.otherHamlet));
  return { ...v, province, smallCommune, quietCommune };
}
