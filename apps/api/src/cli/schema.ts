import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppSchema, printed } from '../graphql/app-schema';
import { cloneRoot } from './_command';

// `npm run schema`: writes the committed schema of the own apps' API anew; a test compares it with the running one.
writeFileSync(join(cloneRoot(), 'apps/api/schema.graphql'), printed(await buildAppSchema()));
