export * from './preferences';
export * from './sun';
export * from './theme';
export * from './useTheme';
