import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cloneRoot } from './cli/_command';
import { dayOfInstant } from '@go-cua/domain/core';
import { migrate } from './database/migrate';
import { noticeRestore } from './database/restored';
import { openDatabase, type OpenDatabase } from './database/open';
import { demoAccounts, sampleStanding } from './demo/ensure';
import { loadEnv, publicOrigin, type Env } from './env';
import { createLog } from './log';
import { endRolesOfEndedUnits } from './modules/people/ended-units';
import { firstCoordinatorLink } from './modules/people/first-coordinator';
import { prepare, type Preparation } from './prepare';
import { assemble, type Assembled } from './server';
import { StartTrouble } from './trouble';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Milliseconds after which an answer that is under way no longer holds up the end. */
const GRACE_MS = 10_000;

async function start(): Promise<void> {
  const env = loadEnv();
  const root = cloneRoot();
  const log = createLog(env.logLevel);
  const server = env.tls ? secureServer(env.tls) : createServer();
  /** What was asked and not answered yet: it still needs the database. */
  const answering = new Set<ServerResponse>();
  server.on('request', (_req: IncomingMessage, res: ServerResponse) => {
    answering.add(res);
    res.once('close', () => answering.delete(res));
  });
  let opening: Promise<OpenDatabase> | undefined;
  let preparing: Preparation | undefined;
  let assembled: Assembled | undefined;

  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (ending ??= (async () => {
      say('Stopping …');
      preparing?.stop();
      assembled?.drain();
      server.close();
      // A connection that has its answer brings no further question.
      for (const until = Date.now() + GRACE_MS; answering.size > 0 && Date.now() < until; await sleep(20))
        server.closeIdleConnections();
      server.closeIdleConnections();
      await assembled?.stop();
      server.closeAllConnections();
      // Also a PostgreSQL that is only on its way up is put down.
      await opening?.then(
        (db) => db.stop(),
        () => undefined,
      );
      say('Stopped.');
    })());
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));
  const onDeath = (): void => {
    process.stderr.write('PostgreSQL ended by itself: start again; the next start repairs its data.\n');
    void stop().finally(() => process.exit(1));
  };

  try {
    opening = openDatabase(env, { root, log: say, onDeath });
    const db = await opening;
    await migrate(db.urls.ownerUrl, say);
    await noticeRestore(db.urls.ownerUrl, say);
    const demo = env.demo ?? db.kind === 'embedded';
    preparing = prepare(db, root, dirname(fileURLToPath(import.meta.url)), demo);
    await preparing.done;
    await endRolesOfEndedUnits(db.urls.ownerUrl, dayOfInstant(Date.now()));
    const sample = demo && (await sampleStanding(db.urls.ownerUrl)) === 'WHOLE';
    assembled = await assemble({ env, db, root, log, demo });
    server.on('request', assembled.app);
    assembled.attach(server);
    await new Promise<void>((done, fail) => server.once('error', fail).listen(env.port, env.host, done));
    const origin = publicOrigin(env);
    if (sample) demoAccounts().forEach(say);
    else await sayFirstLink(db.urls.ownerUrl, origin);
    say(`Gõ Cửa: ${origin} (portal) · ${origin}/admin/ (console) · ${db.description}`);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** https by certificate files; without them the server speaks http, on loopback or behind a proxy. */
function secureServer({ cert, key }: NonNullable<Env['tls']>): Server {
  try {
    return createSecureServer({ cert: readFileSync(cert), key: readFileSync(key) }) as unknown as Server;
  } catch {
    throw new StartTrouble('The certificate or its key cannot be read: correct GO_CUA_TLS_CERT and GO_CUA_TLS_KEY.');
  }
}

/** An installation of nobody prints the way in; whoever opens it first becomes the first coordinator. */
async function sayFirstLink(ownerUrl: string, publicOrigin: string): Promise<void> {
  const link = await firstCoordinatorLink({ ownerUrl, publicOrigin, now: Date.now });
  if (link) say(`Nobody coordinates here yet. This link makes the first coordinator, once, within 72 hours: ${link}`);
}

start().catch((error: unknown) => {
  if (error instanceof StartTrouble) process.stderr.write(`${[error.message, ...error.details].join('\n')}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
