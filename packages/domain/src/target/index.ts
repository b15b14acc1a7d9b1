export * from './cascade';
export * from './share-out';
export * from './target';
