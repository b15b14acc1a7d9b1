export * from './change';
export { departures, livesHere, type Departure } from './departure';
export * from './groups';
export { isWord, standingWords, topicOf, wordsOn, type StandingWords, type Topic, type Word } from './words';
