import { readConfig } from './config.ts';
import { host } from './host.ts';

const config = readConfig(process.env);
if ('wrong' in config) {
  process.stderr.write(
    `These environment variables are wrong:\n${config.wrong.map((line) => `  ${line}\n`).join('')}`,
  );
  process.exitCode = 1;
} else {
  await host(config, { development: process.argv.includes('--dev') });
}
