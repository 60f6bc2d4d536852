import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

describe('the configuration', () => {
  test('has defaults with which a class can join', () => {
    expect(readConfig({})).toEqual({
      port: 2567,
      host: '0.0.0.0',
      dataDirectory: resolve('.data/'),
      databaseUrl: undefined,
      publicOrigin: undefined,
      trustedProxies: [],
      retentionDays: 90,
      metricsPort: undefined,
      clusterAddress: undefined,
      logLevel: 'warn',
    });
  });

  test('takes what is set; what is set to nothing is not set', () => {
    const set = {
      PORT: '8080',
      HOST: '',
      ENTENTE_DATA_DIR: '/tmp/x',
      DATABASE_URL: 'postgres://somebody:word@db.example:5432/entente',
      PUBLIC_ORIGIN: 'https://a.example',
      RETENTION_DAYS: '0',
      METRICS_PORT: '9100',
      CLUSTER_ADDRESS: 'http://10.0.0.5:2567',
      LOG: 'debug',
    };
    expect(readConfig(set)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDirectory: '/tmp/x',
      databaseUrl: 'postgres://somebody:word@db.example:5432/entente',
      publicOrigin: 'https://a.example',
      trustedProxies: ['127.0.0.0/8', '::1'],
      retentionDays: 0,
      metricsPort: 9100,
      clusterAddress: 'http://10.0.0.5:2567',
      logLevel: 'debug',
    });
  });

  test('believes the proxies that are named, and then no others', () => {
    const named = readConfig({ PUBLIC_ORIGIN: 'https://a.example', TRUSTED_PROXY: '10.0.0.7, fd00::/8' });
    expect(named).toMatchObject({ trustedProxies: ['10.0.0.7', 'fd00::/8'] });
  });

  test.each([
    ['TRUSTED_PROXY', 'proxy.example', 'TRUSTED_PROXY: addresses or networks such as'],
    ['TRUSTED_PROXY', '10.0.0.0/33', 'TRUSTED_PROXY: addresses or networks such as'],
    ['PORT', 'abc', 'PORT: a number from 0 to 65535'],
    ['PORT', '70000', 'PORT: a number from 0 to 65535'],
    ['PUBLIC_ORIGIN', 'https://a.example/', 'PUBLIC_ORIGIN: an origin such as'],
    ['PUBLIC_ORIGIN', 'a.example', 'PUBLIC_ORIGIN: an origin such as'],
    ['CLUSTER_ADDRESS', '10.0.0.5', 'CLUSTER_ADDRESS: an address such as'],
    ['CLUSTER_ADDRESS', 'http://10.0.0.5:2567/entente', 'CLUSTER_ADDRESS: an address such as'],
    ['LOG', 'loud', 'LOG: Invalid option'],
  ])('%s=%s is named in the list of what is wrong', (name, value, reason) => {
    expect(readConfig({ [name]: value })).toEqual({ wrong: [expect.stringContaining(reason)] });
  });

  test('everything that is wrong is listed', () => {
    expect(readConfig({ PORT: '-1', LOG: 'loud' })).toHaveProperty('wrong.length', 2);
  });
});
