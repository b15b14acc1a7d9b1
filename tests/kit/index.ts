export { DESK, newProfile, PHONE, type Profile } from './browser';
export { findChromium, type Chromium } from './chromium';
export { storyServer } from './cluster';
export { installabilityErrors } from './installable';
export { Person } from './person';
export { ROOT } from './root';
export { type StoryServer } from './server-on';
export { freePort, launch, type Launched, startServer, type Server } from './server';
