export { startEmbedded, type Embedded } from './embedded';
export { placeOf, type Place } from './place';
