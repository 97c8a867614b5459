#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// match-quotes.mjs FILE: looks for quotes in a text by the rule that the Hypothesis client is known for, as it is
// described: an exact match where there is one, else the places with the fewest differences, at most half of the
// quote's length; of these the best by quote, context and position, however bad it is. Prints how long it took.
//
// FILE: {"text": …, "quotes": [{"exact": …, "prefix": …, "suffix": …, "position": …}, …]}, positions in UTF-16 units.
import { readFileSync } from 'node:fs';
import search from 'approx-string-match';

const CONTEXT = 32; // letters
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

function allAt(text, quote) {
    const found = [];
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push({ start: at, end: at + quote.length, errors: 0 });
    return found;
}

function candidates(text, quote) {
    const exact = allAt(text, quote);
    return exact.length > 0 ? exact : search(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

// From 0 to 1: how much of the words stands in the text.
function likeness(text, words) {
    if (words === '' || text === '') return 0;
    return 1 - search(text, words, words.length)[0].errors / words.length;
}

function score(text, quote, match) {
    const { prefix, suffix } = quote;
    const parts = {
        quote: 1 - match.errors / quote.exact.length,
        prefix: prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix),
        suffix: suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix),
        position: 1 - Math.abs(match.start - quote.position) / text.length,
    };
    return Object.entries(WEIGHTS).reduce((sum, [name, weight]) => sum + weight * parts[name], 0);
}

function bestMatch(text, quote) {
    let best = null;
    for (const match of candidates(text, quote.exact)) {
        const value = score(text, quote, match);
        if (!best || value > best.value) best = { ...match, value };
    }
    return best;
}

const { text, quotes } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const quote of quotes) {
    quote.prefix = quote.prefix.slice(-CONTEXT);
    quote.suffix = quote.suffix.slice(0, CONTEXT);
}
const begin = performance.now();
const found = quotes.filter((quote) => bestMatch(text, quote) !== null).length;
const seconds = (performance.now() - begin) / 1000;
console.log(JSON.stringify({ quotes: quotes.length, found, seconds }));
