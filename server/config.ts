import { resolve } from 'node:path';
import { z } from 'zod';
import { isNetwork, LOOPBACK } from './wire/addresses.ts';

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  message: 'an origin such as https://entente.example, without a path',
});

const networks = z
  .string()
  .transform((text) => text.split(',').map((network) => network.trim()))
  .refine((list) => list.every(isNetwork), {
    message: 'addresses or networks such as 10.0.0.7,192.168.0.0/16',
  });

const Environment = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      message: 'a number from 0 to 65535',
    })
    .default('2567'),
  /** All interfaces by default, so that a class can join. */
  HOST: z.string().min(1).default('0.0.0.0'),
  ENTENTE_DATA_DIR: z.string().min(1).default('.data/'),
  /** A PostgreSQL database in place of the file. */
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), {
      message: 'an address such as postgres://user:password@host:5432/entente',
    })
    .optional(),
  /** Where people reach the server through a proxy. */
  PUBLIC_ORIGIN: origin.optional(),
  /** Proxies that are believed on where a request comes from. */
  TRUSTED_PROXY: networks.optional(),
  /** Days after which a session that is over is removed; 0: never. */
  RETENTION_DAYS: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text), { message: 'a number of days' })
    .default('90'),
  /** A port on this machine alone where figures for monitoring stand; behind a proxy they stand nowhere else. */
  METRICS_PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      message: 'a number from 0 to 65535',
    })
    .optional(),
  /** Where other servers on the same database reach this one. */
  CLUSTER_ADDRESS: z
    .string()
    .refine((text) => /^http:\/\/[^/]+:\d+$/.test(text) && URL.canParse(text), {
      message: 'an address such as http://10.0.0.5:2567',
    })
    .optional(),
  LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly publicOrigin: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly retentionDays: number;
  readonly metricsPort: number | undefined;
  readonly clusterAddress: string | undefined;
  readonly logLevel: z.infer<typeof Environment>['LOG'];
};

/** The environment as a configuration, or a readable list of what is wrong with it. */
export function readConfig(environment: NodeJS.ProcessEnv): Config | { readonly wrong: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    return { wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const { PORT, HOST, ENTENTE_DATA_DIR, DATABASE_URL, PUBLIC_ORIGIN, TRUSTED_PROXY } = parsed.data;
  const { RETENTION_DAYS, METRICS_PORT, CLUSTER_ADDRESS, LOG } = parsed.data;
  return {
    port: Number(PORT),
    host: HOST,
    dataDirectory: resolve(ENTENTE_DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicOrigin: PUBLIC_ORIGIN,
    // A public address without a proxy would be this server's own: then nobody else is believed.
    trustedProxies: TRUSTED_PROXY ?? (PUBLIC_ORIGIN === undefined ? [] : LOOPBACK),
    retentionDays: Number(RETENTION_DAYS),
    metricsPort: METRICS_PORT === undefined ? undefined : Number(METRICS_PORT),
    clusterAddress: CLUSTER_ADDRESS,
    logLevel: LOG,
  };
}
