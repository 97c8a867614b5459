// SPDX-License-Identifier: Apache-2.0
//
// A clause as it stands in a page of ours, read by the rules of core/annotate/ReviewedText.h: which letters of the page
// are which of the clause's text, so that words selected in the one have a place in the other. Stands in front of the
// scripts of the review copy and of the window's preview. Positions count UTF-16 units, as strings do; `pointsAt` and
// `unitAt` lead to the code points that annotations count, and back.
'use strict';
const clauseText = (() => {
    const isSpace = (c) => c === ' ' || c === '\n' || c === '\t' || c === '\r';
    const isLow = (text, at) => at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]) && /[\ud800-\udbff]/.test(text[at - 1]);
    const codePoints = (text) => Array.from(text).length;

    // UTF-16 units into code points and back.
    const pointsAt = (text, unit) => codePoints(text.slice(0, unit));
    function unitAt(text, points) {
        let unit = 0;
        for (; points > 0 && unit < text.length; --points) unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
        return unit;
    }

    // Without white space at its ends, and with whole characters; null where nothing is left.
    function trimmedRange(text, begin, end) {
        if (isLow(text, begin)) --begin;
        if (isLow(text, end)) ++end;
        while (begin < end && isSpace(text[begin])) ++begin;
        while (end > begin && isSpace(text[end - 1])) --end;
        return begin < end ? { begin, end } : null;
    }

    const BLOCKS = new Set(['P', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'DIV', 'H4', 'H5', 'H6', 'HR', 'TABLE', 'DL']);

    // A clause as it stands in the page, read by the rules of ReviewedText.h: for each run of its text the place in the
    // clause's text. `text` is null where the page says something else than the copy knows, which is then only remarked
    // on as a whole.
    class TextMap {
        constructor(element, expected) {
            this.runs = []; // { node, skip, length, at }: units [skip, skip + length) of the node stand at `at`
            this.built = '';
            this.lines = 0;
            this.depth = 0;
            this.sign = '';
            for (const child of element.children) {
                if (child.tagName !== 'H3') this.block(child);
                else if (child.textContent !== '') {
                    this.inlines(child);
                    this.built += '\n';
                }
            }
            if (element.tagName === 'DL') this.facts(element);
            this.match(expected);
        }

        line() {
            if (this.lines++ > 0) this.built += '\n';
            this.built += '  '.repeat(Math.max(0, this.depth - 1)) + this.sign;
            this.sign = '';
        }

        block(element) {
            if (isOurs(element)) return;
            switch (element.tagName) {
            case 'P': case 'H4': case 'H5': case 'H6':
                this.line();
                this.inlines(element);
                break;
            case 'UL': case 'OL': {
                let number = Number(element.getAttribute('start') ?? 1);
                for (const item of element.children) {
                    this.sign = element.tagName === 'UL' ? '\u2022 ' : `${number++}. `;
                    ++this.depth;
                    this.item(item);
                    --this.depth;
                    this.sign = '';
                }
                break;
            }
            case 'BLOCKQUOTE':
                for (const child of element.children) this.block(child);
                break;
            case 'PRE':
                this.line();
                this.inlines(element);
                this.dropLast('\n');
                break;
            case 'DIV':
                for (const child of element.children) this.table(child);
                break;
            default:
            }
        }

        // Of a tight list, the words of a paragraph stand in the item itself.
        item(item) {
            const linesBefore = this.lines;
            let isInLine = false;
            for (const child of item.childNodes) {
                if (child.nodeType === Node.ELEMENT_NODE && BLOCKS.has(child.tagName)) {
                    isInLine = false;
                    this.block(child);
                    continue;
                }
                const isBreak = child.nodeType === Node.TEXT_NODE && !isInLine && child.data.startsWith('\n');
                if (isBreak && child.data.length === 1) continue;
                if (!isInLine) this.line();
                isInLine = true;
                this.inline(child, isBreak ? 1 : 0);
            }
            if (this.lines === linesBefore) this.line();
        }

        table(table) {
            for (const row of table.querySelectorAll('caption, tr')) {
                this.line();
                if (row.tagName === 'CAPTION') {
                    this.built += 'Table: ';
                    this.inlines(row);
                    continue;
                }
                [...row.children].forEach((cell, i) => {
                    if (i > 0) this.built += ' | ';
                    this.inlines(cell);
                });
            }
        }

        facts(list) {
            for (const fact of list.children) {
                this.sign = '\u2022 ';
                this.depth = 1;
                this.line();
                for (const part of fact.children) this.inlines(part);
            }
        }

        inlines(element) {
            for (const child of element.childNodes) this.inline(child, 0);
        }

        inline(node, skip) {
            if (node.nodeType === Node.TEXT_NODE) {
                this.runs.push({ node, skip, length: node.data.length - skip, at: this.built.length });
                this.built += node.data.slice(skip);
            } else if (node.nodeType === Node.ELEMENT_NODE && !isOurs(node) && !isFilledReference(node)) {
                this.inlines(node);
            }
        }

        dropLast(ending) {
            const run = this.runs.at(-1);
            if (!run || !this.built.endsWith(ending)) return;
            run.length -= 1;
            this.built = this.built.slice(0, -1);
        }

        // Sets `text`, and how units of `built` stand in it. White space and signs that cannot be shown are what the page
        // shows otherwise; letters that an author typed in parts (a letter, an accent) are one in the clause's text.
        match(expected) {
            const flat = (text) => text.replace(/[\n\t]/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '\ufffd');
            const wanted = flat(expected);
            this.text = null;
            if (flat(this.built) === wanted) {
                this.toText = null;
                this.text = expected;
                return;
            }
            this.toText = [];
            let composed = '';
            for (const letter of flat(this.built).match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
                const start = composed.length;
                composed += letter.normalize('NFC');
                for (let i = 0; i < letter.length; ++i) this.toText.push(Math.min(start + i, composed.length - (i > 0 ? 0 : 1)));
            }
            this.toText.push(composed.length);
            if (composed === wanted) this.text = expected;
        }

        textPosition(built) {
            return this.toText ? this.toText[built] : built;
        }

        builtPosition(unit) {
            if (!this.toText) return unit;
            const at = this.toText.findIndex((position) => position >= unit);
            return at < 0 ? this.built.length : at;
        }

        // The page's range of units [begin, end) of the clause's text; null where nothing of it stands in the page.
        rangeOf(begin, end) {
            const from = this.builtPosition(begin);
            const to = this.builtPosition(end);
            const first = this.runs.find(({ length, at }) => length > 0 && at + length > from);
            const last = this.runs.findLast(({ length, at }) => length > 0 && at < to);
            if (!first || !last || first.at >= to || last.at + last.length <= from) return null;
            const range = document.createRange();
            range.setStart(first.node, first.skip + Math.max(0, from - first.at));
            range.setEnd(last.node, last.skip + Math.min(last.length, to - last.at));
            return range;
        }

        // What of the page's range lies in this clause.
        rangeIn(range) {
            let begin = null;
            let end = null;
            for (const { node, skip, length, at } of this.runs) {
                if (!range.intersectsNode(node)) continue;
                const from = Math.max(skip, node === range.startContainer ? range.startOffset : 0);
                const to = Math.min(skip + length, node === range.endContainer ? range.endOffset : node.data.length);
                if (to <= from) continue;
                begin ??= at + from - skip;
                end = at + to - skip;
            }
            return begin === null ? null : trimmedRange(this.text, this.textPosition(begin), this.textPosition(end));
        }
    }

    const isOurs = (element) => [...element.classList].some((name) => name.startsWith('rv-')) && !element.classList.contains('rv-mark');
    // "section 3": its words come with the number, and are not the clause's.
    const isFilledReference = (element) => element.tagName === 'A' && (element.getAttribute('href') ?? '').startsWith('#') && !element.hasAttribute('data-n');

    return { TextMap, codePoints, isSpace, pointsAt, trimmedRange, unitAt };
})();
