// Builds the organisation's pages into dist/. A step whose sources and packages have not changed is skipped.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PAGES = path.join(HERE, 'pages');
export const DIST = path.join(HERE, 'dist');
const STAMPS = path.join(DIST, '.stamps');
const require = createRequire(import.meta.url);

const MESSAGES = ['demos.mjs', 'places.mjs', 'surfaces.mjs', 'unknown.mjs', 'quotations.mjs'];
const SHARED = [...MESSAGES, 'pages/shared'];
const LWC_PACKAGES = ['lwc', '@lwc/synthetic-shadow', 'lightning-base-components'];
const FLUENT_PACKAGES = ['@fluentui/react', '@fluentui/react-components', '@fluentui/react-icons'];

const STEPS = [
  { name: 'plain pages', sources: [...MESSAGES, 'pages'], packages: ['esbuild'], run: buildPlainPages },
  { name: 'design system', sources: [], packages: ['@salesforce-ux/design-system'], run: copyDesignSystem },
  {
    name: 'softphone',
    sources: [...SHARED, 'pages/softphone'],
    packages: ['react-dom', '@ringcentral/spring-ui'],
    run: () => bundle(['softphone/softphone.jsx']),
  },
  {
    name: 'Dynamics',
    sources: [...SHARED, 'pages/dynamics'],
    packages: ['react-dom', ...FLUENT_PACKAGES],
    run: () => bundle(['dynamics/main.jsx']),
  },
  { name: 'Lightning', sources: [...SHARED, 'pages/lightning'], packages: ['esbuild', ...LWC_PACKAGES], run: buildLightning },
];

export async function buildOrg(log = console.log) {
  await mkdir(STAMPS, { recursive: true });
  for (const step of STEPS) {
    const stamp = path.join(STAMPS, step.name.replaceAll(/\W+/g, '-'));
    const fingerprint = await fingerprintOf(step);
    if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) {
      log(`org: ${step.name} is up to date`);
      continue;
    }
    const start = performance.now();
    await step.run();
    await writeFile(stamp, fingerprint);
    log(`org: ${step.name} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** Changes with a source's content, a package's version or this file. */
async function fingerprintOf({ sources, packages }) {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  for (const source of sources) {
    for (const file of await filesBelow(path.join(HERE, source))) {
      hash.update(file).update(await readFile(file));
    }
  }
  for (const name of packages) hash.update(`${name}@${await installedVersion(name)}`);
  return hash.digest('hex');
}

async function filesBelow(place) {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function installedVersion(name) {
  return JSON.parse(await readFile(path.join(packageFolder(name), 'package.json'), 'utf8')).version;
}

/** Not every package exports its package.json, so the folders above are searched instead. */
function packageFolder(name) {
  const [folder] = require.resolve
    .paths(name)
    .map((place) => path.join(place, name))
    .filter((place) => existsSync(place));
  if (!folder) throw new Error(`${name} is not installed: run npm ci`);
  return folder;
}

async function buildPlainPages() {
  const isStatic = (file) => !path.extname(file) || /\.(html|css)$/.test(file);
  await cp(PAGES, path.join(DIST, 'org'), { recursive: true, filter: isStatic });
  await bundle([
    'visualforce/adapter.js',
    'visualforce/privileges.js',
    'visualforce/renewals.js',
    'classic/packages.js',
    'classic/edit.js',
    'classic/cases.js',
    'dynamics/side-panel.js',
    'softphone/blank.js',
  ]);
}

async function copyDesignSystem() {
  const assets = path.join(packageFolder('@salesforce-ux/design-system'), 'assets');
  const wanted = [
    'styles/salesforce-lightning-design-system.min.css',
    ...['action', 'custom', 'standard', 'utility'].map((set) => `icons/${set}-sprite/svg/symbols.svg`),
  ];
  for (const file of wanted) await cp(path.join(assets, file), path.join(DIST, 'assets', file));
}

async function bundle(entries) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: entries.map((entry) => path.join(PAGES, entry)),
    outbase: PAGES,
    outdir: path.join(DIST, 'org'),
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** The page, and what makes it one of synthetic or native shadow: that is loaded before it. */
async function buildLightning() {
  await bundle(['lightning/synthetic.js', 'lightning/native.js']);
  const [{ rollup }, { default: lwc }, { default: replace }] = await Promise.all([
    import('rollup'),
    import('@lwc/rollup-plugin'),
    import('@rollup/plugin-replace'),
  ]);
  const rootDir = path.join(PAGES, 'lightning');
  const built = await rollup({
    input: path.join(rootDir, 'page.js'),
    plugins: [
      await onlyNamedIcons([rootDir, path.join(packageFolder('lightning-base-components'), 'src')]),
      lwc({
        rootDir,
        modules: [{ dir: path.join(rootDir, 'modules') }, { npm: 'lightning-base-components' }],
        enableDynamicComponents: true,
        experimentalDynamicDirective: true,
      }),
      replace({
        preventAssignment: true,
        'process.env.NODE_ENV': '"production"',
        'import.meta.env.SSR': 'false',
      }),
      minify,
    ],
    // The base components draw many warnings that are not ours to fix.
    onwarn: (warning) => !/node_modules/.test(warning.message) && console.warn(warning.message),
  });
  await built.write({ file: path.join(DIST, 'org/lightning/page.js'), inlineDynamicImports: true });
  await built.close();
}

/** The base components bring all icons there are, thousands of templates, of which a page would load each: only those that some source names. */
async function onlyNamedIcons(folders) {
  const named = new Set();
  for (const file of (await Promise.all(folders.map(filesBelow))).flat()) {
    if (!/\.(js|html)$/.test(file) || file.includes('buildTemplates')) continue;
    for (const [, set, name] of (await readFile(file, 'utf8')).matchAll(/\b(utility|standard|action|custom|doctype):(\w+)/g)) named.add(`${set}_${name}`);
  }
  return {
    name: 'only-named-icons',
    transform(code, id) {
      if (!/\/iconSvgTemplates\w*\/buildTemplates\/templates\.js$/.test(id)) return null;
      const kept = [...code.matchAll(/^import \{ default as (\w+) \}.*$/gm)].filter(([, icon]) => named.has(icon));
      return { code: `${kept.map(([line]) => line).join('\n')}\nexport default { ${kept.map(([, icon]) => icon).join(', ')} };`, map: null };
    },
  };
}

const minify = {
  name: 'minify',
  async renderChunk(code) {
    const { transform } = await import('esbuild');
    return transform(code, { minify: true, format: 'esm' });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrg();
