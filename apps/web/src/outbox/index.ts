/** Where acts wait on the phone, and how they reach the server. Loaded after the first screen is drawn. */
export { UNDO_MS } from './batch';
export { draftSpeaksOf } from './forget';
export { guardDraft } from './guardDraft';
export { record, type Pen } from './record';
export { Sync, webLock, type SyncStatus } from './sync';
export { askOver } from './transport';
export { withdraw } from './withdraw';
