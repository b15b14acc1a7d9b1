import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { StartTrouble } from './trouble';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const NODE_ENVS = ['production', 'development', 'test'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];
export type NodeEnv = (typeof NODE_ENVS)[number];

/** Everything the environment can say. Parsed once at start and handed on; nothing else reads `process.env`. */
export interface Env {
  /** HTTP port, `PORT`, 4000. */
  readonly port: number;
  /** Address to listen on, `GO_CUA_HOST`; loopback unless said otherwise. */
  readonly host: string;
  /** A PostgreSQL of one's own (15 to 18), `DATABASE_URL`; without it the embedded one runs. */
  readonly databaseUrl?: string;
  /** Folder for the embedded database and the keys, `GO_CUA_DATA_DIR`, absolute. */
  readonly dataDir?: string;
  /** Folder of the master key, `GO_CUA_KEYS`, absolute. */
  readonly keysDir?: string;
  /** The address that people type, `PUBLIC_URL`, without a slash at the end. */
  readonly publicUrl?: string;
  /** `GO_CUA_DEMO`: 1 makes the demo on any empty database, 0 on none; unset: on an empty embedded one. */
  readonly demo?: boolean;
  /** `GO_CUA_DEMO_PUBLIC=1`: demo accounts may sign in under a public address. */
  readonly demoPublic: boolean;
  /** Addresses or networks of proxies whose forwarded headers are believed, `GO_CUA_TRUSTED_PROXIES`, by comma. */
  readonly trustedProxies: readonly string[];
  /** `GO_CUA_BUSINESS_CLOCK`: the moment (ISO 8601 with offset) at which a demo or replay database starts its day. */
  readonly businessClock?: string;
  /** Certificate and key files for https, `GO_CUA_TLS_CERT` and `GO_CUA_TLS_KEY`. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Whoever brings it may read `/metrics`, `GO_CUA_METRICS_TOKEN`; without it there is none. */
  readonly metricsToken?: string;
  readonly nodeEnv: NodeEnv;
  readonly logLevel: LogLevel;
}

type Source = Readonly<Record<string, string | undefined>>;

const read = (source: Source, name: string): string | undefined => {
  const value = source[name]?.trim();
  return value === '' ? undefined : value;
};

function flag(source: Source, name: string): boolean | undefined {
  const value = read(source, name);
  if (value === undefined) return undefined;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new StartTrouble(`${name} is not a yes or no: set it to 1 or 0, or leave it out.`);
}

function oneOf<const T extends readonly string[]>(source: Source, name: string, choices: T, otherwise: T[number]) {
  const value = read(source, name) ?? otherwise;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new StartTrouble(`${name} is not known: set it to one of ${choices.join(', ')}.`);
  return found as T[number];
}

function port(source: Source): number {
  const value = read(source, 'PORT') ?? '4000';
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) {
    throw new StartTrouble('PORT is not a port: set it to a number from 1 to 65535, or leave it out for 4000.');
  }
  return number;
}

function databaseUrl(source: Source): string | undefined {
  const value = read(source, 'DATABASE_URL');
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const known = url !== undefined && (url.protocol === 'postgres:' || url.protocol === 'postgresql:');
  if (!known || url.hostname === '' || url.pathname.length < 2) {
    throw new StartTrouble(
      'DATABASE_URL cannot be read: write it as postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
    );
  }
  return value;
}

function publicUrl(source: Source): string | undefined {
  const value = read(source, 'PUBLIC_URL');
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new StartTrouble('PUBLIC_URL is not an origin: write it as https://name.example, without a path.');
  }
  return url.origin;
}

function trustedProxies(source: Source): readonly string[] {
  const list = (read(source, 'GO_CUA_TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim());
  return list.filter(Boolean).map((entry) => {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address);
    const widest = family === 4 ? 32 : 128;
    const maskIsFine = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
    if (family === 0 || !maskIsFine) {
      throw new StartTrouble(
        'GO_CUA_TRUSTED_PROXIES holds something else than addresses: list them by comma, such as 127.0.0.1,10.0.0.0/8.',
      );
    }
    return entry;
  });
}

function businessClock(source: Source): string | undefined {
  const value = read(source, 'GO_CUA_BUSINESS_CLOCK');
  if (value === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new StartTrouble('GO_CUA_BUSINESS_CLOCK is not a moment: write it as 2025-07-12T19:30:00+07:00.');
  }
  return value;
}

function tls(source: Source): Env['tls'] {
  const cert = read(source, 'GO_CUA_TLS_CERT');
  const key = read(source, 'GO_CUA_TLS_KEY');
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) {
    throw new StartTrouble('Only one of GO_CUA_TLS_CERT and GO_CUA_TLS_KEY is set: set both files, or neither.');
  }
  return { cert: resolve(cert), key: resolve(key) };
}

function metricsToken(source: Source): string | undefined {
  const value = read(source, 'GO_CUA_METRICS_TOKEN');
  if (value !== undefined && value.length < 16) {
    throw new StartTrouble(
      'GO_CUA_METRICS_TOKEN is too short: set it to 16 random characters or more, or leave it out.',
    );
  }
  return value;
}

const folder = (source: Source, name: string): string | undefined => {
  const value = read(source, name);
  return value === undefined ? undefined : resolve(value);
};

/** Reads one environment. A bad value is a {@link StartTrouble} that names the variable, never its value. */
export function parseEnv(source: Source): Env {
  return Object.freeze({
    port: port(source),
    host: read(source, 'GO_CUA_HOST') ?? '127.0.0.1',
    databaseUrl: databaseUrl(source),
    dataDir: folder(source, 'GO_CUA_DATA_DIR'),
    keysDir: folder(source, 'GO_CUA_KEYS'),
    publicUrl: publicUrl(source),
    demo: flag(source, 'GO_CUA_DEMO'),
    demoPublic: flag(source, 'GO_CUA_DEMO_PUBLIC') ?? false,
    trustedProxies: trustedProxies(source),
    businessClock: businessClock(source),
    tls: tls(source),
    metricsToken: metricsToken(source),
    nodeEnv: oneOf(source, 'NODE_ENV', NODE_ENVS, 'production'),
    logLevel: oneOf(source, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  });
}

/** Where people find this server: what is said, or this machine, as it answers there. */
export const publicOrigin = ({ publicUrl, tls, port }: Pick<Env, 'publicUrl' | 'tls' | 'port'>): string =>
  publicUrl ?? `${tls ? 'https' : 'http'}://localhost:${port}`;

let loaded: Env | undefined;

/** The environment of this process, parsed at the first call. */
export function loadEnv(): Env {
  loaded ??= parseEnv(process.env);
  return loaded;
}
