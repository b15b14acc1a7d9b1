export * from './share-out';
export * from './target';
