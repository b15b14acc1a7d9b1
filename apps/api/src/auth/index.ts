export { createAuth, type Auth, type AuthOptions } from './auth';
export { accountName } from './account';
export { tokenHash } from '../keys/token';
