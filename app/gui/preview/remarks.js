// SPDX-License-Identifier: Apache-2.0
//
// Ours, in the isolated world of a previewed page (see EngineView.h): marks the words that remarks are about, says where
// they stand for the cards in the margin, and which words somebody selects. The marks are highlights, which change
// nothing of the page: a clause that is replaced takes its marks along, and the window marks anew. Each kind of mark has
// a line of its own, so that nobody needs to tell colours apart.
(() => {
    'use strict';
    const {TextMap, codePoints, unitAt} = clauseText;
    const LOOKS = ['comment', 'suggestion', 'question', 'closed', 'draft', 'active'];
    let shown = null; // what the window told, with the ranges that were found
    let active = '';
    let isPressed = false;

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        ::highlight(pw-comment){background-color:color-mix(in srgb,#f2b705 30%,transparent);text-decoration:underline 2px #c98f00}
        ::highlight(pw-suggestion){background-color:color-mix(in srgb,#2f9e6b 24%,transparent);text-decoration:underline wavy #2f9e6b}
        ::highlight(pw-question){background-color:color-mix(in srgb,#3f7fd0 24%,transparent);text-decoration:underline dashed 2px #3f7fd0}
        ::highlight(pw-closed){text-decoration:underline dotted 2px #8a8f98}
        ::highlight(pw-draft){background-color:color-mix(in srgb,#8a5bd0 28%,transparent)}
        ::highlight(pw-active){background-color:color-mix(in srgb,#f2b705 68%,transparent)}`);
    const highlights = new Map(LOOKS.map(look => [look, new Highlight()]));
    highlights.get('active').priority = 1;
    const {say} = globalThis.preview;
    const tell = (kind, value) => say(kind, JSON.stringify(value));

    const elementOf = id => {
        const place = shown.cover.indexOf(id);
        return place < 0 ? document.getElementById(id) : document.querySelectorAll('body > header > dl.facts')[place];
    };
    const mapOf = id => {
        if (!shown.maps.has(id)) {
            const element = elementOf(id);
            const text = shown.texts.get(id);
            shown.maps.set(id, element && text !== undefined ? new TextMap(element, text) : null);
        }
        return shown.maps.get(id);
    };
    const rangeOf = ({clause, begin, end}) => {
        const map = begin < end ? mapOf(clause) : null;
        const text = shown.texts.get(clause);
        return map?.text ? map.rangeOf(unitAt(text, begin), unitAt(text, end)) : null;
    };

    // -- where the marks stand

    const boxOf = mark => {
        if (mark.range)
            return mark.range.getBoundingClientRect();
        const element = elementOf(mark.clause);
        if (element)
            return element.getBoundingClientRect();
        const section = document.getElementById(mark.section);
        const {bottom} = (section ?? document.body).getBoundingClientRect();
        return {top: bottom - 24, bottom}; // behind what is left of its section
    };
    const tellPlaces = () => {
        if (!shown)
            return;
        tell('places', shown.marks.map(mark => {
            const box = boxOf(mark);
            return [mark.key, box.top + scrollY, box.bottom + scrollY];
        }));
        tellScroll();
    };
    const tellScroll = () => {
        if (shown)
            tell('scroll', [scrollY, document.documentElement.scrollHeight - innerHeight]);
    };
    const paint = () => {
        for (const highlight of highlights.values())
            highlight.clear();
        for (const mark of shown?.marks ?? []) {
            if (mark.range)
                highlights.get(mark.key === active ? 'active' : mark.look).add(mark.range);
        }
    };

    // -- which words are selected

    const selectedWords = () => {
        const selection = getSelection();
        if (!shown || selection.isCollapsed || selection.rangeCount === 0)
            return [];
        const range = selection.getRangeAt(0);
        for (const id of shown.texts.keys()) {
            const element = elementOf(id);
            if (!element || !range.intersectsNode(element))
                continue;
            const map = mapOf(id);
            const words = map.text === null ? null : map.rangeIn(range);
            if (!words && (map.text !== null || !element.contains(range.startContainer)))
                continue;
            const box = range.getBoundingClientRect();
            const place = [box.top + scrollY, box.bottom + scrollY, element.contains(range.endContainer) ? 0 : 1];
            if (!words)
                return [id, 0, 0, ...place]; // as a whole
            const begin = codePoints(map.text.slice(0, words.begin));
            return [id, begin, begin + codePoints(map.text.slice(words.begin, words.end)), ...place];
        }
        return [];
    };
    let told = '[]';
    const tellSelection = () => {
        if (isPressed || !shown)
            return;
        const words = JSON.stringify(selectedWords());
        if (words !== told)
            say('selected', told = words);
    };

    addEventListener('scroll', tellScroll, {passive: true});
    addEventListener('pointerdown', () => { isPressed = true; });
    for (const name of ['pointerup', 'pointercancel', 'blur'])
        addEventListener(name, () => { isPressed = false; requestAnimationFrame(tellSelection); });
    document.addEventListener('selectionchange', tellSelection);
    new ResizeObserver(tellPlaces).observe(document.body);

    globalThis.remarks = {
        show: ({texts, cover, marks}) => {
            document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(each => each !== sheet), sheet];
            for (const [look, highlight] of highlights)
                CSS.highlights.set('pw-' + look, highlight);
            shown = {texts: new Map(texts), cover, marks: [], maps: new Map()};
            shown.marks = marks.map(([key, clause, section, begin, end, look]) => {
                const mark = {key, clause, section, begin, end, look};
                return {...mark, range: rangeOf(mark)};
            });
            paint();
            tellPlaces();
            return true;
        },
        hide: () => {
            shown = null;
            paint();
            return true;
        },
        // Makes it the one that is talked about and brings it into sight.
        pointTo: (key, isScrolled) => {
            active = key;
            paint();
            const mark = shown?.marks.find(each => each.key === key);
            const box = mark && boxOf(mark);
            if (mark)
                globalThis.preview.setCurrent(mark.clause);
            if (box && isScrolled && (box.top < 48 || box.bottom > innerHeight - 48))
                scrollBy(0, box.top - innerHeight / 3);
            return Boolean(box);
        },
        scrollBy: distance => {
            scrollBy(0, distance);
            return true;
        },
        // A click on marked words is about their remark, the innermost one.
        take: event => {
            if (!shown)
                return false;
            const hit = ({range}) => range && [...range.getClientRects()].some(box =>
                box.left <= event.clientX && event.clientX <= box.right && box.top <= event.clientY && event.clientY <= box.bottom);
            const clause = event.target.closest('.clause')?.id;
            const near = shown.marks.filter(mark => mark.clause === clause || shown.cover.includes(mark.clause));
            const found = near.filter(hit).sort((a, b) => (a.end - a.begin) - (b.end - b.begin));
            if (found.length > 0)
                say('mark', found[0].key);
            return found.length > 0;
        },
    };
})();
