/**
 * Two servers on one machine, to try out what several do: `npm run cluster`. They share one database, and a door that
 * sends each connection to one of them, in turns. `kill -9` one, and its sessions go on in the other.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, 'main.ts');
const door = Number(process.env.PORT ?? '2567');
const host = process.env.HOST ?? '127.0.0.1';
const ports = [door + 1, door + 2];

function start(port: number): ChildProcess {
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    CLUSTER_ADDRESS: address,
    // The door and each other, and nobody else: they stand on this machine.
    TRUSTED_PROXY: process.env.TRUSTED_PROXY ?? '127.0.0.0/8,::1',
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  process.stdout.write(`server ${child.pid} on ${address}\n`);
  child.once('exit', (code) => process.stdout.write(`server ${child.pid} ended (${code ?? 'killed'})\n`));
  return child;
}

/** Joins a connection to one of the servers, or to the next where that one does not answer. */
function joinTo(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void client.destroy();
  const server = connect(port, '127.0.0.1');
  let open = false;
  server.once('connect', () => {
    open = true;
    client.pipe(server).pipe(client);
  });
  server.once('error', () => (open ? client.destroy() : joinTo(client, others)));
  server.once('close', () => open && client.destroy());
  client.once('close', () => server.destroy());
}

const servers = ports.map(start);
let turn = 0;
const listening = createServer((client) => {
  client.on('error', () => client.destroy());
  turn += 1;
  joinTo(client, turn % 2 === 0 ? ports : ports.toReversed());
});
listening.listen(door, host, () => process.stdout.write(`Entente is running: http://${host}:${door}\n`));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    listening.close();
    for (const server of servers) server.kill('SIGTERM');
    Promise.all(servers.map((server) => new Promise((ended) => server.once('exit', ended)))).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
