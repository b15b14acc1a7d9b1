import { describe, expect, it } from 'vitest';
import { parseEnv, publicOrigin } from './env';
import { StartTrouble } from './trouble';

describe('the environment', () => {
  it('needs nothing: loopback, port 4000, the embedded database', () => {
    expect(parseEnv({})).toMatchObject({
      ...{ port: 4000, host: '127.0.0.1', nodeEnv: 'production', logLevel: 'info' },
      ...{ demoPublic: false, trustedProxies: [] },
    });
    expect(parseEnv({ DATABASE_URL: ' ', PORT: '' }).databaseUrl).toBeUndefined();
  });

  it('reads what is set', () => {
    const env = parseEnv({
      ...{ PORT: '0', DATABASE_URL: 'postgresql://u:p@db.example:5433/doors?sslmode=require', GO_CUA_DEMO: '1' },
      ...{ PUBLIC_URL: 'https://gocua.example/', GO_CUA_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1/128' },
      ...{ GO_CUA_BUSINESS_CLOCK: '2025-07-12T19:30:00+07:00' },
    });
    expect(env).toMatchObject({
      ...{ port: 0, demo: true, publicUrl: 'https://gocua.example' },
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1/128'],
    });
    expect(Object.isFrozen(env)).toBe(true);
  });

  it('says where people find the server: the address that was given, else this machine, by https where it answers so', () => {
    const tls = { GO_CUA_TLS_CERT: '/etc/go-cua/cert.pem', GO_CUA_TLS_KEY: '/etc/go-cua/key.pem' };
    expect(publicOrigin(parseEnv({}))).toBe('http://localhost:4000');
    expect(publicOrigin(parseEnv({ ...tls, PORT: '8443' }))).toBe('https://localhost:8443');
    expect(publicOrigin(parseEnv({ ...tls, PUBLIC_URL: 'https://gocua.example' }))).toBe('https://gocua.example');
  });

  it.each([
    { PORT: '70000' },
    { PORT: 'http' },
    { DATABASE_URL: 'mysql://u:hunter2@db/x' },
    { DATABASE_URL: 'postgresql://u:hunter2@db' },
    { PUBLIC_URL: 'https://gocua.example/portal' },
    { GO_CUA_DEMO: 'perhaps' },
    { GO_CUA_TRUSTED_PROXIES: '10.0.0.0/33' },
    { GO_CUA_TRUSTED_PROXIES: 'proxy.example' },
    { GO_CUA_BUSINESS_CLOCK: '2025-07-12' },
    { GO_CUA_TLS_CERT: '/etc/cert.pem' },
    { LOG_LEVEL: 'loud' },
    { NODE_ENV: 'staging' },
    { GO_CUA_METRICS_TOKEN: 'hunter2' },
  ])('names the variable that cannot be read, says what to do, and never says the value: %o', (source) => {
    const [name = '', value = ''] = Object.entries(source)[0] ?? [];
    const trouble = (() => {
      try {
        return parseEnv(source);
      } catch (error) {
        return error;
      }
    })();
    expect(trouble).toBeInstanceOf(StartTrouble);
    const { message } = trouble as StartTrouble;
    expect(message).toContain(name);
    expect(message).toMatch(/: (set|write|list)/);
    if (value.includes('hunter2')) expect(message).not.toContain('hunter2');
  });
});
