import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import express from 'express';
import { build } from 'vite';
import { inOrder, scenarioCard } from '../../server/scenarios/card.ts';
import { readLibrary } from '../../server/scenarios/library.ts';
import { recordShots } from './record.ts';

const CLIENT = resolve(import.meta.dirname, '../../client');

export type GalleryServer = {
  readonly url: string;
  readonly names: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Builds the gallery beside the product, records its moments, and serves both on a free port of the loopback. */
export async function serveGallery(port = 0): Promise<GalleryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  await build({
    configFile: join(CLIENT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, rolldownOptions: { input: join(CLIENT, 'gallery/index.html') } },
  });
  const { shots, branch } = recordShots();
  const cards = inOrder([...readLibrary().scenarios.values()]).map(scenarioCard);
  const app = express();
  app.get('/shots.json', (_request, response) => void response.json(shots));
  app.get('/api/scenarios', (_request, response) => void response.json(cards));
  app.post('/api/sessions/:code/branches', (_request, response) => void response.json(branch));
  app.use('/api', (_request, response) => void response.status(404).json({ error: 'codeUnknown', fact: '' }));
  app.use(express.static(folder));
  app.get('/', (_request, response) => void response.sendFile(join(folder, 'gallery/index.html')));
  const server = app.listen(port, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    names: shots.map(({ name }) => name),
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          stopped();
        });
      }),
  };
}
