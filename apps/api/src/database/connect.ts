import { Client } from 'pg';
import { StartTrouble } from '../trouble';

const CAUSES: Readonly<Record<string, (where: string) => string>> = {
  ECONNREFUSED: (where) => `No PostgreSQL answers at ${where}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: (where) => `The host of DATABASE_URL is not known (${where}): correct its name.`,
  EAI_AGAIN: (where) => `The host of DATABASE_URL cannot be looked up now (${where}): check its name and the network.`,
  ETIMEDOUT: (where) => `PostgreSQL at ${where} does not answer in time: check the network and the firewall.`,
  '28P01': (where) => `PostgreSQL at ${where} refuses the password: correct user and password in DATABASE_URL.`,
  '28000': (where) => `PostgreSQL at ${where} refuses this user: correct DATABASE_URL, or allow it in pg_hba.conf.`,
  '3D000': (where) => `The database does not exist at ${where}: make it (create database …), or correct DATABASE_URL.`,
  '57P03': (where) => `PostgreSQL at ${where} is starting or stopping: start again in a moment.`,
  '53300': (where) => `PostgreSQL at ${where} has no connection left: raise max_connections, or close others.`,
};

/** Connects, or says in one sentence why not. Host, port and database are named, never user or password. */
export async function connectOrExplain(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const where = `${decodeURIComponent(hostname)}:${port || '5432'}${pathname}`;
    const code = (error as { code?: string }).code ?? '';
    const timedOut = /timeout/i.test(String(error)) ? 'ETIMEDOUT' : code;
    const explain = CAUSES[timedOut];
    if (explain) throw new StartTrouble(explain(where));
    throw error;
  }
}
