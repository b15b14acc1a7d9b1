import { join } from 'node:path';
import { buildAppSchema } from '../graphql/app-schema';
import { Dice } from './dice';
import { openNames } from './names';
import { playNow } from './now';
import { hands } from './run';
import { playThen } from './then';
import type { DemoOptions } from './world';

/**
 * The sample: the six hamlets of An Xuân with the history of 2023, today's campaign in Xã Tuy An Tây with an outing
 * tonight, and a small second commune. Everything goes through the product's own mutations and the intake of acts.
 */
export async function makeDemo(o: DemoOptions): Promise<void> {
  const dice = new Dice(o.seed ?? 2500);
  const names = openNames(join(o.root, 'data'));
  const h = hands(await buildAppSchema(), o);
  const doors = await playThen({ h, o, dice, names });
  await playNow({ h, o, dice, names }, doors);
}
