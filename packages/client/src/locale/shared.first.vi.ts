import { door } from './vi/door';
import { people } from './vi/people';
import { trouble } from './vi/trouble';
import { ui } from './vi/ui';

/** Said by base components, by sign-in and by every list of doors: there with the first screen. */
export const firstVi = { ...ui, ...trouble, ...people, ...door };
