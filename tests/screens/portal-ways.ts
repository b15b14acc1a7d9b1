import type { Person } from '../kit/person';
import type { Account, OtherFace, Screen, Show, Way } from './screen';

/** How one gets about in the portal, and what its screens have in common. */

export const SHEET = 'It opens over a page that is there.';
export const FORM = 'A form; its draft is kept on the phone.';
export const AS_HOUSEHOLD = 'As household.';
export const STORE = 'What cannot be read is the store, for all pages at once: households.error.';
export const NO_ID = '00000000-0000-7000-8000-000000000000';

type Faces = Partial<Record<OtherFace, Way | string>>;
const screenOf = (name: string, path: string, faces: Faces, show: Show | undefined, as: Account): Screen => ({
  ...{ name, app: 'portal', path, as, ...(show && { show }) },
  faces: { loading: SHEET, empty: SHEET, error: STORE, ...faces },
});
/** A screen of a volunteer's. */
export const portal = (name: string, path: string, faces: Faces, show?: Show): Screen =>
  screenOf(name, path, faces, show, 'volunteer');
/** A screen of a leader's. */
export const leaders = (name: string, path: string, faces: Faces, show?: Show): Screen =>
  screenOf(name, path, faces, show, 'leader');

const record = /^(Ghi kết quả|Record)/;
const nobody = /^(Không có nhà|Nobody home)$/;
export const opensADoor: Show = async (person) => {
  const list = person.page.getByRole('list', { name: /^(Danh sách nhà tối nay|Doors tonight)/ });
  await list.getByRole('link').first().click();
  await person.page.getByRole('button', { name: record }).waitFor();
};
export const below = async (person: Person, rest: string): Promise<void> =>
  person.opens(`${new URL(person.page.url()).pathname}${rest}`);
/** A page of the first door of the list. */
export const atADoor =
  (rest: string): Show =>
  async (person) => {
    await opensADoor(person);
    await below(person, rest);
  };
export const opensTheSheet: Show = async (person) => {
  await opensADoor(person);
  await person.page.getByRole('button', { name: record }).click();
  await person.page.getByRole('button', { name: nobody }).waitFor();
};
export const nobodyHome: Show = ({ page }) => page.getByRole('button', { name: nobody }).click();
/** From tonight's list, wherever the person is. */
export const fromTonight =
  (then: Show): Show =>
  async (person) => {
    await person.opens('/');
    await then(person);
  };
export const writesAnAct: Show = async (person) => {
  await fromTonight(opensTheSheet)(person);
  await nobodyHome(person);
};
export const nowhere = (path: string): Way => ({
  proof: 'main h2',
  show: (person) => person.opens(path),
});
