export * from './outing';
export * from './out';
