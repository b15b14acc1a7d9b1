import type { Day } from '@go-cua/domain/core';
import type { Dice } from './dice';
import type { Activated } from './mistakes';
import type { Evening, Pen } from './pen';

export interface Knock {
  readonly pen: Pen;
  readonly evening: Evening;
  readonly day: Day;
  readonly dice: Dice;
  /** The campaign asks for the ID number, with its own purpose of consent. */
  readonly asksIdNumber: boolean;
  /** Mistakes have a die of their own: without them the evening would be the same. */
  readonly slips: Dice;
  /** Thrown for the other services, where the campaign offers them. */
  readonly others?: Dice;
  /** Accounts that came to life tonight, in the order in which they did. */
  readonly done: Activated[];
  /** The team's next evening, where one may ask it to come again. */
  readonly next?: Day;
}
