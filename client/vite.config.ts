import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Style sheets are split and arrive in any order; each begins with the order of layers, so that the first one fixes it. */
function layersFirst(): Plugin {
  const layers = readFileSync(resolve(import.meta.dirname, 'styles/layers.css'), 'utf8')
    .replace(/\/\*.*?\*\//s, '')
    .trim();
  return {
    name: 'layers-first',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${layers}${file.source}`;
    },
  };
}

/** Beside each script and style sheet the same one packed, which the server sends in its place. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        if (!/\.(js|css)$/.test(fileName)) continue;
        const path = resolve(dir, fileName);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

/** The connection, the words of the game, and the rules that every screen knows. */
const SESSION =
  /client\/(session\/session|words\/[^/]+)\.tsx?$|shared\/rules\/(settings|titles|yes-needed|asleep|keys|lesson-outlook|score-line|survey-moment|vocabulary-of-people)/;

export default defineConfig({
  root: import.meta.dirname,
  // The order matters: React Aria's strings are dropped before anything reads them, Lingui's macros go before React.
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'it-IT', 'fr-FR'] }), enforce: 'pre' },
    babel({ presets: [linguiTransformerBabelPreset()] }),
    react(),
    lingui(),
    layersFirst(),
    packed(),
  ],
  // shared/ and node_modules/ stand outside the root.
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: false,
    // Which piece needs which: the test of what a phone loads reads it.
    manifest: true,
    // Our content security policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // By itself the bundler cuts out whatever two screens share, in dozens of crumbs that pack badly. What every
        // page loads is one piece, and what every page of a session loads is another.
        codeSplitting: {
          groups: [
            {
              name: 'start',
              tags: ['$initial'],
              test: (id) => !/client\/(index.html|main.tsx)$/.test(id),
              priority: 2,
            },
            { name: 'session', test: SESSION, priority: 1 },
            // What a seat may do, and what a thing is worth to it: lobby, desk and practice ask the same rules.
            {
              name: 'rules',
              test: /\/shared\/(model|rules)\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
