export * from './service';
export * from './eid1-table';
export * from './eid1';
export * from './blocker';
export * from './workflow';
export type { AdvanceFact } from './facts';
export { contradicts } from './contradict';
export * from './evaluate';
