import { createHash } from 'node:crypto';
import { getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { checkCampaign } from '@go-cua/domain/campaign';
import { day, type HamletId } from '@go-cua/domain/core';
import { checkClient } from '@go-cua/domain/edition';
import { checkOrganisation } from '@go-cua/domain/organisation';
import { checkOuting } from '@go-cua/domain/outing';
import { checkTeam } from '@go-cua/domain/team';
import { cleanHamletName, createHamlet, treeOn } from '@go-cua/domain/territory';
import { parseName, parsePhone } from '@go-cua/domain/text';
import { buildAppSchema } from './app-schema';

type Answer = { readonly ok: boolean };
const today = day('2026-11-24');
const span = { validFrom: today, validTo: day('2026-12-31') };
const id = (name: string): never => name as never;

const team = {
  id: id('t'),
  kind: 'YOUTH_VOLUNTEER' as never,
  name: 'Đội',
  unitId: id('u'),
  leadOrganisationId: null,
  ...span,
};
const decided = { foundingDecisionNo: '46/QĐ-UBND', foundingDecisionDay: today };
const campaign = { id: id('c'), programme: 'PROJECT_06' as never, unitId: id('u'), organisationId: null, ...span };
const draft = { name: 'Gõ cửa', status: 'DRAFT' as const, asksIdNumber: false, hotline: '' };
const plan = { planNo: '15-KH/TĐTN', planDay: today, planTitle: '' };
const outing = {
  id: id('o'),
  campaignId: id('c'),
  teamId: id('t'),
  kind: 'EVENING' as const,
  day: today,
  cancelled: false,
};
const evening = { startsAt: 1080, endsAt: 1260, hamletIds: null };
const around = {
  campaign: { ...span, status: 'OPEN' as const, teamIds: [id('t')] },
  team: { ...span, hamletIds: [id('h')], members: 4, minors: 0 },
  ...{ others: [], today },
};
const organisation = { id: id('x'), kind: 'BRANCH' as const, parentId: null, unitId: id('u') };
const tree = treeOn({ versions: [], hamlets: [] }, today);
const sha = (text: string) => createHash('sha256').update(text).digest();

const ofTeam = (name: string): Answer => checkTeam({ ...team, ...decided, name } as never, { organisationKnown: true });
const ofDecision = (no: string): Answer =>
  checkTeam({ ...team, ...decided, foundingDecisionNo: no } as never, { organisationKnown: true });
const ofCampaign = (change: object): Answer =>
  checkCampaign({ ...campaign, ...draft, ...plan, ...change } as never, {
    organisationKnown: true,
    services: [],
    outingDays: [],
  });
const ofOuting = (place: string): Answer => checkOuting({ ...outing, ...evening, place } as never, around as never);
const ofOrganisation = (name: string): Answer => checkOrganisation({ ...organisation, name } as never, { above: [] });
/** Whatever else is asked of a hamlet, a secret is the first thing that is told of its name. */
const ofHamlet = (name: string): Answer => {
  const made = createHamlet(
    { hamletId: 'h' as HamletId, kind: 'THON', name, unitId: id('u'), validFrom: null },
    tree,
    sha,
  );
  return { ok: made.ok || made.code !== 'TEXT_HAS_SECRET' };
};

/** Who answers for each text that a mutation takes: the rule of the domain that its service asks. */
const RULES: Readonly<Record<string, (text: string) => Answer>> = {
  'createTeam.input.name': ofTeam,
  'updateTeam.input.name': ofTeam,
  'createTeam.input.foundingDecisionNo': ofDecision,
  'updateTeam.input.foundingDecisionNo': ofDecision,
  'createCampaign.input.name': (name) => ofCampaign({ name }),
  'updateCampaign.input.name': (name) => ofCampaign({ name }),
  'createCampaign.input.hotline': (hotline) => ofCampaign({ hotline }),
  'updateCampaign.input.hotline': (hotline) => ofCampaign({ hotline }),
  'createCampaign.input.planNo': (planNo) => ofCampaign({ planNo }),
  'updateCampaign.input.planNo': (planNo) => ofCampaign({ planNo }),
  'createCampaign.input.planTitle': (planTitle) => ofCampaign({ planTitle }),
  'updateCampaign.input.planTitle': (planTitle) => ofCampaign({ planTitle }),
  'planOuting.input.place': ofOuting,
  'changeOuting.input.place': ofOuting,
  'planOutingSeries.input.place': ofOuting,
  'createOrganisation.input.name': ofOrganisation,
  'updateOrganisation.input.name': ofOrganisation,
  'createHamlet.input.name': ofHamlet,
  'renameHamlet.input.name': ofHamlet,
  'issueApiKey.input.name': (name) => checkClient({ name, agreement: 'Trang tiến độ' }),
  'issueApiKey.input.agreement': (agreement) => checkClient({ name: 'Báo Mẫu', agreement }),
  'createPerson.input.name': parseName,
  'updatePerson.input.name': parseName,
  'createPerson.input.phone': (phone) => parsePhone(phone, { demo: true }),
  'updatePerson.input.phone': (phone) => parsePhone(phone, { demo: true }),
};
/**
 * Taken as ids, words of a list or a version, and compared with those; `payload` is guarded form by form (`decide.test.ts`),
 * and so are texts that become one: what looks like a secret is cut out of them (`review.test.ts`).
 */
const CLOSED =
  /^submitActs\.batch\.|^(decideReview|withdrawAct)\.input\.(note|reason)$|^correct(Household|Resident)\.input\.|\.gender$|^eraseResident\.input\.reason$|^(answer|register)Request\.input\.(answer|kind|refusal|way)$/;

const SECRETS = ['mật khẩu là Hoa@1975', 'mk Tuan2001@', 'mã OTP 482913', 'Số căn cước 099175002001', '099175002001'];

async function textsOfMutations(): Promise<string[]> {
  const schema = await buildAppSchema();
  const found: string[] = [];
  const walk = (path: string, type: GraphQLInputType, above: readonly string[]): void => {
    const named = getNamedType(type);
    if (named.name === 'String') found.push(path);
    if (isInputObjectType(named) && !above.includes(named.name))
      for (const f of Object.values(named.getFields())) walk(`${path}.${f.name}`, f.type, [...above, named.name]);
  };
  for (const f of Object.values(schema.getMutationType()!.getFields()))
    for (const a of f.args) walk(`${f.name}.${a.name}`, a.type, []);
  return found;
}

it('every text that a mutation takes has a rule that refuses a secret; a new one without does not pass', async () => {
  const open = (await textsOfMutations()).filter((path) => !CLOSED.test(path));
  expect(open.sort()).toEqual(Object.keys(RULES).sort());
});
it.each(Object.entries(RULES))('%s takes no password, OTP or ID number', (_, rule) => {
  for (const secret of SECRETS) expect([secret, rule(secret).ok]).toEqual([secret, false]);
});
it('and takes what belongs there', () => {
  const good = [
    ofTeam('Đội 1 Tuy An Tây'),
    ofDecision('46/QĐ-UBND'),
    ofCampaign({}),
    ofCampaign({ hotline: '1900.0368' }),
  ];
  expect([...good, ofOuting('Nhà văn hóa thôn'), ofOrganisation('Chi đoàn Xuân Thành')].map((r) => r.ok)).not.toContain(
    false,
  );
  expect([ofHamlet('Xuân Thành'), checkClient({ name: 'Báo Mẫu', agreement: 'Số 12/TT' })].map((r) => r.ok)).toEqual([
    true,
    true,
  ]);
  expect(cleanHamletName('THON', 'thôn  Xuân Thành')).toBe('Xuân Thành');
});
