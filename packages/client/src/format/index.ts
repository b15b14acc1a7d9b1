export * from './lang';
export * from './names';
export * from './number';
export * from './phone';
export * from './time';
export * from './csv';
