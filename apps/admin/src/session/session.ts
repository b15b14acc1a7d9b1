import { createSession } from '@go-cua/client/auth';

/** Who is signed in to the console; its cookie is another than the portal's. */
export const session = createSession('console');
