export * from './auth';
export * from './format';
export * from './graphql';
export * from './locale';
export * from './theme';
