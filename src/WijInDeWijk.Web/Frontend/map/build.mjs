// Draws the twelve provinces: @svg-maps/netherlands -> nederland.svg and provincies.json.
//   npm run map
// The outlines change once in a generation, so the result is kept in the repository and `npm run build` does not draw them again.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const here = dirname(fileURLToPath(import.meta.url));

// Our projection: plate carrée with its standard parallel through the middle of the country. One unit is the same
// distance (about 695 m) in both directions there, and placing a point takes two subtractions and two products.
const projection = {
  longitude0: 3.3,                                   // x = (longitude - longitude0) * unitsPerLongitude
  latitude0: 53.62,                                  // y = (latitude0 - latitude) * unitsPerLatitude
  unitsPerLongitude: 98.066,                         // 160 * cos(52.2°)
  unitsPerLatitude: 160,
};
const viewBox = '0 0 388 468';
const smallestIsland = 4;                            // in square units; below it a sandbank, not an island
const keep = 0.198;                                 // share of the outline's points that stays

// The package draws in Mercator, in a frame it does not document. These constants were fitted on extremes of the
// provinces' borders whose WGS84 coordinates are known (Vaals, Bad Nieuweschans, Sint Anna ter Muiden, the northern
// and southern ends of Drenthe, Overijssel, Gelderland, Limburg and Noord-Brabant): within 0.004°, under half a kilometre.
const unproject = ([x, y]) => {
  const radians = (10037.967 - y) / 157.656 * Math.PI / 180;
  return [(x + 530.86) / 158.165, (2 * Math.atan(Math.exp(radians)) - Math.PI / 2) * 180 / Math.PI];
};

const round = (value) => Math.round(value * 10) / 10;
const project = ([longitude, latitude]) => [
  (longitude - projection.longitude0) * projection.unitsPerLongitude,
  (projection.latitude0 - latitude) * projection.unitsPerLatitude,
];

// The package is written as a module but not declared as one, so that Node cannot import it.
const module = readFileSync(join(here, '../node_modules/@svg-maps/netherlands/index.js'), 'utf8');
const { locations } = JSON.parse(module.replace(/^export default/, '').replace(/;\s*$/, ''));

// One topology for all, so that neighbours keep sharing the line they share.
const collection = {
  type: 'FeatureCollection',
  features: locations.map(({ id, name, path }) => ({
    type: 'Feature',
    properties: { code: id.toUpperCase(), name: name === 'Friesland' ? 'Fryslân' : name },
    geometry: {
      type: 'MultiPolygon',
      coordinates: rings(path).map((ring) => ring.map(unproject).map(project)).filter((ring) => area(ring) > smallestIsland).map((ring) => [ring]),
    },
  })),
};
const whole = presimplify(topology({ provinces: collection }, 1e4));
const plain = simplify(whole, quantile(whole, keep));

const provinces = feature(plain, plain.objects.provinces).features
  .map(({ properties, geometry }) => ({ ...properties, path: geometry.coordinates.flat().filter((ring) => area(ring) > 0.5).map(draw).join('') }))
  .sort((a, b) => a.name.localeCompare(b.name, 'nl'));

writeFileSync(join(here, 'provincies.json'), JSON.stringify({ viewBox, projection, provinces }, null, 2) + '\n');
writeFileSync(join(here, 'nederland.svg'), [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" class="wijk-map__land" aria-hidden="true" focusable="false">`,
  ...provinces.map(({ name, path }) => `<path class="wijk-map__province" data-provincie="${name}" d="${path}"/>`),
  '</svg>',
  '',
].join('\n'));

/** The rings of a path that uses only closed runs of relative steps (m … z), as this package does. */
function rings(path) {
  if (/[^mz\d\s.,-]/.test(path)) throw new Error('The path uses more than m and z.');
  let start = [0, 0];
  return path.split('z').map((run) => run.match(/-?[\d.]+/g)?.map(Number)).filter(Boolean).map((steps) => {
    const ring = [];
    let [x, y] = start;
    for (let i = 0; i < steps.length; i += 2) ring.push([x += steps[i], y += steps[i + 1]]);
    start = ring[0];
    return [...ring, ring[0]];
  });
}

/** A closed ring as a path with relative steps; steps that round away are left out. */
function draw(ring) {
  let [x, y] = ring[0].map(round);
  let path = `M${number(x)}${joined(y)}l`;
  let first = true;
  for (const point of ring.slice(1, -1)) {
    const dx = round(point[0] - x);
    const dy = round(point[1] - y);
    if (dx === 0 && dy === 0) continue;
    path += (first ? number(dx) : joined(dx)) + joined(dy);
    [x, y, first] = [x + dx, y + dy, false];
  }
  return path + 'z';
}

function number(value) {
  return String(value).replace(/^(-?)0\./, '$1.');
}

function joined(value) {
  const text = number(value);
  return text.startsWith('-') ? text : ' ' + text;
}

function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return Math.abs(sum / 2);
}
