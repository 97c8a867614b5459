// SPDX-License-Identifier: Apache-2.0
//
// Published pages before the judges of the web: the Nu HTML checker (no errors, no warnings) and axe-core in Chromium,
// light and narrow, dark and wide. No page may ask for anything but itself, be wider than the window, or report an error.
//
//     node check-pages.mjs page.html...
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

// Each scheme and each width once: colours do not depend on the width, nor the layout on colours.
const WINDOWS = [
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
];
const TABS = 2; // at a time
const require = createRequire(import.meta.url);

function chromiumProgram() {
    const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
    if (!found) throw new Error('There is no Chromium on this machine; ./dev test installs it.');
    return found;
}

function nuProblems(pages) {
    const jar = require('vnu-jar');
    const run = spawnSync('java', ['-jar', jar, '--Werror', '--format', 'gnu', ...pages], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.error) throw run.error;
    const said = (run.stderr + run.stdout).split('\n').filter((line) => line !== '');
    if (run.status !== 0 && said.length === 0) return [`The Nu HTML checker ended with ${run.status}.`];
    return said;
}

async function browserProblems(browser, page, colorScheme, width) {
    const url = pathToFileURL(page).href;
    const name = `${page} (${colorScheme}, ${width} px)`;
    const problems = [];
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    try {
        const tab = await context.newPage();
        tab.on('request', (request) => {
            if (request.url() !== url && !request.url().startsWith('data:')) problems.push(`${name}: asks for ${request.url()}`);
        });
        tab.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) problems.push(`${name}: ${message.text()}`);
        });
        await tab.goto(url, { waitUntil: 'load' });
        const overhang = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overhang > 0) problems.push(`${name}: is ${overhang} px wider than the window`);
        const painted = await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        if (painted === 'rgba(0, 0, 0, 0)') problems.push(`${name}: its style sheet was not applied`);
        await tab.evaluate(require('axe-core').source);
        const { violations, passes } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
        if (passes.length < 10) problems.push(`${name}: axe looked at too little`);
        for (const violation of violations) {
            for (const node of violation.nodes) problems.push(`${name}: ${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`);
        }
    } finally {
        await context.close();
    }
    return problems;
}

async function main(pages) {
    if (pages.length === 0) {
        console.error('Usage: node check-pages.mjs page.html...');
        return 2;
    }
    const problems = nuProblems(pages);
    const browser = await chromium.launch({ executablePath: chromiumProgram(), chromiumSandbox: true });
    try {
        const visits = pages.flatMap((page) => WINDOWS.map((window) => ({ page, ...window })));
        const visitor = async () => {
            for (let visit = visits.pop(); visit; visit = visits.pop())
                problems.push(...(await browserProblems(browser, visit.page, visit.colorScheme, visit.width)));
        };
        await Promise.all(Array.from({ length: TABS }, visitor));
    } finally {
        await browser.close();
    }
    for (const problem of problems) console.log(problem);
    console.log(`${pages.length} pages, ${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2).map((page) => resolve(page)));
