// SPDX-License-Identifier: Apache-2.0
//
// Published pages before the judges of the web: the Nu HTML checker (no errors, no warnings) and axe-core in Chromium,
// light and narrow, dark and wide. No page may ask for anything but itself, be wider than the window, or report an error.
//
//     node check-pages.mjs page.html...
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeProblems, launch, nuProblems } from './tools.mjs';

// Each scheme and each width once: colours do not depend on the width, nor the layout on colours.
const WINDOWS = [
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
];
const TABS = 2; // at a time

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
        problems.push(...(await axeProblems(tab, name)));
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
    const browser = await launch();
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
