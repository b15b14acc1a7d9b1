export { DESK, newProfile, PHONE, type Profile } from './browser';
export { findChromium, type Chromium } from './chromium';
export { storyServer, type StoryServer } from './cluster';
export { installabilityErrors } from './installable';
export { Person } from './person';
export { ROOT } from './root';
export { freePort, startServer, type Server } from './server';
