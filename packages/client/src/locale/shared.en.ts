import { act } from './en/act';
import { door } from './en/door';
import { people } from './en/people';
import { residents } from './en/resident';
import { service } from './en/service';
import { setup } from './en/setup';
import { trouble } from './en/trouble';
import { ui } from './en/ui';
import type { sharedVi } from './shared.vi';
import type { Same } from './types';

/** The words of the domain's codes and of the base components, in one language. */
export const sharedEn: Same<typeof sharedVi> = {
  ...ui,
  ...trouble,
  ...people,
  ...door,
  ...residents,
  ...service,
  ...setup,
  act,
};
