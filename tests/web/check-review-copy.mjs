// SPDX-License-Identifier: Apache-2.0
//
// Reviews in a review copy, as a person does them in Chromium, and what the program makes of the files that come back:
// by mouse, by keyboard alone, over a reload and from a saved file, with damaged files and hostile remarks. The network
// is watched throughout: nothing but the file itself may be asked for.
//
//     node check-review-copy.mjs PROGRAM PROJECT FOLDER [STORY...]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeProblems, launch, nuProblems } from './tools.mjs';

const [program, project, folder, ...wanted] = process.argv.slice(2);
const BEN = 'Ben Okafor';
const ANNA = 'Anna Berg';

// -- the author's side

function policywright(words, code = 0) {
    const run = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.error) throw run.error;
    assert.equal(run.status, code, `policywright ${words.slice(0, 2).join(' ')}: ${run.stderr}${run.stdout.slice(0, 2000)}`);
    return run.stdout;
}
const json = (words, code) => JSON.parse(policywright([...words, '--json'], code));

function policyNamed(name, example = 'charity') {
    const path = join(folder, `${name}.policy`);
    copyFileSync(join(project, 'templates/examples', `${example}.policy`), path);
    return path;
}

const remark = (policy, clause, quote, text, ...more) => policywright(['review', 'add', policy, '--clause', clause, '--quote', quote, '--text', text, '--author', BEN, ...more]).trim();

function copyOf(policy, ...more) {
    const path = policy.replace(/\.policy$/, '.html');
    policywright(['review', 'copy', policy, '--out', path, '--for', ANNA, ...more]);
    return path;
}

// -- the reviewer's side

// A copy in a window of its own. `problems` takes every request, error and warning.
async function opened(browser, path, problems, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
    const tab = await context.newPage();
    const url = pathToFileURL(path).href;
    tab.on('request', (request) => {
        if (request.url() !== url && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) problems.push(`asks for ${request.url()}`);
    });
    tab.on('websocket', (socket) => problems.push(`opens ${socket.url()}`));
    tab.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    tab.on('pageerror', (error) => problems.push(error.stack));
    await tab.goto(url);
    return tab;
}

const clauseIn = (tab, id) => tab.locator(`[id="${id}"]`);
const status = (tab) => tab.locator('.rv-status').textContent();
const tool = (tab, name) => tab.locator('.rv-tools').getByRole('button', { name, exact: true });

// The middles of the first and the last letter of what stands between two texts of a clause, in the window.
async function places(tab, id, from, to) {
    const find = ([clause, first, last]) => {
        const isText = (node) => (node.parentElement.closest('.rv-side, .rv-sr') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
        const walker = document.createTreeWalker(document.getElementById(clause), NodeFilter.SHOW_TEXT, isText);
        let begin = null;
        let end = null;
        for (let node = walker.nextNode(); node && !end; node = walker.nextNode()) {
            if (!begin && node.data.includes(first)) begin = [node, node.data.indexOf(first)];
            const from = begin?.[0] === node ? begin[1] : 0;
            if (begin && node.data.includes(last, from)) end = [node, node.data.indexOf(last, from) + last.length - 1];
        }
        if (!end) throw new Error(`${clause} has no ${first} … ${last}`);
        begin[0].parentElement.scrollIntoView({ block: 'center' });
        const letter = ([node, at]) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect();
        };
        const [left, right] = [letter(begin), letter(end)];
        return [{ x: left.left + 0.5, y: left.top + left.height / 2 }, { x: right.right, y: right.top + right.height / 2 }];
    };
    return tab.evaluate(find, [id, from, to]);
}

// What was shown last has its place.
const settled = (tab) => tab.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))), 200)));

// With the mouse: presses before the first letter, drags, lets go behind the last one, chooses what to do.
async function selectWords(tab, id, from, to, action) {
    await settled(tab);
    const [begin, end] = await places(tab, id, from, to);
    await tab.mouse.move(begin.x, begin.y);
    await tab.mouse.down();
    await tab.mouse.move((begin.x + end.x) / 2, (begin.y + end.y) / 2);
    await tab.mouse.move(end.x, end.y);
    await tab.mouse.up();
    await tab.locator('.rv-offer').getByRole('button', { name: action }).click();
    return clauseIn(tab, id).locator('.rv-composer');
}

const threadOf = (tab, said) => tab.locator('article.rv-card', { hasText: said });

async function savedFile(tab, name) {
    const [download] = await Promise.all([tab.waitForEvent('download'), tool(tab, 'Save review').click()]);
    const path = join(folder, name);
    await download.saveAs(path);
    return { path, name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

// What the bar says of it; where it says something else, what the browser keeps is told as well.
async function expectUnsaved(tab, sentence) {
    const kept = await tab.evaluate(() => JSON.stringify(Object.values(localStorage)));
    assert.equal(await tab.locator('.rv-unsaved').textContent(), sentence, kept);
}

const eventsOf = (file) => JSON.parse(file.text).first.items;

// What `review list --json` and `verify --json` say, without what chance and the clock gave.
function listedThreads(policy) {
    const said = ({ id, created, ...rest }) => ({ ...rest, replies: rest.replies?.map(said), decision: rest.decision && { ...rest.decision, created: undefined } });
    const { threads, requests, ...doubts } = json(['review', 'list', policy]);
    return JSON.parse(JSON.stringify({ threads: threads.map(said), ...doubts }));
}

function verified(policy, code = 0) {
    const { decisions, ...rest } = json(['verify', policy], code);
    return { ...rest, decisions: decisions.map(({ id, created, changes, contents, signed, key, key_state, outranked, ...decision }) => ({ ...decision, changes: changes.length })) };
}

const said = (kind, text, more = {}) => ({ kind, author: ANNA, email: '', text, severity: 'normal', edited: false, deleted: false, tampered: false, ...more });
const thread = (kind, text, clause, number, quote, [start, end], more = {}) => {
    const { replacement, edited = false, author = ANNA, section = 'purpose_scope', severity = 'normal', ...rest } = more;
    const head = replacement === undefined ? said(kind, text, { author, edited, severity }) : { ...said(kind, text, { author, severity }), replacement, edited, deleted: false, tampered: false };
    return { ...head, state: 'open', view: 'internal', section, clause, number, place: 'exact', quote, words: quote, start, end, replies: [], ...rest };
};
const decided = (decision, section, views, text, more = {}) => ({ author: ANNA, email: '', decision, section, views, text, holds: true, void: false, replaced: false, withdrawn: false, tampered: false, text_known: true, changes: 0, ...more });

// -- the stories

async function reviewWithTheMouse(browser, problems) {
    const policy = policyNamed('mouse');
    remark(policy, 'purpose_scope.purpose', 'people in Valserac', 'Does this cover the villages?', '--question');
    remark(policy, 'purpose_scope.principles', 'Answer kindly, also those who are angry.', 'Good.');
    const path = copyOf(policy, '--view', 'internal,staff_summary');
    const tab = await opened(browser, path, problems);
    assert.equal(await tab.locator('.rv-count').textContent(), '2 remarks, 2 open');
    problems.push(...(await axeProblems(tab, 'copy')));

    const suggestion = await selectWords(tab, 'purpose_scope.scope_people', 'as far as their', 'with us provides', 'Suggest words');
    assert.equal(await suggestion.locator('.rv-about').textContent(), 'as far as their agreement with us provides');
    problems.push(...(await axeProblems(tab, 'composer')));
    await suggestion.getByLabel('Write instead').fill('where their contract says so');
    await suggestion.getByLabel('Why').fill('The contract is what we can show.');
    await suggestion.getByLabel('How much it matters').selectOption({ label: 'Has to be settled' });
    assert.equal(await suggestion.getByLabel('Your name').inputValue(), ANNA);
    await suggestion.getByRole('button', { name: 'Add remark' }).click();
    assert.equal(await status(tab), 'Suggestion added.');
    assert.equal(await threadOf(tab, 'The contract is what').locator('.rv-severity-must').textContent(), 'Has to be settled');

    // Over the edges of bold words, and of items of a list.
    const comment = await selectWords(tab, 'purpose_scope.scope_people', 'Must', 'or an instruction', 'Comment');
    await comment.getByLabel('Comment').last().fill('Say duty from the start.');
    await comment.getByRole('button', { name: 'Add remark' }).click();
    const question = await selectWords(tab, 'purpose_scope.principles', 'on the menu.', 'Answer kindly', 'Ask');
    assert.equal(await question.locator('.rv-about').textContent(), 'on the menu.\n\u2022 Answer kindly');
    await question.getByLabel('Question').last().fill('Is the order meant?');
    await question.getByRole('button', { name: 'Add remark' }).click();

    // The whole clause; and one that is thought better of, which leaves no trace.
    for (const text of ['Which law is meant?', 'I should not say this.']) {
        await clauseIn(tab, 'setup.language_prevails').getByRole('button', { name: /^Remark/ }).click();
        await clauseIn(tab, 'setup.language_prevails').getByLabel('Comment').last().fill(text);
        await clauseIn(tab, 'setup.language_prevails').getByRole('button', { name: 'Add remark' }).click();
    }
    await threadOf(tab, 'I should not say this.').getByRole('button', { name: 'Delete' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();

    const asked = threadOf(tab, 'Does this cover the villages?');
    await asked.getByRole('button', { name: /^Reply/ }).click();
    await asked.getByLabel('Reply').fill('In our view yes.');
    await asked.getByRole('button', { name: 'Add reply' }).click();
    await threadOf(tab, 'Good.').getByRole('button', { name: /^Resolve/ }).click();
    await threadOf(tab, 'Say duty').getByRole('button', { name: 'Edit' }).click();
    await threadOf(tab, 'Must').getByLabel('Comment').fill('Say “duty” from the start. 🙂 <b>e\u0301</b>');
    await threadOf(tab, 'Must').getByRole('button', { name: 'Keep the change' }).click();

    await tab.locator('[id="purpose_scope"] > .rv-section').getByRole('button', { name: /^Decide on this section/ }).click();
    await tab.getByRole('dialog').getByLabel('Changes requested').check();
    problems.push(...(await axeProblems(tab, 'decision')));
    await tab.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await tool(tab, 'Decide…').click();
    await tab.getByRole('dialog').getByLabel('Approved with remarks').check();
    await tab.getByRole('dialog').getByLabel('On what').selectOption({ label: 'All 2 documents of this copy' });
    await tab.getByRole('dialog').getByLabel('Remarks', { exact: true }).fill('On the whole, yes.');
    await tab.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await expectUnsaved(tab, '8 not saved');

    // Leaving now warns; a reload keeps everything.
    const warned = new Promise((resolve) => tab.once('dialog', async (dialog) => {
        resolve(dialog.type());
        await dialog.accept();
    }));
    await tab.reload();
    assert.equal(await warned, 'beforeunload');
    await expectUnsaved(tab, '8 not saved');
    assert.equal(await tab.locator('.rv-count').textContent(), '6 remarks, 5 open');

    const first = await savedFile(tab, 'mouse-1.jsonld');
    assert.equal(first.name, 'mouse-review-anna-berg.jsonld');
    await expectUnsaved(tab, 'Everything is saved');
    assert.deepEqual(eventsOf(first).map((event) => event['pw:kind']), ['suggestion', 'comment', 'question', 'comment', 'reply', 'resolve', 'decision', 'decision']);
    assert.ok(!first.text.includes('I should not say this.'), 'what was deleted before it was saved is not in the file');
    assert.ok(!first.text.includes('Say duty from the start.'), 'what was changed before it was saved is not in the file');

    // What was saved stays; from now on a change is an event of its own.
    await threadOf(tab, 'In our view yes.').getByRole('button', { name: /Edit your reply/ }).click();
    await threadOf(tab, 'Does this cover').getByRole('textbox', { name: 'Reply' }).fill('Yes.');
    await threadOf(tab, 'Does this cover').getByRole('button', { name: 'Keep the change' }).click();
    await tab.locator('.rv-last').getByRole('button', { name: 'Take back' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    const second = await savedFile(tab, 'mouse-2.jsonld');
    assert.deepEqual(eventsOf(second).slice(0, 8), eventsOf(first));
    assert.deepEqual(eventsOf(second).slice(8).map((event) => event['pw:kind']), ['edit', 'delete']);
    problems.push(...(await axeProblems(tab, 'review')));

    assert.deepEqual(json(['merge', policy, first.path]), { reviews: [{ file: first.path, new: 8, known: 0, tampered: 0 }] });
    assert.deepEqual(json(['merge', policy, second.path]), { reviews: [{ file: second.path, new: 2, known: 8, tampered: 0 }] });
    checkMouseReview(policy);
    await goOnFromTheFile(browser, problems, path, second);
    await nextRound(tab, policy);
    await tab.context().close();
}

function checkMouseReview(policy) {
    const whole = "Which language counts\nIf versions of this policy differ, the one in this language prevails, as far as the law allows: French. If you cannot read it with ease, ask for help before you rely on a rule. Nobody is blamed for a mistake in a translation.";
    const must = 'Must, or an instruction';
    assert.deepEqual(listedThreads(policy), {
        threads: [
            thread('comment', 'Which law is meant?', 'setup.language_prevails', '1.1', whole, [0, whole.length], { section: 'setup' }),
            thread('question', 'Does this cover the villages?', 'purpose_scope.purpose', '2.1', 'people in Valserac', [52, 70], { author: BEN, replies: [said('reply', 'Yes.', { edited: true })] }),
            thread('suggestion', 'The contract is what we can show.', 'purpose_scope.scope_people', '2.2', 'as far as their agreement with us provides', [122, 164], { replacement: 'where their contract says so', severity: 'must' }),
            thread('comment', 'Say “duty” from the start. 🙂 <b>e\u0301</b>', 'purpose_scope.scope_people', '2.2', must, [541, 541 + must.length]),
            thread('question', 'Is the order meant?', 'purpose_scope.principles', '2.3', 'on the menu.\n\u2022 Answer kindly', [263, 291]),
            thread('comment', 'Good.', 'purpose_scope.principles', '2.3', 'Answer kindly, also those who are angry.', [278, 318], { author: BEN, state: 'resolved', decision: { author: ANNA, reason: '' } }),
        ],
        tampered: 0,
        refused: 0,
        waiting: 0,
    });
    assert.deepEqual(verified(policy), {
        good: true,
        events: 12,
        doubts: [],
        decisions: [decided('request-changes', 'purpose_scope', ['internal'], ''), decided('approve-with-remarks', '', ['internal', 'staff_summary'], 'On the whole, yes.', { holds: false, withdrawn: true })],
    });
}

// The author answers and sends another copy of the same text: what the reviewer's browser keeps is in it already.
async function nextRound(tab, policy) {
    const suggestion = json(['review', 'list', policy]).threads.find((each) => each.kind === 'suggestion');
    policywright(['review', 'reply', policy, suggestion.id, '--text', 'We agree.', '--author', BEN]);
    copyOf(policy, '--view', 'internal,staff_summary');
    await tab.reload();
    assert.equal(await tab.locator('.rv-count').textContent(), '6 remarks, 5 open');
    await expectUnsaved(tab, '');
    const card = threadOf(tab, 'We agree.');
    await card.getByRole('button', { name: /^Reply/ }).click();
    await card.getByRole('textbox', { name: 'Reply' }).fill('Thank you.');
    await card.getByRole('button', { name: 'Add reply' }).click();
    const file = await savedFile(tab, 'mouse-3.jsonld');
    assert.deepEqual(eventsOf(file).map((event) => [event['pw:kind'], event['pw:lamport']]), [['reply', 14]]);
    assert.deepEqual(json(['merge', policy, file.path]), { reviews: [{ file: file.path, new: 1, known: 0, tampered: 0 }] });
    const { good, events, doubts } = verified(policy);
    assert.deepEqual({ good, events, doubts }, { good: true, events: 14, doubts: [] });
}

// In another browser, which has nothing kept: the file brings it all back, and its author's name.
async function goOnFromTheFile(browser, problems, path, file) {
    const tab = await opened(browser, path, problems);
    await tab.locator('input[type=file]').setInputFiles(file.path);
    await tab.locator('.rv-status', { hasText: 'entries were taken' }).waitFor();
    assert.equal(await status(tab), '10 entries were taken from the file.');
    assert.equal(await tab.locator('.rv-count').textContent(), '6 remarks, 5 open');
    await expectUnsaved(tab, 'Everything is saved');
    assert.equal((await savedFile(tab, 'again.jsonld')).text, file.text);
    await tab.locator('input[type=file]').setInputFiles(file.path);
    await tab.locator('.rv-status', { hasText: 'already' }).waitFor();

    const parts = JSON.parse(file.text);
    const changed = structuredClone(parts);
    changed.first.items[0].body[0].value = 'Something else.';
    const foreign = { ...parts, 'pw:policy': '00000000-0000-4000-8000-000000000000' };
    const texts = structuredClone(parts);
    texts['pw:texts'][Object.keys(texts['pw:texts'])[0]] += '!';
    for (const [content, sentence] of [
        ['', 'This file is not a review that was saved from such a copy.'],
        ['[]', 'This file is not a review that was saved from such a copy.'],
        ['{"type":"AnnotationCollection","pw:format":1,"pw:policy":"x"', 'This file is not a review that was saved from such a copy.'],
        [JSON.stringify({ ...parts, first: { items: [{ type: 'Annotation' }] } }), 'This file is not a review that was saved from such a copy.'],
        [JSON.stringify({ ...parts, 'pw:format': 2 }), 'This review was saved by a newer version; ask for a newer copy.'],
        [JSON.stringify(foreign), 'This review belongs to another policy.'],
        [JSON.stringify(changed), 'This review was changed after it was saved; nothing was taken from it.'],
        [JSON.stringify(texts), 'This review was changed after it was saved; nothing was taken from it.'],
    ]) {
        await tab.locator('input[type=file]').setInputFiles({ name: 'review.jsonld', mimeType: 'application/json', buffer: Buffer.from(content) });
        await tab.locator('.rv-status', { hasText: sentence }).waitFor({ timeout: 5000 });
        assert.equal(await tab.locator('.rv-count').textContent(), '6 remarks, 5 open');
        await tab.locator('.rv-status').click();
    }
    await tab.context().close();
}

// Tab, until what has the focus is called so.
async function tabTo(tab, name, most = 400) {
    for (let i = 0; i < most; ++i) {
        await tab.keyboard.press('Tab');
        const called = await tab.evaluate(() => {
            const element = document.activeElement;
            return element.getAttribute('aria-label') ?? (element.labels?.length ? element.labels[0].textContent : element.textContent);
        });
        if (called.trim() === name || (name instanceof RegExp && name.test(called))) return;
    }
    throw new Error(`Tab does not come to ${name}`);
}

// No mouse at all: words are chosen in the clause's text, sentence by sentence.
async function reviewByKeyboard(browser, problems) {
    const policy = policyNamed('keyboard');
    const tab = await opened(browser, copyOf(policy, '--view', 'internal'), problems);
    const press = (...keys) => keys.reduce((before, key) => before.then(() => tab.keyboard.press(key)), Promise.resolve());
    await tabTo(tab, /Remark on 2\.4 Taking part is welcome$/);
    await press('Enter');
    await tab.keyboard.type('Even in a working week?');
    await press('Shift+Tab'); // to what the words are
    await press('Enter');
    await tab.locator('.rv-words:focus').waitFor();
    await press('ArrowDown', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Shift+Enter'); // the second sentence, and the third
    const quote = 'We look at samples afterwards and correct what is wrong. Unless it is part of your job, you may stop at any time, and staying out does you no harm.';
    assert.equal(await tab.locator('.rv-composer .rv-about').textContent(), quote.slice(0, 130) + ' \u2026');
    await tabTo(tab, 'Your name');
    await tabTo(tab, 'Add remark');
    await press('Enter');
    assert.equal(await status(tab), 'Comment added.');
    assert.equal(await tab.evaluate(() => document.activeElement.getAttribute('aria-label')), `Comment 1 by ${ANNA}, open`);

    // Two words, letter by letter; other words for them.
    await press('Shift+Tab');
    assert.match(await tab.evaluate(() => document.activeElement.textContent), /^RemarkRemark on 2\.4/);
    await press('Enter');
    await press('Shift+Tab', 'Shift+Tab', 'ArrowRight', 'ArrowRight'); // the kind: suggestion
    await press('Tab', 'Enter');
    await tab.locator('.rv-words:focus').waitFor();
    await press('Control+Home', 'ArrowDown');
    for (let i = 0; i < 'Whoever has'.length; ++i) await press('Shift+ArrowRight');
    assert.equal(await tab.locator('.rv-composer .rv-about').textContent(), 'Whoever has');
    await press('Tab');
    await press('Control+A');
    await tab.keyboard.type('Those who have');
    await press('Control+Enter');
    assert.equal(await status(tab), 'Suggestion added.');

    await tabTo(tab, /Decide on this section…: 2 Purpose and scope$/);
    await press('Enter', 'Space'); // a dialog begins with its first choice
    assert.equal(await tab.evaluate(() => document.activeElement.value), 'approve');
    await press('Tab', 'Tab', 'Tab', 'Enter');
    assert.equal(await status(tab), 'Your decision: Approved.');
    await tab.evaluate(() => document.body.focus());
    await press('Control+Home');
    await tab.evaluate(() => document.activeElement.blur());
    await tabTo(tab, 'Next remark');
    await press('Enter');
    assert.match(await tab.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Suggestion 1 by Anna Berg/);
    await tab.evaluate(() => document.querySelector('.rv-step').focus());
    await tabTo(tab, 'Save review');
    const [download] = await Promise.all([tab.waitForEvent('download'), press('Enter')]);
    const path = join(folder, 'keyboard.jsonld');
    await download.saveAs(path);
    assert.deepEqual(json(['merge', policy, path]), { reviews: [{ file: path, new: 3, known: 0, tampered: 0 }] });
    assert.deepEqual(listedThreads(policy), {
        threads: [
            thread('suggestion', '', 'purpose_scope.strict_open', '2.4', 'Whoever has', [23, 34], { replacement: 'Those who have' }),
            thread('comment', 'Even in a working week?', 'purpose_scope.strict_open', '2.4', quote, [88, 88 + quote.length]),
        ],
        tampered: 0,
        refused: 0,
        waiting: 0,
    });
    assert.deepEqual(verified(policy), { good: true, events: 3, doubts: [], decisions: [decided('approve', 'purpose_scope', ['internal'], '')] });
    await tab.context().close();
}

// Two windows with one copy show the same; a browser that keeps nothing says so.
// Who is asked for what is said at the start; the answer fulfils the request. What is signed is not taken back here.
async function askedToDecide(browser, problems) {
    const policy = policyNamed('asked');
    process.env.POLICYWRIGHT_KEYS = join(folder, 'keys');
    policywright(['review', 'key', 'new', '--name', ANNA]);
    policywright(['review', 'decide', policy, '--verdict', 'request-changes', '--section', 'crisis', '--author', ANNA, '--sign', '--view', 'internal']);
    policywright(['review', 'request', policy, '--ask', `${ANNA}; Cara`, '--any', '--section', 'purpose_scope', '--due', '2099-03-01', '--author', BEN, '--text', 'Before the <b>board</b> meets.']);
    const tab = await opened(browser, copyOf(policy, '--view', 'internal'), problems);
    const requests = tab.locator('.rv-intro .rv-requests');
    const lines = (await requests.innerText()).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    assert.equal(lines[0], 'Who is asked to decide');
    assert.match(lines[1], /^Section 2 .*, asked by Ben Okafor, due 1 March 2099$/);
    assert.deepEqual(lines.slice(2), ['Before the <b>board</b> meets.', 'Anna Berg: no decision yet', 'Cara: no decision yet', 'It is enough when one of them approves.']);
    problems.push(...(await axeProblems(tab, 'requests')));
    const signed = tab.locator('[id="crisis"] > .rv-section');
    assert.match(await signed.innerText(), /Changes requested · Anna Berg .*signed/);

    await tab.locator('[id="purpose_scope"] > .rv-section').getByRole('button', { name: /^Decide on this section/ }).click();
    await tab.getByRole('dialog').getByLabel('Approved', { exact: false }).first().check();
    await tab.getByRole('dialog').getByLabel('Your name').fill(ANNA);
    await tab.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    assert.equal(await signed.getByRole('button', { name: 'Take back' }).count(), 0, 'that needs her key');
    const file = await savedFile(tab, 'asked.jsonld');
    policywright(['merge', policy, file.path]);
    const [request] = json(['review', 'list', policy]).requests;
    assert.deepEqual([request.state, ...request.answers.map((answer) => answer.state)], ['approved', 'approved', 'waiting']);
    await tab.context().close();
}

async function twoWindows(browser, problems) {
    const path = copyOf(policyNamed('windows'), '--view', 'internal');
    const tab = await opened(browser, path, problems);
    const other = await tab.context().newPage();
    await other.goto(pathToFileURL(path).href);
    const comment = async (page, clause, text) => {
        await page.bringToFront(); // as somebody has it who writes in it: a browser paints the others when it likes
        await clauseIn(page, clause).getByRole('button', { name: /^Remark/ }).click();
        await clauseIn(page, clause).getByLabel('Comment').last().fill(text);
        await clauseIn(page, clause).getByRole('button', { name: 'Add remark' }).click();
    };
    await comment(tab, 'purpose_scope.purpose', 'From the first.');
    await other.locator('.rv-count', { hasText: '1 remark, 1 open' }).waitFor();
    await comment(other, 'purpose_scope.purpose', 'From the second.');
    await tab.locator('.rv-count', { hasText: '2 remarks, 2 open' }).waitFor();

    // What is being written is there after a reload.
    await tab.bringToFront();
    await clauseIn(tab, 'purpose_scope.principles').getByRole('button', { name: /^Remark/ }).click();
    await clauseIn(tab, 'purpose_scope.principles').getByLabel('Comment').last().fill('Not yet add');
    tab.on('dialog', (dialog) => dialog.accept());
    await tab.reload();
    await tab.locator('.rv-count', { hasText: '2 remarks, 2 open' }).waitFor();
    assert.equal(await clauseIn(tab, 'purpose_scope.principles').getByLabel('Comment').last().inputValue(), 'Not yet add');

    // Away with it.
    await tool(tab, 'Save review').click();
    await tab.locator('.rv-status', { hasText: 'One text that you began' }).waitFor();
    await tab.locator('.rv-more summary').click();
    await tab.getByRole('button', { name: 'Clear this review…' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Clear this review…' }).click();
    await tab.locator('.rv-count', { hasText: /^0 remarks$/ }).waitFor(); // the dialog closes first
    assert.equal(await tab.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await tab.context().close();

    const forgetful = await opened(browser, path, problems);
    await forgetful.evaluate(() => {
        Storage.prototype.setItem = () => {
            throw new DOMException('no', 'QuotaExceededError');
        };
    });
    await clauseIn(forgetful, 'purpose_scope.purpose').getByRole('button', { name: /^Remark/ }).click();
    assert.equal(await status(forgetful), 'This browser does not keep what you enter. Save the review before you close this page.');
    await forgetful.context().close();
}

// Remarks that would be markup, end the script, turn the text around or fill the page stay text.
async function hostileRemarks(browser, problems) {
    const policy = policyNamed('hostile');
    const hostile = '</script><script>window.taken=1</script><!--<img src=x onerror="window.taken=1">&lt;b&gt;\u2028\u2029\u202eabc\u2066\u0007';
    remark(policy, 'purpose_scope.purpose', 'people in Valserac', hostile);
    policywright(['review', 'add', policy, '--clause', 'purpose_scope.principles', '--quote', 'Answer kindly', '--suggest', hostile, '--author', hostile]);
    remark(policy, 'purpose_scope.strict_open', 'at any time', `${'<i>'.repeat(25000)} long`);
    const path = copyOf(policy, '--view', 'internal');
    problems.push(...nuProblems([path]));
    const tab = await opened(browser, path, problems, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const shown = hostile.replace(/[\u202e\u2066\u0007]/g, '\ufffd');
    assert.equal(await threadOf(tab, 'window.taken').first().locator('.rv-said').textContent(), shown);
    assert.equal(await tab.locator('article.rv-card .rv-in').textContent(), shown);
    assert.equal(await tab.locator('article.rv-card .rv-name').nth(1).textContent(), shown);
    assert.equal(await tab.evaluate(() => [window.taken, document.querySelectorAll('.rv-side :is(script, img, i, b)').length, document.scripts.length].join()), ',0,3');
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
    problems.push(...(await axeProblems(tab, 'hostile')));

    // Too long for a review file: said at once, and nothing is lost.
    await clauseIn(tab, 'purpose_scope.purpose').getByRole('button', { name: /^Remark/ }).click();
    const composer = clauseIn(tab, 'purpose_scope.purpose').locator('.rv-composer');
    await composer.getByLabel('Comment').last().fill('\u{1F600}'.repeat(250000));
    await composer.getByRole('button', { name: 'Add remark' }).click();
    assert.equal(await composer.locator('.rv-problem').textContent(), 'This text is too long to be saved (about 100,000 letters are possible). Shorten it or split it.');
    await composer.getByLabel('Comment').last().fill(hostile);
    await composer.getByRole('button', { name: 'Add remark' }).click();
    const file = await savedFile(tab, 'hostile.jsonld');
    assert.equal(eventsOf(file)[0].body[0].value, hostile);
    assert.deepEqual(json(['merge', policy, file.path]), { reviews: [{ file: file.path, new: 1, known: 0, tampered: 0 }] });
    assert.deepEqual(verified(policy), { good: true, events: 4, doubts: [], decisions: [] });
    await tab.context().close();
}

// Whatever runs in the page can neither send anything nor make markup. A server of our own counts who calls.
async function nothingLeaves(browser) {
    let calls = 0;
    const server = createServer().on('connection', () => ++calls);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const tab = await opened(browser, copyOf(policyNamed('guards')), []);
    assert.equal(await tab.locator('.rv-bar').count(), 1, 'the script of the copy runs');
    const tried = await tab.evaluate(async (url) => {
        const outcome = async (attempt) => {
            try {
                return (await attempt()) ?? 'done';
            } catch (error) {
                return error.name;
            }
        };
        const added = (tag, set) => () => new Promise((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve('loaded');
            element.onerror = () => resolve('stopped');
            set(element);
            document.head.append(element);
            setTimeout(() => resolve('stopped'), 500);
        });
        return {
            fetch: await outcome(() => fetch(url).then(() => 'sent')),
            beacon: await outcome(() => void navigator.sendBeacon(url, 'x')), // says it was sent in any case
            socket: await outcome(() => new Promise((resolve) => (new WebSocket(url.replace('http', 'ws')).onerror = () => resolve('stopped')))),
            image: await outcome(added('img', (element) => (element.src = `${url}x.png`))),
            script: await outcome(added('script', (element) => element.append('window.taken = 1'))),
            style: await outcome(added('style', (element) => element.append('body{color:red}'))).then(() => getComputedStyle(document.body).color),
            markup: await outcome(() => (document.body.innerHTML = '<p>')),
            handler: await outcome(() => document.body.setAttribute('onclick', 'window.taken = 1')),
            taken: String(window.taken),
        };
    }, `http://127.0.0.1:${server.address().port}/`);
    const ink = await tab.evaluate(() => getComputedStyle(document.documentElement).color);
    assert.deepEqual(tried, { fetch: 'TypeError', beacon: 'done', socket: 'stopped', image: 'stopped', script: 'stopped', style: ink, markup: 'TypeError', handler: 'TypeError', taken: 'undefined' });
    await settled(tab);
    assert.equal(calls, 0, 'connections');
    await fetch(`http://127.0.0.1:${server.address().port}/`, { signal: AbortSignal.timeout(500) }).catch(() => {});
    assert.equal(calls, 1, 'the server counts');
    server.close();
    server.closeAllConnections();
    await tab.context().close();
}

// A clause with everything that Markdown has, and letters that an author typed in parts: each selection is found by the
// program at its place, and reads as in the clause's text.
async function everyKindOfText(browser, problems) {
    const policy = policyNamed('kinds');
    policywright(['clause', 'add', policy, '--section', 'purpose_scope', '--title', 'Odd *things* & <more>', '--text', join(project, 'tests/web/every-kind-of-text.md'), '--author', BEN]);
    const tab = await opened(browser, copyOf(policy), problems);
    const id = 'own.odd_things_more';
    const wanted = [
        ['Odd', 'things', 'Odd *things'],
        ['words', 'more', 'words with bold and more'],
        ['hard one', 'na\u00efve', 'hard one. \u00c9tude, caf\u00e9 na\u00efve'],
        ['\u{1F600}', 'soft', '\u{1F600} & <b> \ttab \u00adsoft'],
        ['three', 'four', 'three\n4. four'],
        ['deeper', 'still', 'deeper\n    still'],
        ['quoted', 'twice', 'quoted in it\n  \u2022 twice'],
        ['code   line', '& <', 'code   line\n  second & <'],
        [' is.', 'very.', 'is.\nA | very.'],
        ['domain.', 'example/', 'domain.example/'],
        ['See', 'nowhere', 'See  and there and nowhere'],
        ['not a', '\ud55c\uad6d', 'not a caption\nLast \ud55c\uad6d'],
    ];
    for (const [from, to, quote] of wanted) {
        const form = await selectWords(tab, id, from, to, 'Comment');
        assert.equal(await form.locator('.rv-about').textContent(), quote);
        await form.getByLabel('Comment').last().fill(`On ${from}.`);
        await form.getByRole('button', { name: 'Add remark' }).click();
    }
    const file = await savedFile(tab, 'kinds.jsonld');
    assert.deepEqual(json(['merge', policy, file.path]), { reviews: [{ file: file.path, new: wanted.length, known: 0, tampered: 0 }] });
    const { threads } = json(['review', 'list', policy]);
    const expected = wanted.map(([from, , quote]) => [`On ${from}.`, 'exact', quote, quote]);
    assert.deepEqual(threads.map((each) => [each.text, each.place, each.quote, each.words]).sort(), expected.sort());
    assert.deepEqual(verified(policy), { good: true, events: wanted.length, doubts: [], decisions: [] });
    await tab.context().close();
}

// Every clause of every document of every example: its text is found in the page to the letter.
async function everyClauseIsKnown(browser, problems) {
    let clauses = 0;
    const paths = [];
    for (const name of ['charity', 'city', 'finance', 'hospital', 'maschinenbau', 'music', 'project', 'university']) {
        const path = copyOf(policyNamed(name, name), '--view', 'all');
        paths.push(path);
        const tab = await opened(browser, path, problems);
        const documents = tab.locator('.rv-pick').first().locator('select');
        for (let i = 0; i < (await documents.locator('option').count()); ++i) {
            await documents.selectOption({ index: i });
            const found = await tab.evaluate(() => [document.querySelectorAll('.rv-add').length, [...document.querySelectorAll('.rv-whole-only')].map((each) => each.id).join()]);
            clauses += found[0];
            assert.equal(found[1], '', `${name}, document ${i + 1}: the text of these clauses is not known`);
        }
        await tab.context().close();
    }
    assert.ok(clauses > 3000, `${clauses} clauses`);
    problems.push(...nuProblems(paths.slice(0, 1)));
}

const ALL = [nothingLeaves, reviewWithTheMouse, reviewByKeyboard, askedToDecide, twoWindows, hostileRemarks, everyKindOfText, everyClauseIsKnown];
const stories = ALL.filter((story) => wanted.length === 0 || wanted.includes(story.name));

async function main() {
    const browser = await launch();
    const problems = [];
    try {
        for (const story of stories) {
            await story(browser, problems);
            console.log(`${story.name}: played`);
        }
    } finally {
        await browser.close();
    }
    for (const problem of problems) console.log(problem);
    console.log(`${stories.length} stories, ${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
