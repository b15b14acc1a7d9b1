export { session } from './session';
export { arrive, fullName, leave, viewer, type Me } from './viewer';
