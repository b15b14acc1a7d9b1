export { freshDatabase, type FreshDatabase } from './fresh-database';
export { ROOT } from './cluster';
