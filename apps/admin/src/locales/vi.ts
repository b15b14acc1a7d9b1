import { shell } from './vi/shell';

/** One file for each feature; the words of the domain's codes come from the client package. */
export const vi = { ...shell };
