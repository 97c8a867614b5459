// SPDX-License-Identifier: Apache-2.0
//
// Ours, in the isolated world of a previewed page (see EngineView.h): replaces what changed, keeps the place, says what
// was clicked. Timers never fire here. What it says to the window starts with a word that the page cannot know.
(() => {
    'use strict';
    let settings = {word: '', highlight: true};
    let current = '';

    // Not a <style>, which the page's policy forbids. What changed is marked while its animation waits to begin, which
    // costs nothing; one that runs is painted sixty times a second.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        html{overflow-anchor:none}
        .clause,.gap[data-gap]{cursor:pointer}
        .gap[data-gap]:focus-visible{outline:2px solid var(--gap);outline-offset:1px}
        .clause.pw-current{background:var(--brand-tint);box-shadow:0 0 0 .5rem var(--brand-tint);border-radius:2px}
        .clause.pw-changed{animation:pw-changed .16s 1.44s backwards;border-radius:2px}
        .clause{--pw-fresh:color-mix(in srgb,var(--brand) 22%,var(--paper))}
        @keyframes pw-changed{from{background:var(--pw-fresh);box-shadow:0 0 0 .5rem var(--pw-fresh)}}
        @media(prefers-reduced-motion:reduce){.clause.pw-changed{animation:none}}`);
    document.adoptedStyleSheets = [sheet];

    const byId = id => document.getElementById(id);
    const made = html => {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.content.firstElementChild;
    };
    const say = (kind, name) => console.log(settings.word + JSON.stringify([kind, name]));

    // -- the place: what is at the top of the window, and how far from its edge

    const landmarks = () => {
        const nav = document.querySelector('body > nav');
        const isFixed = nav && getComputedStyle(nav).position === 'sticky';
        const around = isFixed ? 'body > header, body > aside' : 'body > header, body > aside, body > nav';
        return document.querySelectorAll(`${around}, main h2, main .clause`);
    };
    const keyOf = element => (element.id ? '#' + CSS.escape(element.id) : 'body > ' + element.localName);
    const place = () => {
        if (scrollY === 0)
            return [];
        const seen = [];
        for (const element of landmarks()) {
            const box = element.getBoundingClientRect();
            if (box.bottom > 0)
                seen.push([keyOf(element), box.top]);
        }
        return seen;
    };
    const returnTo = places => {
        for (const [key, top] of places) {
            const element = document.querySelector(key);
            if (element) {
                scrollBy(0, element.getBoundingClientRect().top - top);
                return;
            }
        }
        document.body.getBoundingClientRect(); // laid out before it is called so
    };

    // -- the focus, which a replaced element would lose

    const focusable = 'a[href], .gap[data-gap], .wide';
    const focus = () => {
        const holder = document.activeElement && document.activeElement.closest('[id]:not(body)');
        if (!holder)
            return () => {};
        const {id} = holder;
        const index = [...holder.querySelectorAll(focusable)].indexOf(document.activeElement);
        return () => {
            const now = byId(id);
            if (now && now !== holder && index >= 0)
                now.querySelectorAll(focusable)[index]?.focus({preventScroll: true});
        };
    };

    // -- replacing

    const replacePart = (name, html) => {
        const old = document.querySelector('body > ' + name);
        const scrolled = old ? old.scrollTop : 0;
        if (!html) {
            old?.remove();
            return;
        }
        const part = made(html);
        if (old)
            old.replaceWith(part);
        else // only the notices come and go
            document.querySelector('body > nav').before(part);
        part.scrollTop = scrolled;
    };
    const arrange = (parent, wanted) => {
        const kept = new Set(wanted);
        for (const child of [...parent.children]) {
            if (!kept.has(child))
                child.remove();
        }
        let at = parent.firstElementChild;
        for (const element of wanted) {
            if (element === at)
                at = at.nextElementSibling;
            else
                parent.insertBefore(element, at);
        }
    };
    const replaceClauses = (fresh, order) => {
        if (!order) {
            for (const [id, element] of fresh)
                byId(id).replaceWith(element);
            return;
        }
        const sections = order.map(({id, html, clauses}) => {
            const section = byId(id) || made(html);
            return [section, [section.firstElementChild, ...clauses.map(clause => fresh.get(clause) || byId(clause))]];
        });
        arrange(document.querySelector('main'), sections.map(([section]) => section));
        for (const [section, children] of sections)
            arrange(section, children);
    };
    const markCurrent = () => {
        for (const old of document.querySelectorAll('.pw-current'))
            old.classList.remove('pw-current');
        byId(current)?.classList.add('pw-current');
    };
    const update = ({parts, headings, clauses, order}) => {
        const places = place();
        const refocus = focus();
        for (const [name, html] of parts)
            replacePart(name, html);
        for (const [id, html] of headings)
            byId(id)?.firstElementChild.replaceWith(made(html));
        const fresh = new Map(clauses.map(([id, html]) => [id, made(html)]));
        replaceClauses(fresh, order);
        if (settings.highlight)
            fresh.forEach(element => element.classList.add('pw-changed'));
        markCurrent();
        refocus();
        returnTo(places);
        return true;
    };

    // -- what the reader does

    const followed = event => {
        const {target} = event;
        const gap = target.closest('.gap[data-gap]');
        const clause = target.closest('.clause');
        if (gap)
            say('gap', gap.dataset.gap);
        else if (clause && !globalThis.remarks?.take(event))
            say('clause', clause.id);
    };
    addEventListener('click', event => {
        if (!event.isTrusted || event.button !== 0)
            return;
        const link = event.target.closest('a[href]');
        const leadsElsewhere = link && link.matches('[href^="#"]:not(.clause > .n)');
        if (leadsElsewhere)
            return; // within the page: a cross reference, the table of contents
        if (link)
            event.preventDefault();
        if (getSelection().isCollapsed || link)
            followed(event);
    });
    addEventListener('keydown', event => {
        if (event.isTrusted && event.key === 'Enter' && event.target.matches('.gap[data-gap]'))
            followed(event);
    });
    addEventListener('animationend', event => event.target.classList.remove('pw-changed'));

    globalThis.preview = {
        begin: (word, places) => {
            settings.word = word;
            markCurrent();
            returnTo(places);
            return true;
        },
        update: (changes, highlight) => {
            settings.highlight = highlight;
            return update(changes);
        },
        setCurrent: id => {
            current = id;
            markCurrent();
        },
        goTo: id => {
            current = id;
            markCurrent();
            const box = byId(id)?.getBoundingClientRect();
            const head = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
            if (box && (box.top < head || box.bottom > innerHeight))
                scrollBy(0, box.top - head - Math.max(16, Math.min(innerHeight / 4, innerHeight - box.height)));
            return Boolean(box);
        },
        clauseAt: (x, y) => document.elementFromPoint(x, y)?.closest('.clause')?.id ?? '',
        place: () => JSON.stringify(place()),
        say,
    };
})();
