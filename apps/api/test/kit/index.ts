export { freshDatabase, type FreshDatabase } from './fresh-database';
export { ROOT } from './cluster';
export { anId, aVillage, Phone, TODAY, TONIGHT, type Village } from './village';
export { countStatements, statementsOf } from './statements';
export { askVia, type Answered } from './ask';
export { testLog } from './log';
export { aForeignCommune, aPersonOf, type ForeignCommune } from './commune';
export { teamStory, type TeamAnswer, type TeamStory } from './teams';
