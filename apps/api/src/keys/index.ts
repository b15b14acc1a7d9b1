export { lostKeys, openKeys, type Keys } from './keys';
