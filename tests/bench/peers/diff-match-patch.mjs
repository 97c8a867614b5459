// SPDX-License-Identifier: Apache-2.0
//
// diff-match-patch on words: each word is one character of a text that it compares. Prints the median time in seconds.
import { readFileSync } from 'node:fs';

import DiffMatchPatchModule from 'diff-match-patch';

const { diff_match_patch: DiffMatchPatch } = DiffMatchPatchModule;
const [before, after] = process.argv.slice(2, 4).map((name) => readFileSync(name, 'utf8'));
const rounds = Number(process.argv[4]);

function inCharacters(numbers, text) {
  let characters = '';
  for (const word of text.match(/\w+|\s+|[^\w\s]/gu)) {
    if (!numbers.has(word)) numbers.set(word, String.fromCharCode(numbers.size + 1));
    characters += numbers.get(word);
  }
  return characters;
}

const times = [];
for (let round = 0; round < rounds; round += 1) {
  const start = process.hrtime.bigint();
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const numbers = new Map();
  differ.diff_main(inCharacters(numbers, before), inCharacters(numbers, after), false);
  times.push(Number(process.hrtime.bigint() - start) / 1e9);
}
times.sort((one, other) => one - other);
console.log(times[Math.floor(rounds / 2)]);
