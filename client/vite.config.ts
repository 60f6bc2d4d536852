import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

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

async function tablesIn(file: string): Promise<Readonly<Record<string, Numbers>>> {
  return import(file);
}

const NOTES = 'virtual:parameter-notes';
const PARAMETER_FILES = /shared\/model\/parameters-[a-z]+\.ts$/;
type Numbers = Readonly<
  Record<string, Readonly<Record<'value' | 'min' | 'max', number> & Record<'unit' | 'source', string>>>
>;

/** What unit a number of the model has and where it is from is read on the page about the model: it comes with that. */
function parameterNotes(): Plugin {
  return {
    name: 'parameter-notes',
    enforce: 'pre',
    resolveId: (source) => (source === NOTES ? `\0${NOTES}` : null),
    async load(id) {
      if (id !== `\0${NOTES}`) return null;
      const { PARAMETERS = {} } = await tablesIn(
        resolve(import.meta.dirname, '../shared/model/parameters.ts'),
      );
      const notes = Object.entries(PARAMETERS).map(([name, { unit, source }]) => [name, { unit, source }]);
      return `export const NOTES = ${JSON.stringify(Object.fromEntries(notes))};`;
    },
  };
}

/** Everywhere else the numbers come without them. */
function bareParameters(): Plugin {
  const bare = ({ value, min, max }: Numbers[string]) => `row(${value}, ${min}, ${max})`;
  return {
    name: 'bare-parameters',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!PARAMETER_FILES.test(id)) return null;
      const tables = Object.entries(await tablesIn(id));
      const lines = tables.map(([table, rows]) => {
        const entries = Object.entries(rows).map(([name, row]) => `${JSON.stringify(name)}: ${bare(row)}`);
        return `export const ${table} = { ${entries.join(', ')} };`;
      });
      return `const row = (value, min, max) => ({ value, min, max, unit: '', source: '' });\n${lines.join('\n')}`;
    },
  };
}

/** Parts of Colyseus' SDK that come into play only where a server predicts movement or speaks WebTransport. */
const NOT_OURS = /\/(RoomInput|H3Transport)\.mjs$/;

function withoutMovement(): Plugin {
  return {
    name: 'without-movement',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      NOT_OURS.test(source) && importer?.includes('@colyseus/sdk') ? '\0not-ours' : null,
    load: (id) =>
      id === '\0not-ours' ? 'export class RoomInput {}\nexport class H3TransportTransport {}' : null,
  };
}

/** Icons are drawn by a few lines of ours: what the library brings for that weighs as much as twenty of them. */
function plainIcons(): Plugin {
  const ours = resolve(import.meta.dirname, 'parts/plain-icon.ts');
  return {
    name: 'plain-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/createLucideIcon.mjs') && importer?.includes('/icons/')
        ? '\0/client/icon-maker'
        : null,
    load: (id) =>
      id === '\0/client/icon-maker' ? `export { plainIcon as default } from ${JSON.stringify(ours)};` : null,
  };
}

/** The connection, the words of the game, and the rules that every screen knows. */
const SESSION =
  /client\/(session\/session|words\/[^/]+)\.tsx?$|shared\/rules\/(settings|asleep|keys|forums\/forums-of|(people|texts|debrief|vocabulary)\/(titles|yes-needed|lesson-outlook|score-line|survey-moment|people))/;

/** Small helps of the desk that other screens take up as well: alone, each would cost its own envelope. */
const CRUMBS =
  /client\/(brief|use-wide|first-time|scanned-deal|desk\/(articles|told|channels|vote-keys|use-view))\.ts$/;

/** The same of icons that the desk draws at first. */
const SIGNS = /lucide-react\/dist\/esm\/icons\/(hand|handshake|scroll-text|scale|eye|ban)\.mjs$/;

/** What stands on a page before its first tap: at the front door, and in a session. */
const DOOR = /client\/landing\/(landing|arrival)\.tsx$/;
const DESK = /client\/desk\/desk\.tsx$/;
const FIRST_LOOKS = /client\/(lobby\/lobby|desk\/desk)\.tsx$/;

/** Whether a screen brings a module along at once, and not only in a piece that comes when the page is quiet. */
function isBroughtBy(
  screens: RegExp,
  id: string,
  graph: Rolldown.ChunkingContext,
  seen = new Set<string>(),
): boolean {
  if (screens.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((from) => isBroughtBy(screens, from, graph, seen));
}

export default defineConfig({
  root: import.meta.dirname,
  // The order matters: React Aria's strings are dropped before anything reads them, Lingui's macros go before React.
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'it-IT', 'fr-FR'] }), enforce: 'pre' },
    babel({ presets: [linguiTransformerBabelPreset()] }),
    react(),
    lingui(),
    withoutMovement(),
    plainIcons(),
    parameterNotes(),
    bareParameters(),
    layersFirst(),
    packed(),
  ],
  // React has had it for years: the router and the words bring their own for older ones.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
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
              priority: 3,
            },
            {
              name: (id, graph) => {
                if (!isBroughtBy(DOOR, id, graph)) return null;
                return isBroughtBy(DESK, id, graph) ? 'common' : 'door';
              },
              test: /\/(client|shared)\/|lucide-react\/dist\/esm\/(?!icons|lucide-react)|private\/utils\/use(Labels|ControlledState)/,
              priority: 1,
            },
            { name: 'session', test: SESSION },
            // What the desk draws at first is drawn by console and wall as well; tabs are heavy, and not on the wall.
            {
              name: (id, graph) => (isBroughtBy(DESK, id, graph) ? 'session' : null),
              test: /\/client\/parts\/(?!tabs)/,
              minShareCount: 2,
            },
            // What a seat may do is asked by lobby and desk; what a thing is worth to it, by what one opens there.
            {
              name: (id, graph) => (isBroughtBy(FIRST_LOOKS, id, graph) ? 'rules' : 'worth'),
              test: /\/shared\/(model|rules)\//,
              minShareCount: 2,
            },
            { name: 'hands', test: CRUMBS },
            { name: 'signs', test: SIGNS },
          ],
        },
      },
    },
  },
});
