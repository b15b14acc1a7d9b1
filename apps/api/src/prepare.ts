import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { OpenDatabase } from './database/open';
import { sampleStanding } from './demo/ensure';
import { territoryStands } from './modules/territory/territory.import';
import { StartTrouble } from './trouble';

export interface Preparation {
  /** Resolves when units and sample stand. @throws StartTrouble when they could not be made */
  readonly done: Promise<void>;
  /** Ends it where it is; the next start makes what is missing anew. */
  stop(): void;
}

/**
 * Units of the nation, and the sample where one is wanted and missing, made by a process of its own: reading and making
 * them takes more memory than serving ever does, and only the end of a process gives it back.
 * @param programs the folder of `cli/prepare.js`
 */
export function prepare(db: OpenDatabase, root: string, programs: string, demo: boolean): Preparation {
  let child: ChildProcess | undefined;
  let stopped = false;
  const run = async (): Promise<void> => {
    const lacksUnits = !(await territoryStands(db.urls.ownerUrl, join(root, 'data')));
    const lacksSample = demo && ['NONE', 'BEGUN'].includes(await sampleStanding(db.urls.ownerUrl));
    if (stopped || !(lacksUnits || lacksSample)) return;
    child = fork(join(programs, 'cli/prepare.js'), demo ? ['--sample'] : []);
    const code = await new Promise((ended) => child!.once('exit', ended));
    if (code !== 0) throw new StartTrouble('The first data could not be made, for the reason above: start again.');
  };
  return {
    done: run(),
    stop() {
      stopped = true;
      child?.kill();
    },
  };
}
