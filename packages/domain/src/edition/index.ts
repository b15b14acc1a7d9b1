export * from './bounds';
export * from './commune';
export * from './key';
export * from './measures';
export * from './protect';
export * from './schedule';
export * from './suppress';
