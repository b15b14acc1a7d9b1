export * from './outing';
