import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's path. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
