export * from './key';
export * from './measures';
export * from './schedule';
export * from './suppress';
