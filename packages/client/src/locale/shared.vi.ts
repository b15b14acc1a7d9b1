import { firstVi } from './shared.first.vi';
import { restVi } from './shared.rest.vi';

/** The words of the domain's codes and of the base components, in one language. */
export const sharedVi = { ...firstVi, ...restVi };
