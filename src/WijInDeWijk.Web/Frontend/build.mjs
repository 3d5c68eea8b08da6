// Builds what the site serves: npm run build -> ../wwwroot/dist/{site.css,site.js,fonts/*}
//   bundle (esbuild) -> drop what no page uses (drop-unused.mjs) -> settle custom properties (settle-tokens.mjs) -> minify (Lightning CSS)
// The build fails on anything the content security policy would refuse (default-src 'self'), over the budget, and on a class of ours that no page uses.
import { copyFile, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { transform } from 'lightningcss';
import { dropUnused } from './drop-unused.mjs';
import { settleTokens } from './settle-tokens.mjs';
import { drawSocialPictures } from './social.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..');
const dist = join(web, 'wwwroot/dist');

const budgets = { 'site.css': 25_000, 'site.js': 12_000 };    // bytes, compressed
const fontBudget = 70_000;                                    // bytes, both faces together
const browsers = { chrome: 111 << 16, edge: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) };

const notice = '/*! Wij in de wijk. Met onderdelen van NL Design System (Frameless B.V., Gemeente Utrecht e.a.), EUPL-1.2; aangepast. */\n';

await rm(dist, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: here,
  entryPoints: ['site.css', 'js/site.js'],
  entryNames: '[name]',
  outdir: dist,
  bundle: true,
  format: 'esm',
  target: ['chrome111', 'firefox114', 'safari16.4'],
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  external: ['../beeld/*'],                                   // served from wwwroot/beeld as they are
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: 'none',
  logLevel: 'warning',
});

// The Open Font License asks to travel with the fonts.
for (const font of ['alegreya', 'figtree']) {
  await copyFile(join(here, 'node_modules/@fontsource-variable', font, 'LICENSE'), join(dist, 'fonts', `${font}-OFL.txt`));
}

await drawSocialPictures(web, dist);

const bundled = await readFile(join(dist, 'site.css'), 'utf8');
const words = await wordsOfTheSite();
// In wijk-stance--@stance.Code() a name begins that is known only when a page is made.
const beginnings = [...words].filter((word) => /^(nl|utrecht|wijk)-.*-$/.test(word));
const { css: used, unused } = dropUnused(bundled, (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning)));
const { code } = transform({
  filename: 'site.css',
  code: Buffer.from(settleTokens(used)),
  minify: true,
  targets: browsers,
});
const css = notice + code;
await writeFile(join(dist, 'site.css'), css);

// What a library brings along may go unseen; what is ours is to be deleted where it is written.
const complaints = [...unused].filter((name) => name.startsWith('wijk-')).map((name) => `no page uses .${name}: delete it from css/`);
for (const url of css.matchAll(/url\(([^)]*)\)/g)) {
  if (/^["']?(data:|https?:|\/\/)/.test(url[1])) complaints.push(`site.css would fetch ${url[1].slice(0, 60)}`);
}
for (const [name, budget] of Object.entries(budgets)) {
  const bytes = await readFile(join(dist, name));
  const compressed = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(10)} ${bytes.length} bytes, ${compressed} compressed (budget ${budget})`);
  if (compressed > budget) complaints.push(`${name} is over its budget`);
}
const fonts = (await readdir(join(dist, 'fonts'))).filter((name) => name.endsWith('.woff2'));
const sizes = await Promise.all(fonts.map(async (name) => (await stat(join(dist, 'fonts', name))).size));
const weight = sizes.reduce((sum, size) => sum + size, 0);
console.log(`${'fonts'.padEnd(10)} ${weight} bytes in ${fonts.length} files (budget ${fontBudget})`);
if (weight > fontBudget) complaints.push('the fonts are over their budget');

if (complaints.length) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`written to ${relative(process.cwd(), dist)}`);
}

/** Every word in the views, the code and the scripts that could be a class name. */
async function wordsOfTheSite() {
  const found = await Promise.all([web, join(web, '../WijInDeWijk.SourceDocuments')].map(async (root) =>
    (await readdir(root, { recursive: true }))
      .filter((path) => /\.(cshtml|cs)$|^Frontend\/(js\/.*\.js|map\/.*\.svg)$/.test(path) && !/(^|\/)(bin|obj|node_modules)\//.test(path))
      .map((path) => join(root, path))));
  const texts = await Promise.all(found.flat().map((path) => readFile(path, 'utf8')));
  return new Set(texts.flatMap((text) => text.match(/[\w-]+/g) ?? []));
}
