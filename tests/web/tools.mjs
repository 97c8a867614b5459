// SPDX-License-Identifier: Apache-2.0
//
// What the checks of pages share: the browser that is installed, the Nu HTML checker and axe-core.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

function chromiumProgram() {
    const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
    if (!found) throw new Error('There is no Chromium on this machine; ./dev test installs it.');
    return found;
}

export const launch = () => chromium.launch({ executablePath: chromiumProgram(), chromiumSandbox: true });

export function nuProblems(pages) {
    const jar = require('vnu-jar');
    const run = spawnSync('java', ['-jar', jar, '--Werror', '--format', 'gnu', ...pages], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.error) throw run.error;
    const said = (run.stderr + run.stdout).split('\n').filter((line) => line !== '');
    if (run.status !== 0 && said.length === 0) return [`The Nu HTML checker ended with ${run.status}.`];
    return said;
}

// What axe-core finds in the page as it is now.
export async function axeProblems(tab, name) {
    const problems = [];
    await tab.evaluate(require('axe-core').source);
    const { violations, passes } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    if (passes.length < 10) problems.push(`${name}: axe looked at too little`);
    for (const violation of violations) {
        for (const node of violation.nodes) problems.push(`${name}: ${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`);
    }
    return problems;
}
