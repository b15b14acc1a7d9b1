export * from './cascade';
export * from './draft';
export * from './share-out';
export * from './target';
