export * from './hamlets';
export * from './kind';
export * from './member';
export * from './size';
export * from './team';
