export * from './eligibility-steps';
export * from './person';
