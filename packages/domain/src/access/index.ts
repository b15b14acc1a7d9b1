export * from './permissions';
export * from './roles';
export * from './grant';
export * from './password';
export * from './invite';
