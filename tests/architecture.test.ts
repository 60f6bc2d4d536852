import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['shared', 'server', 'client', 'tests'];
const CONFIGS = ['client/vite.config.ts', 'tests/vitest.config.ts'];
const MAX_LINES = 300;

/** Who may import whom. The first row whose `area` is the start of a file's path decides for that file. */
interface Row {
  readonly area: string;
  readonly local: readonly string[];
  readonly packages: RegExp;
}

const PURE = /^zod(\/|$)/;
const EDGES: readonly Row[] = [
  { area: 'shared/rules/chart.ts', local: ['shared/rules', 'shared/model'], packages: /^(zod|xstate)(\/|$)/ },
  { area: 'shared/rules/', local: ['shared/rules', 'shared/model'], packages: PURE },
  { area: 'shared/model/', local: ['shared/rules', 'shared/model'], packages: PURE },
  { area: 'shared/bots/', local: ['shared/rules', 'shared/model', 'shared/bots'], packages: PURE },
  { area: 'shared/', local: ['shared'], packages: PURE },
  {
    area: 'server/',
    local: ['shared', 'server'],
    packages:
      /^(?!(react|react-dom|react-aria.*|react-stately.*|@react-aria\/.*|@lingui\/.*|zustand|wouter|vitest)(\/|$))/,
  },
  { area: 'client/vite.config.ts', local: [], packages: /./ },
  {
    area: 'client/socket-line.ts',
    local: ['shared', 'client'],
    packages: /^@colyseus\/sdk\/|^[^@]|^@(?!colyseus)/,
  },
  {
    area: 'client/sdk.ts',
    local: ['shared/wire.ts'],
    packages: /^@colyseus\/sdk\//,
  },
  {
    area: 'client/',
    local: ['shared', 'client'],
    packages:
      /^(?!(node:.*|colyseus|@colyseus\/.*|zod|express.*|helmet|kysely|pg|pino|commander|vitest)(\/|$))/,
  },
  { area: 'tests/', local: FOLDERS.concat('scenarios', 'package.json'), packages: /./ },
];

// Nothing else stands at the top, but dotfiles; the last two are built, not kept.
const TOP_LEVEL = FOLDERS.concat(
  ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'scenarios'],
  ['node_modules', 'dist'],
);

interface Import {
  readonly from: string;
  /** Erased before the code runs. (`import { type A }` is not: it stays as an import for its side effects.) */
  readonly typeOnly: boolean;
}

interface Source {
  readonly path: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const STRING_OR_COMMENT =
  /(["'])(?:\\.|(?!\1)[^\\\n])*\1|`(?:\\[\s\S]|[^\\`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(text: string): string {
  return text.replace(STRING_OR_COMMENT, (found) => (found.startsWith('/') ? ' ' : found));
}

function withoutStrings(code: string): string {
  return code.replace(STRING_OR_COMMENT, (found) => (found.startsWith('`') ? '``' : "''"));
}

function importsOf(code: string): Import[] {
  const lines = code.matchAll(
    /^[ \t]*(?:import|export)\b(\s+type\b)?(?:[\w$\s{},*]*?\bfrom)?\s*(["'])([^"'\n]+)\2/gm,
  );
  const calls = code.matchAll(/\bimport\(\s*(["'])([^"'\n]+)\1/g);
  return [
    ...[...lines].map(([, type, , from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...calls].map(([, , from = '']) => ({ from, typeOnly: false })),
  ];
}

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(code) };
}

const SOURCES: readonly Source[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => read(join(folder, name))),
);
const BY_PATH = new Map(SOURCES.map((source) => [source.path, source]));

/** The path of a relative import from the repository's root; undefined for a package. */
function target(source: Source, { from }: Import): string | undefined {
  return from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(source.path), from)) : undefined;
}

function isIn(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`);
}

function forbidden(source: Source): string[] {
  const row = EDGES.find(({ area }) => source.path.startsWith(area));
  if (!row) return [`${source.path}: stands in no area of the table of edges`];
  return source.imports
    .filter((found) => {
      const path = target(source, found);
      return path === undefined
        ? !row.packages.test(found.from)
        : !row.local.some((area) => isIn(path, area));
    })
    .map((found) => `${source.path}: ${row.area} may not import ${found.from}`);
}

/** The way from a client file to zod through imports that stay in the bundle, if there is one. */
function wayToZod(source: Source, seen: Set<string>): string[] | undefined {
  if (seen.has(source.path)) return undefined;
  seen.add(source.path);
  for (const found of source.imports.filter(({ typeOnly }) => !typeOnly)) {
    if (PURE.test(found.from)) return [source.path, found.from];
    const next = BY_PATH.get(target(source, found) ?? '');
    const way = next && wayToZod(next, seen);
    if (way) return [source.path, ...way];
  }
  return undefined;
}

function offenders(
  sources: readonly Source[],
  pattern: RegExp,
  strings: 'with strings' | 'without strings',
): string[] {
  return sources.flatMap(({ path, code }) => {
    const searched = strings === 'with strings' ? code : withoutStrings(code);
    const found = searched.match(pattern);
    return found ? [`${path}: ${found[0].trim()}`] : [];
  });
}

function inFolder(...folders: readonly string[]): Source[] {
  return SOURCES.filter(({ path }) => folders.some((folder) => isIn(path, folder)));
}

describe('the checks below see what they judge', () => {
  test.each(FOLDERS)('%s/ has sources', (folder) => {
    expect(inFolder(folder).filter(({ path }) => !CONFIGS.includes(path))).not.toEqual([]);
  });

  test('imports of every kind are read', () => {
    const code = withoutComments(
      [
        "import type { A } from './a.ts'; // import x from './not.ts'",
        "import {\n  type B,\n  b,\n} from './b.ts';",
        "import './c.css';",
        "export * from './d.ts';",
        "const e = await import('./support/browser.ts');",
        "/* import f from './f.ts' */",
      ].join('\n'),
    );
    expect(importsOf(code).map(({ from, typeOnly }) => `${from} ${typeOnly}`)).toEqual([
      './a.ts true',
      './b.ts false',
      './c.css false',
      './d.ts false',
      './support/browser.ts false',
    ]);
  });

  test('relative imports lead to files', () => {
    const lost = SOURCES.flatMap((source) =>
      source.imports
        .map((found) => target(source, found))
        .filter((path) => path !== undefined && !existsSync(join(ROOT, path.replace(/\?.*$/, ''))))
        .map((path) => `${source.path}: there is no ${path}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('imports', () => {
  test('every import follows the table of allowed edges', () => {
    expect(SOURCES.flatMap(forbidden)).toEqual([]);
  });

  test("zod stays out of the players' bundle: the client imports types and zod-free modules only", () => {
    const ways = inFolder('client').flatMap((source) => {
      const way = CONFIGS.includes(source.path) ? undefined : wayToZod(source, new Set());
      return way ? [way.join(' → ')] : [];
    });
    expect(ways).toEqual([]);
  });
});

describe('files', () => {
  test('the top level holds only what the design names', () => {
    const extra = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
    expect(extra).toEqual([]);
  });

  test(`no source file has more than ${MAX_LINES} lines`, () => {
    const long = inFolder('shared', 'server', 'client')
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});

describe('code', () => {
  test('shared/ has no clock and no dice: time and seed arrive as arguments', () => {
    const pattern = /\bMath\s*\.\s*random\b|\bDate\s*\.\s*now\b|\bnew\s+Date\b/;
    expect(offenders(inFolder('shared'), pattern, 'with strings')).toEqual([]);
  });

  test('nothing is typed any', () => {
    const pattern = /\bas\s+any\b|:\s*any\s*(?:[;,)=\]}>|&[]|$)|[<]any\b/m;
    expect(offenders(SOURCES, pattern, 'without strings')).toEqual([]);
  });

  test('nothing is exported as default, but by configuration files', () => {
    const pattern = /(?:^|;)\s*export\s+default\b|(?:^|;)\s*export\s*\{[^}]*\bas\s+default\b/m;
    const sources = SOURCES.filter(({ path }) => !CONFIGS.includes(path));
    expect(offenders(sources, pattern, 'without strings')).toEqual([]);
  });
});
