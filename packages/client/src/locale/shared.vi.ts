import { act } from './vi/act';
import { door } from './vi/door';
import { people } from './vi/people';
import { service } from './vi/service';
import { setup } from './vi/setup';
import { trouble } from './vi/trouble';
import { ui } from './vi/ui';

/** The words of the domain's codes and of the base components, in one language. */
export const sharedVi = { ...ui, ...trouble, ...people, ...door, ...service, ...setup, act };
