export * from './forget';
export * from './reasons';
