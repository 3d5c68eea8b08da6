// The pictures beside a shared link: each vignette, and the street for every other page, on paper, 1200 by 630.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const width = 1200;
const height = 630;
const paper = '#fbf4e6';
const brick = '#a63d22';

export async function drawSocialPictures(web, dist) {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const target = join(dist, 'delen');
  await mkdir(target, { recursive: true });
  const vignettes = (await readdir(join(web, 'wwwroot/vignetten'))).filter((name) => name.endsWith('.svg'));
  for (const name of vignettes) {
    const picture = await readFile(join(web, 'wwwroot/vignetten', name), 'utf8');
    await writeFile(join(target, name.replace('.svg', '.png')), render(framed(picture, 160, 40, 880, 550)));
  }
  const street = await readFile(join(web, 'wwwroot/beeld/straat.svg'), 'utf8');
  await writeFile(join(target, 'wij-in-de-wijk.png'), render(framed(street, 0, 190, width, 400)));
}

/** The drawing in its place on the paper, with a strip of brick under it. */
function framed(svg, x, y, w, h) {
  const placed = svg.replace(/<svg\b([^>]*)>/, (_, rest) => `<svg x="${x}" y="${y}" width="${w}" height="${h}"${rest.replace(/\s(width|height|x|y)="[^"]*"/g, '')}>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${placed}<rect y="${height - 20}" width="${width}" height="20" fill="${brick}"/></svg>`;
}

function render(svg) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}
