import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppSchema, printed } from '../graphql/app-schema';
import { buildOpenSchema } from '../open/open-schema';
import { cloneRoot } from './_command';

// `npm run schema`: writes the two committed schemas anew; tests compare them with the running ones.
const folder = join(cloneRoot(), 'apps/api');
writeFileSync(join(folder, 'schema.graphql'), printed(await buildAppSchema()));
writeFileSync(join(folder, 'open-schema.graphql'), printed(await buildOpenSchema()));
