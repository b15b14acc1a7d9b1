export * from './unit';
export * from './label';
export * from './csv';
export * from './finding';
export { idFromText, type Hash } from './ids';
export * from './build';
export * from './tree';
export * from './hamlet';
