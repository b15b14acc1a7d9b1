export { createLive, type Live } from './create-live';
export type { LiveFigures } from './live';
