import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountClient } from '../../server/http/http.ts';

const SCRIPT = 'export const words = "the same words, the same words, the same words";';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/x.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/x.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/bare.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.gz'), 'not to be had by this way');
  const app = express();
  mountClient(app, folder);
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Got = { status: number; encoding: string; type: string; vary: string; caching: string; body: Buffer };

/** As the bytes come over the line. */
function get(path: string, accepted = ''): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((got, failed) => {
    const headers = accepted ? { 'accept-encoding': accepted } : {};
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { 'content-encoding': encoding = '', 'content-type': type = '', vary = '' } = response.headers;
        const caching = response.headers['cache-control'] ?? '';
        got({ status: response.statusCode ?? 0, encoding, type, vary, caching, body: Buffer.concat(pieces) });
      });
    });
    asked.on('error', failed);
    asked.end();
  });
}

test('a script is sent packed to whoever can unpack it, for ever and as a script', async () => {
  const got = await get('/assets/x.js', 'gzip, deflate, br');
  expect(got).toMatchObject({ status: 200, encoding: 'gzip', vary: 'Accept-Encoding' });
  expect(got.type).toContain('javascript');
  expect(got.caching).toContain('immutable');
  expect(gunzipSync(got.body).toString()).toBe(SCRIPT);
});

test.each(['', 'identity', 'gzip;q=0'])('and as it is to who accepts “%s”', async (accepted) => {
  const got = await get('/assets/x.js', accepted);
  expect(got).toMatchObject({ status: 200, encoding: '', vary: 'Accept-Encoding' });
  expect(got.body.toString()).toBe(SCRIPT);
});

test('what stands there unpacked alone is sent so, and no name leads out of the folder', async () => {
  expect(await get('/assets/bare.js', 'gzip')).toMatchObject({ status: 200, encoding: '' });
  expect((await get('/assets/..%2fsecret', 'gzip')).status).toBeGreaterThanOrEqual(400);
  expect((await get('/assets/../secret', 'gzip')).body.toString()).not.toContain('not to be had');
});
