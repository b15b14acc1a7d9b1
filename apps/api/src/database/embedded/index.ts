export { startEmbedded, type Embedded } from './embedded';
export { homeOf, placeOf, type Place } from './place';
