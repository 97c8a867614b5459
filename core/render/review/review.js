// SPDX-License-Identifier: Apache-2.0
//
// The review copy: remarks on words of a document, replies, decisions, saved as a file of annotations that Policywright
// merges. Runs from the file alone: it loads nothing, sends nothing, and makes no markup of any text (the page's
// Content-Security-Policy would stop all three). Whatever comes from people reaches the page as text nodes.
//
// What somebody does is kept as `actions`, which can be changed without a trace, until the review is saved: then they
// become events (core/annotate/Event.h), which never change. Both are kept in the browser's storage, if it has one.
//
// Positions: events count code points of the clause's text (core/annotate/ReviewedText.h), which the copy brings along.
// Everything here counts UTF-16 units of it, as strings do. A TextMap says where in the page each of them stands.
(() => {
    'use strict';
    const { TextMap, codePoints, isSpace, pointsAt, trimmedRange, unitAt } = clauseText;
    const parsed = (id) => JSON.parse(document.getElementById(id).textContent);
    const words = parsed('rv-words');
    const data = parsed('rv-data');
    const MAX_BODY_BYTES = 100000; // as core/annotate/Event.h has it, and the next three
    const MAX_NAME_BYTES = 500;
    const MAX_QUOTE = 10000;
    const CONTEXT = 64;
    const MAX_FILE_BYTES = 64 * 1024 * 1024;
    const WIDE = matchMedia('(min-width: 66rem)');

    // -- words

    // A word of the page with {names} filled in.
    const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
    const counted = (name, count) => say(count === 1 ? `${name}_one` : `${name}_many`, { count });
    const language = words.language;

    const dayFormat = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
    const timeFormat = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });

    function shownTime(iso) {
        const time = new Date(iso);
        return Number.isNaN(time.getTime()) ? iso : timeFormat.format(time);
    }

    // What turns the direction of writing, or cannot be seen, is shown as a sign: nobody's words may look like others.
    const visible = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');

    // -- bytes

    const utf8 = (text) => new TextEncoder().encode(text);
    // Half a surrogate pair is no text.
    const wellFormed = (text) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text));

    const SHA_CONSTANTS = (() => {
        const primes = [];
        for (let n = 2; primes.length < 64; ++n) if (primes.every((p) => n % p !== 0)) primes.push(n);
        const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32) >>> 0;
        return { start: primes.slice(0, 8).map((p) => fraction(Math.sqrt(p))), rounds: primes.map((p) => fraction(Math.cbrt(p))) };
    })();

    // SHA-256 (FIPS 180-4) in hexadecimal digits. The browser's own is there only where it trusts the page's address.
    function sha256(text) {
        const bytes = utf8(text);
        const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
        padded.set(bytes);
        padded[bytes.length] = 0x80;
        const view = new DataView(padded.buffer);
        view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
        view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
        const state = Uint32Array.from(SHA_CONSTANTS.start);
        const w = new Uint32Array(64);
        const turn = (x, n) => (x >>> n) | (x << (32 - n));
        for (let block = 0; block < padded.length; block += 64) {
            for (let i = 0; i < 16; ++i) w[i] = view.getUint32(block + 4 * i);
            for (let i = 16; i < 64; ++i) {
                const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
                const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            let [a, b, c, d, e, f, g, h] = state;
            for (let i = 0; i < 64; ++i) {
                const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
                const one = (h + s1 + ((e & f) ^ (~e & g)) + SHA_CONSTANTS.rounds[i] + w[i]) | 0;
                const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
                const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
                [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
            }
            [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] += value));
        }
        return Array.from(state, (value) => value.toString(16).padStart(8, '0')).join('');
    }

    function newUuid() {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    }

    // JSON as core/base/Json.h writes it, byte for byte: digests are made of it. `indent`: pretty, or undefined: compact.
    function toJson(value, indent) {
        if (typeof value === 'string') {
            const short = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
            const escape = (c) => short[c] ?? `\\u00${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
            return `"${value.replace(/["\\\u0000-\u001f]/g, escape)}"`;
        }
        if (value === null || typeof value !== 'object') return JSON.stringify(value);
        const isList = Array.isArray(value);
        const deeper = indent === undefined ? undefined : `${indent}  `;
        const colon = indent === undefined ? ':' : ': ';
        const parts = isList
            ? value.map((item) => toJson(item, deeper))
            : Object.entries(value).map(([name, item]) => toJson(name) + colon + toJson(item, deeper));
        const [open, close] = isList ? '[]' : '{}';
        if (parts.length === 0) return open + close;
        if (indent === undefined) return open + parts.join(',') + close;
        return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
    }

    // -- positions

    // As core/annotate/Anchor.h has it.
    function anchorOf(place) {
        const text = textOf(place.view, place.clause);
        const start = pointsAt(text, place.begin);
        const end = start + codePoints(text.slice(place.begin, place.end));
        const view = viewNamed(place.view);
        return {
            source: `urn:policywright:clause:${place.clause}`,
            selector: [
                {
                    type: 'TextQuoteSelector',
                    exact: text.slice(place.begin, place.end),
                    prefix: text.slice(unitAt(text, Math.max(0, start - CONTEXT)), place.begin),
                    suffix: text.slice(place.end, unitAt(text, end + CONTEXT)),
                },
                { type: 'TextPositionSelector', start, end },
            ],
            'pw:textDigest': digestOf(place.view, place.clause),
            'pw:revision': view.revision,
        };
    }

    const viewNamed = (id) => data.views.find((view) => view.id === id);
    const digestOf = (view, clause) => viewNamed(view).clauses.find(([id]) => id === clause)?.[1];
    const textOf = (view, clause) => data.texts[digestOf(view, clause)] ?? '';

    // What a remark on the whole clause is about; of one that is too long, its first line.
    const wholeRanges = new Map(); // by text
    function wholeRange(text) {
        if (!wholeRanges.has(text)) wholeRanges.set(text, findWholeRange(text));
        return wholeRanges.get(text);
    }

    function findWholeRange(text) {
        const range = trimmedRange(text, 0, text.length);
        if (!range || codePoints(text) <= MAX_QUOTE) return range;
        const line = text.slice(range.begin).indexOf('\n');
        const most = unitAt(text, MAX_QUOTE);
        return trimmedRange(text, range.begin, line > 0 ? Math.min(range.begin + line, most) : most);
    }

    // -- what is kept

    const KEY = `policywright-review:${data.copy}`;
    let state = emptyState();
    let canKeep = true;

    function emptyState() {
        return { name: '', email: '', isNamed: false, events: [], actions: [], drafts: {}, revisions: [], texts: {} };
    }

    function isState(value) {
        const isText = (text) => typeof text === 'string';
        const isAction = (a) => a && isText(a.id) && isText(a.kind) && isText(a.created) && isText(a.body) && MOTIVATIONS[a.kind] &&
            (!a.place || isPlace(a.place)) && (!a.target || isText(a.target)) && (a.replacement === undefined || isText(a.replacement)) &&
            (a.severity === undefined || SEVERITIES.includes(a.severity)) &&
            (!a.decision || (isText(a.decision.verdict) && isText(a.decision.section) && Array.isArray(a.decision.views) && a.decision.views.every(viewNamed)));
        const isPlace = (p) => isText(p.view) && isText(p.clause) && viewNamed(p.view) && digestOf(p.view, p.clause) && Number.isInteger(p.begin) && Number.isInteger(p.end);
        const isDraft = (d) => d && isText(d.body) && isText(d.replacement) && isText(d.kind) && (d.severity === undefined || SEVERITIES.includes(d.severity)) && (!d.place || isPlace(d.place));
        return value && isText(value.name) && isText(value.email) && typeof value.isNamed === 'boolean' && Array.isArray(value.events) &&
            Array.isArray(value.actions) && value.actions.every(isAction) && value.drafts && Object.values(value.drafts).every(isDraft) &&
            Array.isArray(value.revisions) && value.texts;
    }

    // The browser's two storages: one is for all windows and stays; the other is the window's own, and is there after a
    // reload where the first one was not allowed or is not back yet. The newer one counts.
    function readKept() {
        const keptIn = (storage) => {
            try {
                return JSON.parse(storage().getItem(KEY));
            } catch {
                return null;
            }
        };
        try {
            const both = [keptIn(() => localStorage), keptIn(() => sessionStorage)].filter(isState);
            const kept = both.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
            if (!kept) return;
            kept.events.forEach(entryOf);
            state = kept;
            state.events = unknownEvents(kept.events); // the author may have merged the others since
        } catch {
            // Nothing is kept here, or somebody else's: begin anew.
        }
    }

    function keep() {
        state.at = Date.now();
        const kept = JSON.stringify(state);
        try {
            localStorage.setItem(KEY, kept);
            if (!canKeep) announce('');
            canKeep = true;
        } catch {
            if (canKeep) announce(say('not_kept'), true);
            canKeep = false;
        }
        try {
            sessionStorage.setItem(KEY, kept);
        } catch {
            // Then not: the other one has it, or it was said that none has.
        }
    }

    // Without those that the policy had when the copy was made.
    function unknownEvents(events) {
        const known = new Set(data.known);
        return events.filter((event) => !known.has(event['pw:digest'].slice(0, 16)));
    }

    const draftHasText = (draft) => draft.body.trim() !== '' || (draft.kind === 'suggestion' && draft.replacement !== draft.proposed);
    const openDrafts = () => Object.values(state.drafts).filter(draftHasText).length;

    // -- events

    const MOTIVATIONS = {
        comment: 'commenting', suggestion: 'editing', question: 'questioning', reply: 'replying', edit: 'editing',
        delete: 'moderating', resolve: 'assessing', reopen: 'assessing', accept: 'assessing', decline: 'assessing', decision: 'assessing',
    };
    const VERDICTS = ['approve', 'approve-with-remarks', 'request-changes', 'decline'];
    const ANCHORED = ['comment', 'question', 'suggestion'];
    const SEVERITIES = ['normal', 'must', 'minor'];

    function withoutDigest(event) {
        return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'pw:digest'));
    }
    const digestOfEvent = (event) => sha256(toJson(withoutDigest(event)));

    // What an action says, as an event with its place in the chain.
    function sealed(action, lamport, previous) {
        const creator = { type: 'Person', name: state.name };
        if (state.email !== '') creator.email = `mailto:${state.email}`;
        const body = (value, purpose) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
        const bodies = [];
        if (action.body !== '') bodies.push(body(action.body, 'commenting'));
        if (action.replacement !== undefined) bodies.push(body(action.replacement, 'editing'));
        const event = { id: `urn:uuid:${action.id}`, type: 'Annotation', motivation: MOTIVATIONS[action.kind], creator, created: action.created };
        if (bodies.length > 0) event.body = bodies;
        if (action.decision) event.target = action.decision.views.map((view) => readText(view, action.decision.section));
        else event.target = action.place ? anchorOf(action.place) : `urn:uuid:${action.target}`;
        event['pw:kind'] = action.kind;
        if (action.decision) {
            event['pw:verdict'] = action.decision.verdict;
            event['pw:section'] = action.decision.section;
        }
        if (action.severity !== undefined) event['pw:severity'] = action.severity;
        event['pw:lamport'] = lamport;
        event['pw:previous'] = previous;
        event['pw:digest'] = digestOfEvent(event);
        return event;
    }

    const sectionNamed = (view, section) => viewNamed(view).sections.find((each) => each.id === section);

    function readText(view, section) {
        const read = section === '' ? viewNamed(view) : sectionNamed(view, section);
        return { source: `urn:policywright:view:${view}`, 'pw:revision': read.revision, 'pw:content': read.content };
    }

    const byOrder = (a, b) => a['pw:lamport'] - b['pw:lamport'] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

    // The actions become events: from now on they are what they are.
    function seal() {
        const last = [...state.events].sort(byOrder).at(-1);
        const isOurs = last && last['pw:lamport'] > data.seen.lamport;
        let lamport = isOurs ? last['pw:lamport'] : data.seen.lamport;
        let previous = isOurs ? last['pw:digest'] : data.seen.previous;
        for (const action of state.actions) {
            const event = sealed(action, ++lamport, previous);
            previous = event['pw:digest'];
            state.events.push(event);
        }
        state.actions = [];
        state.isNamed = state.isNamed || state.events.length > 0;
    }

    class NotAReview extends Error {}

    function afterPrefix(text, prefix) {
        if (typeof text !== 'string' || !text.startsWith(prefix)) throw new NotAReview();
        return text.slice(prefix.length);
    }

    function checked(value, test) {
        if (!(test instanceof RegExp ? typeof value === 'string' && test.test(value) : test(value))) throw new NotAReview();
        return value;
    }

    const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
    const DIGEST = /^[0-9a-f]{64}$/;
    const isWhole = (least) => (n) => Number.isInteger(n) && n >= least && n <= 0x7fffffff;

    // What an event says, in the form of `actions`. Throws NotAReview.
    function entryOf(event) {
        checked(event, (e) => e && typeof e === 'object' && e.type === 'Annotation');
        const kind = checked(event['pw:kind'], (k) => Object.hasOwn(MOTIVATIONS, k) && event.motivation === MOTIVATIONS[k]);
        const entry = {
            id: checked(afterPrefix(event.id, 'urn:uuid:'), UUID),
            kind,
            author: { name: checked(event.creator?.name, /[^]/), email: event.creator.email === undefined ? '' : afterPrefix(event.creator.email, 'mailto:') },
            created: checked(event.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
            lamport: checked(event['pw:lamport'], isWhole(1)),
            body: '',
        };
        if (event['pw:severity'] !== undefined) entry.severity = checked(event['pw:severity'], (s) => SEVERITIES.includes(s));
        checked(event['pw:previous'], /^([0-9a-f]{64})?$/);
        checked(event['pw:digest'], DIGEST);
        for (const body of checked(event.body ?? [], Array.isArray)) {
            checked(body, (b) => b && typeof b.value === 'string' && (b.purpose === 'commenting' || b.purpose === 'editing'));
            checked(utf8(body.value).length, (size) => size <= MAX_BODY_BYTES);
            if (body.purpose === 'commenting') entry.body = body.value;
            else entry.replacement = body.value;
        }
        if (kind === 'decision') {
            entry.decision = {
                verdict: checked(event['pw:verdict'], (v) => VERDICTS.includes(v)),
                section: checked(event['pw:section'], /^/),
                views: checked(event.target, (t) => Array.isArray(t) && t.length > 0).map((read) => {
                    checked(read?.['pw:revision'], DIGEST);
                    checked(read['pw:content'], DIGEST);
                    return afterPrefix(read.source, 'urn:policywright:view:');
                }),
            };
            entry.isVoid = event.target.some((read, i) => {
                const view = viewNamed(entry.decision.views[i]);
                const now = view && (entry.decision.section === '' ? view : sectionNamed(view.id, entry.decision.section));
                return !now || now.content !== read['pw:content'] || now.revision !== read['pw:revision'];
            });
        } else if (ANCHORED.includes(kind)) {
            const [quote, position] = checked(event.target?.selector, (s) => Array.isArray(s) && s.length === 2);
            for (const text of [quote?.exact, quote?.prefix, quote?.suffix, event.target['pw:revision']]) checked(text, /^/);
            entry.anchor = {
                clause: afterPrefix(event.target.source, 'urn:policywright:clause:'),
                quote: checked(quote.exact, /[^]/),
                start: checked(position?.start, isWhole(0)),
                end: checked(position.end, isWhole(position.start + 1)),
                textDigest: checked(event.target['pw:textDigest'], DIGEST),
                revision: event.target['pw:revision'],
            };
        } else {
            entry.target = checked(afterPrefix(event.target, 'urn:uuid:'), UUID);
        }
        return entry;
    }

    // Where a remark of a loaded review stands in this copy.
    function placedAnchor(anchor) {
        const views = [...data.views].sort((a, b) => (b.revision === anchor.revision) - (a.revision === anchor.revision));
        const view = views.find((each) => each.clauses.some(([id]) => id === anchor.clause)) ?? views[0];
        const place = { view: view.id, clause: anchor.clause, quote: anchor.quote };
        const text = textOf(view.id, anchor.clause);
        const begin = unitAt(text, anchor.start);
        const end = unitAt(text, anchor.end);
        if (digestOf(view.id, anchor.clause) === anchor.textDigest && text.slice(begin, end) === anchor.quote) return { ...place, state: 'exact', begin, end };
        const found = text.indexOf(anchor.quote);
        const isOnce = found >= 0 && text.indexOf(anchor.quote, found + 1) < 0;
        return isOnce ? { ...place, state: 'uncertain', begin: found, end: found + anchor.quote.length } : { ...place, state: 'lost' };
    }

    const isMe = (author) => author.name === state.name && author.email === state.email;

    // What everything comes to: threads and decisions, as core/annotate/Review.h has them.
    function folded() {
        const review = { threads: [], decisions: [] };
        const places = new Map(); // of remarks, by id
        const remark = (source, extra) => ({ ...source, replies: undefined, own: isMe(source.author), pending: false, ...extra });
        for (const handed of data.threads) {
            const text = textOf(handed.view, handed.clause);
            const place = { view: handed.view, clause: handed.clause, state: handed.place, quote: handed.quote };
            if (handed.place !== 'lost') Object.assign(place, { begin: unitAt(text, handed.start), end: unitAt(text, handed.end) });
            const thread = { root: remark(handed), place, state: handed.state, closed: handed.closed, replies: handed.replies.map((each) => remark(each)) };
            review.threads.push(thread);
            for (const each of [thread.root, ...thread.replies]) places.set(each.id, { thread, remark: each });
        }
        for (const decision of data.decisions) review.decisions.push({ ...decision, own: isMe(decision.author), pending: false });
        const entries = [...state.events].sort(byOrder).map((event) => ({ ...entryOf(event), pending: false }));
        for (const action of state.actions) entries.push({ ...action, author: { name: state.name, email: state.email }, pending: true });
        for (const entry of entries) apply(entry, review, places);
        return review;
    }

    function apply(entry, review, places) {
        const own = entry.pending || isMe(entry.author);
        const said = { id: entry.id, kind: entry.kind, author: entry.author, created: entry.created, body: entry.body, replacement: entry.replacement, severity: entry.severity ?? 'normal', edited: false, deleted: false, own, pending: entry.pending };
        if (entry.decision) {
            const scope = (d) => toJson([d.author.name, d.author.email, d.section, d.views]);
            const decision = { ...said, ...entry.decision, void: entry.isVoid === true };
            review.decisions = review.decisions.filter((each) => scope(each) !== scope(decision));
            review.decisions.push(decision);
            return;
        }
        if (entry.anchor || entry.place) {
            const place = entry.anchor ? placedAnchor(entry.anchor) : { ...entry.place, state: 'exact', quote: textOf(entry.place.view, entry.place.clause).slice(entry.place.begin, entry.place.end) };
            const thread = { root: said, place, state: 'open', replies: [] };
            review.threads.push(thread);
            places.set(entry.id, { thread, remark: said });
            return;
        }
        const found = places.get(entry.target);
        if (!found) {
            const decision = review.decisions.find((each) => each.id === entry.target);
            if (decision && entry.kind === 'delete' && decision.own === own) review.decisions = review.decisions.filter((each) => each !== decision);
            return; // about something that was not handed over
        }
        if (entry.kind === 'reply') {
            found.thread.replies.push(said);
            places.set(entry.id, { thread: found.thread, remark: said });
        } else if (entry.kind === 'edit' || entry.kind === 'delete') {
            const isSame = found.remark.author.name === entry.author.name && found.remark.author.email === entry.author.email;
            if (!isSame || found.remark.deleted) return;
            if (entry.kind === 'delete') {
                Object.assign(found.remark, { deleted: true, body: '', replacement: undefined });
            } else {
                found.remark.edited = true;
                found.remark.body = entry.body;
                found.remark.severity = entry.severity ?? found.remark.severity;
                if (found.remark.kind === 'suggestion' && entry.replacement !== undefined) found.remark.replacement = entry.replacement;
            }
        } else {
            found.thread.state = { resolve: 'resolved', accept: 'accepted', decline: 'declined' }[entry.kind] ?? 'open';
            found.thread.closed = said;
        }
    }

    // -- the text in the page

    function unmark(element) {
        for (const mark of element.querySelectorAll('.rv-mark')) {
            for (const own of mark.querySelectorAll('.rv-sr')) own.remove();
            mark.replaceWith(...mark.childNodes);
        }
        element.normalize();
    }

    // `spots`: { begin, end, id, kind, label } in the clause's text; they may overlap.
    function mark(element, expected, spots) {
        const map = new TextMap(element, expected);
        if (map.text === null || spots.length === 0) return;
        const built = spots.map((spot) => ({ ...spot, begin: map.builtPosition(spot.begin), end: map.builtPosition(spot.end) }));
        const marks = [];
        for (const { node, skip, length, at } of map.runs) {
            const cuts = new Set([at, at + length]);
            for (const spot of built) for (const edge of [spot.begin, spot.end]) if (edge > at && edge < at + length) cuts.add(edge);
            const edges = [...cuts].sort((a, b) => b - a);
            for (let i = 1; i < edges.length; ++i) { // from the end, so that what is in front keeps its place
                const here = built.filter((spot) => spot.begin <= edges[i] && spot.end >= edges[i - 1]);
                if (here.length === 0) continue;
                const part = edges[i] > at ? node.splitText(edges[i] - at + skip) : skip > 0 ? node.splitText(skip) : node;
                const rest = edges[i - 1] - edges[i];
                if (part.data.length > rest) part.splitText(rest);
                const around = make('mark', { class: `rv-mark ${here.map((spot) => `rv-is-${spot.kind}`).join(' ')}`, 'data-threads': here.map((spot) => spot.id).join(' ') });
                part.replaceWith(around);
                around.append(part);
                marks.push({ around, at: edges[i], here });
            }
        }
        marks.sort((a, b) => a.at - b.at);
        for (const spot of built.filter((each) => each.label)) {
            const mine = marks.filter((each) => each.here.some((one) => one.id === spot.id)).map((each) => each.around);
            mine[0]?.prepend(make('span', { class: 'rv-sr' }, say('mark_begins', { label: spot.label })));
            mine.at(-1)?.append(make('span', { class: 'rv-sr' }, say('mark_ends')));
            for (const each of mine) each.setAttribute('aria-details', `rv-thread-${spot.id}`);
        }
    }

    // -- making elements

    // Attributes and listeners ("onclick") by name; children are elements or texts, never markup.
    function make(tag, attributes = {}, ...children) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) {
            if (value === false || value === undefined || value === null) continue;
            if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
            else element.setAttribute(name, value === true ? '' : value);
        }
        element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
        return element;
    }

    const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);

    let ids = 0;
    const newId = () => `rv-id-${++ids}`;

    // A field with its label above.
    function field(label, control, hint) {
        control.id = newId();
        const described = hint ? make('p', { class: 'rv-hint', id: newId() }, hint) : null;
        if (described) control.setAttribute('aria-describedby', described.id);
        return make('div', { class: 'rv-field' }, make('label', { for: control.id }, label), described, control);
    }

    function textArea(value, rows, oninput) {
        const area = make('textarea', { rows, dir: 'auto', oninput: () => oninput(area.value) });
        area.value = value;
        return area;
    }

    // Of a long text the beginning, and the rest when it is asked for.
    function userText(text, tag = 'p', name = 'rv-said') {
        const letters = Array.from(visible(text));
        const element = make(tag, { class: name, dir: 'auto' }, letters.slice(0, letters.length > LONG ? LONG / 2 : LONG).join(''));
        if (letters.length <= LONG) return element;
        const more = button(say('show_all_text', { count: letters.length }), (event) => {
            event.stopPropagation();
            element.tabIndex = -1;
            element.textContent = letters.join('');
            element.focus();
            layout();
        }, { class: 'rv-quiet' });
        element.append(' \u2026 ', more);
        return element;
    }
    const LONG = 3000; // code points
    const personName = (author) => make('bdi', { class: 'rv-name' }, visible(author.name) || '?');

    // Said aloud by screen readers, and shown: briefly what anybody sees anyway, else until it is clicked away.
    let statusTimer = 0;
    function announce(text, lasts = false) {
        clearTimeout(statusTimer);
        parts.status.textContent = text;
        parts.status.classList.toggle('rv-empty', text === '');
        if (text !== '' && !lasts) statusTimer = setTimeout(() => parts.status.classList.add('rv-empty'), 5000);
    }

    // -- the page

    const parts = {}; // of the bar and of what stands around the document
    let shown = null; // { view, clauses: [{ id, element, host, label, number, signature }] }
    let review = null;
    let filter = 'all';
    let active = null; // id of a thread
    const originals = [...document.querySelectorAll('.rv-document')].map((each) => (each.content ?? each).cloneNode(true));
    const host = document.querySelector('div.rv-document');

    function show(index) {
        const view = data.views[index];
        host.replaceChildren(...originals[index].cloneNode(true).childNodes);
        shown = { view, index, clauses: [] };
        host.querySelectorAll('header > dl.facts').forEach((element, i) => {
            if (view.cover[i] === undefined) return;
            const box = make('div', { class: 'rv-cover' });
            element.after(box);
            addClause(view.cover[i], element, box, say('title_block'));
        });
        for (const section of view.sections) {
            for (const id of section.clauses) {
                const element = document.getElementById(id);
                if (!element) continue;
                const number = element.querySelector(':scope > .n')?.textContent ?? '';
                addClause(id, element, element, `${number} ${element.querySelector(':scope > h3')?.textContent ?? ''}`.trim());
            }
            const box = make('div', { class: 'rv-section' });
            document.getElementById(section.id)?.append(box);
        }
        host.querySelector('main').append(make('section', { class: 'rv-last', 'aria-labelledby': 'rv-last-title' }));
        refresh();
    }

    function addClause(id, element, box, label) {
        const text = textOf(shown.view.id, id);
        if (!wholeRange(text)) return;
        if (new TextMap(element, text).text === null) element.classList.add('rv-whole-only'); // no words can be selected in it
        shown.clauses.push({ id, element, box, label, text, signature: null, marked: '[]' });
    }

    const isWanted = (thread) => filter === 'all' || (filter === 'open' && thread.state === 'open') || (filter === 'must' && thread.state === 'open' && thread.root.severity === 'must') || (filter === 'mine' && [thread.root, ...thread.replies].some((each) => each.own));
    const isVisibleThread = (thread) => thread.place.view === shown.view.id && filter !== 'clean' && isWanted(thread) && !(thread.root.deleted && thread.replies.every((reply) => reply.deleted));
    const kindLabel = (thread) => say(`kind_${thread.root.kind}`);

    // Everything again where it changed.
    function refresh() {
        review = folded();
        const threads = review.threads.filter(isVisibleThread);
        const order = new Map(shown.clauses.map((clause, i) => [clause.id, i]));
        for (const thread of threads) thread.order = [order.get(thread.place.clause) ?? order.size, isOnWhole(thread.place) ? -1 : thread.place.begin ?? Infinity];
        threads.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
        threads.forEach((thread, i) => (thread.number = i + 1));
        const byClause = new Map(shown.clauses.map((clause) => [clause.id, []]));
        const unplaced = threads.filter((thread) => !byClause.get(thread.place.clause)?.push(thread));
        document.body.classList.toggle('rv-clean', filter === 'clean');
        for (const clause of shown.clauses) renderClause(clause, byClause.get(clause.id));
        renderUnplaced(unplaced);
        renderDecisions();
        renderBar(threads);
        paintActive();
        layout();
    }

    const isOnWhole = (place) => {
        if (place.state === 'lost') return false;
        const whole = wholeRange(textOf(place.view, place.clause));
        return whole !== null && place.begin === whole.begin && place.end === whole.end;
    };
    const draftKey = (clause) => `new ${shown.view.id} ${clause.id}`;

    function renderClause(clause, threads) {
        const draft = state.drafts[draftKey(clause)];
        const about = threads.map((thread) => [thread, state.drafts[`reply ${thread.root.id}`]?.kind, ...[thread.root, ...thread.replies].map((each) => state.drafts[`edit ${each.id}`]?.kind)]);
        const signature = JSON.stringify([about, draft && draft.kind, filter === 'clean', state.name === '', state.isNamed]);
        if (signature !== clause.signature) {
            clause.signature = signature;
            clause.box.querySelector(':scope > .rv-side')?.remove();
            const side = make('div', { class: 'rv-side', lang: sideLanguage });
            if (filter !== 'clean') {
                side.append(remarkButton(clause));
                const list = make('ol', { class: 'rv-threads', 'aria-label': counted('threads_on', threads.length).replace('{clause}', clause.label) });
                for (const thread of threads) list.append(make('li', {}, threadCard(thread)));
                if (threads.length > 0) side.append(list);
                if (draft) side.append(composer(clause, draftKey(clause)));
            }
            clause.box.append(side);
        }
        markClause(clause, threads);
    }

    function markClause(clause, threads) {
        const spots = filter === 'clean' ? [] : threads
            .filter((thread) => thread.place.state !== 'lost' && !isOnWhole(thread.place))
            .map((thread) => ({ begin: thread.place.begin, end: thread.place.end, id: thread.root.id, kind: thread.state === 'open' ? thread.root.kind : 'closed', label: `${kindLabel(thread)} ${thread.number}` }));
        const draft = state.drafts[draftKey(clause)];
        if (draft && filter !== 'clean' && !isOnWhole(draft.place)) spots.push({ begin: draft.place.begin, end: draft.place.end, id: 'draft', kind: 'draft' });
        const marked = JSON.stringify(spots);
        if (marked === clause.marked) return;
        clause.marked = marked;
        unmark(clause.element);
        mark(clause.element, clause.text, spots);
        paintActive();
    }

    // A speech bubble, drawn: the copy loads no picture.
    function bubble() {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('viewBox', '0 0 20 20');
        svg.setAttribute('aria-hidden', 'true');
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        path.setAttribute('d', 'M3 3.5h14v10H9.5L6 17v-3.5H3zM10 6v5M7.5 8.5h5');
        svg.append(path);
        return svg;
    }

    function remarkButton(clause) {
        const open = () => openComposer(clause, { kind: 'comment', ...wholeRange(clause.text) });
        return make('button', { type: 'button', class: 'rv-add', title: say('remark'), onclick: open }, bubble(), make('span', { class: 'rv-add-word' }, say('remark')), make('span', { class: 'rv-sr' }, say('remark_on', { clause: clause.label })));
    }

    // -- threads

    const STATES = ['resolved', 'accepted', 'declined'];

    function threadCard(thread) {
        const { root } = thread;
        const title = `${kindLabel(thread)} ${thread.number}`;
        const card = make('article', { class: `rv-card rv-is-${root.kind} rv-state-${thread.state}`, id: `rv-thread-${root.id}`, tabindex: '-1', 'data-thread': root.id,
            'aria-label': say('thread_label', { title, name: visible(root.author.name), state: say(`state_${thread.state}`) }),
            onfocusin: () => activate(root.id), onclick: () => activate(root.id) });
        card.append(make('p', { class: 'rv-head' }, make('strong', {}, title), STATES.includes(thread.state) ? make('span', { class: 'rv-chip' }, say(`state_${thread.state}`)) : null,
            root.severity === 'normal' || root.deleted ? null : make('span', { class: `rv-chip rv-severity-${root.severity}` }, say(`severity_${root.severity}`))));
        card.append(aboutLine(thread));
        card.append(saidBy(thread, root));
        if (thread.replies.length > 0) {
            const replies = make('ol', { class: 'rv-replies', 'aria-label': counted('replies', thread.replies.length) });
            for (const reply of thread.replies) replies.append(make('li', {}, saidBy(thread, reply)));
            card.append(replies);
        }
        if (thread.closed && thread.state !== 'open') {
            card.append(make('p', { class: 'rv-closed' }, `${say(`state_${thread.state}`)} \u00b7 `, personName(thread.closed.author)));
            if (thread.closed.body) card.append(userText(thread.closed.body));
        }
        const replyKey = `reply ${root.id}`;
        if (state.drafts[replyKey]) card.append(textForm(replyKey, { label: say('reply'), add: say('add_reply'), done: (body) => act({ kind: 'reply', target: root.id, body }, say('reply_added')) }));
        else card.append(threadButtons(thread, replyKey));
        return card;
    }

    function aboutLine(thread) {
        const { place } = thread;
        if (isOnWhole(place)) return make('p', { class: 'rv-about' }, say('on_whole'));
        const line = make('blockquote', { class: 'rv-about', dir: 'auto' }, visible(shortened(place.quote)));
        if (place.state === 'exact') return line;
        return make('div', {}, line, make('p', { class: 'rv-place' }, say(`place_${place.state}`)));
    }

    const shortened = (text) => (codePoints(text) > 140 ? `${Array.from(text).slice(0, 130).join('')} \u2026` : text);

    function threadButtons(thread, replyKey) {
        const { root } = thread;
        const openReply = () => {
            state.drafts[replyKey] = { kind: 'reply', body: '', replacement: '' };
            keep();
            refresh();
            focusIn(`rv-thread-${root.id}`, '.rv-form textarea');
        };
        const close = () => act({ kind: thread.state === 'open' ? 'resolve' : 'reopen', target: root.id, body: '' }, say(thread.state === 'open' ? 'resolved_now' : 'reopened_now'), root.id);
        const about = make('span', { class: 'rv-sr' }, ` ${say('to_thread', { title: `${kindLabel(thread)} ${thread.number}` })}`);
        const buttons = make('p', { class: 'rv-buttons' }, make('button', { type: 'button', onclick: openReply }, say('reply'), about));
        buttons.append(make('button', { type: 'button', onclick: close }, say(thread.state === 'open' ? 'resolve' : 'reopen'), about.cloneNode(true)));
        if (root.own && !root.deleted && !state.drafts[`edit ${root.id}`]) buttons.append(...ownButtons(thread, root));
        return buttons;
    }

    // One remark or reply: who, when, what; own ones with what can be done to them.
    function saidBy(thread, remark) {
        const box = make('div', { class: 'rv-remark' });
        const time = make('time', { datetime: remark.created }, shownTime(remark.created));
        box.append(make('p', { class: 'rv-by' }, personName(remark.author), remark.own ? ` (${say('you')})` : null, ' \u00b7 ', time, remark.edited ? ` \u00b7 ${say('edited')}` : null,
            remark.pending ? make('span', { class: 'rv-pending' }, say('not_saved')) : null));
        const editKey = `edit ${remark.id}`;
        if (remark.deleted) {
            box.append(make('p', { class: 'rv-gone' }, say('deleted')));
        } else if (state.drafts[editKey]) {
            const isSuggestion = remark.kind === 'suggestion';
            box.append(textForm(editKey, { label: isSuggestion ? say('why') : say(`kind_${remark.kind}`), replacement: isSuggestion, add: say('save_edit'), done: (body, replacement) => edit(remark, body, replacement) }));
        } else {
            if (remark.replacement !== undefined) box.append(suggested(thread, remark));
            if (remark.body !== '') box.append(userText(remark.body));
            if (remark.own && remark !== thread.root) box.append(make('p', { class: 'rv-buttons rv-own' }, ...ownButtons(thread, remark)));
        }
        return box;
    }

    function suggested(thread, remark) {
        if (remark.replacement === '') return make('p', { class: 'rv-suggested' }, make('span', { class: 'rv-word' }, say('take_out')), ' ', userText(shortened(thread.place.quote), 'del', 'rv-out'));
        return make('p', { class: 'rv-suggested' }, make('span', { class: 'rv-word' }, say('instead')), ' ', userText(remark.replacement, 'ins', 'rv-in'));
    }

    function ownButtons(thread, remark) {
        const editKey = `edit ${remark.id}`;
        const openEdit = () => {
            state.drafts[editKey] = { kind: remark.kind, body: remark.body, replacement: remark.replacement ?? '', proposed: remark.replacement ?? '' };
            keep();
            refresh();
            focusIn(`rv-thread-${thread.root.id}`, '.rv-form textarea');
        };
        const what = say(remark.kind === 'reply' ? 'own_reply' : 'own_remark');
        return [make('button', { type: 'button', onclick: openEdit }, say('edit'), make('span', { class: 'rv-sr' }, ` ${what}`)),
            make('button', { type: 'button', onclick: () => remove(thread, remark) }, say('delete'), make('span', { class: 'rv-sr' }, ` ${what}`))];
    }

    function focusIn(id, selector) {
        const element = document.getElementById(id);
        reveal(selector ? element?.querySelector(selector) : element, element);
    }

    // Focuses it, and shows all of `whole` once it has its place in the margin.
    function reveal(element, whole) {
        element?.focus({ preventScroll: true });
        requestAnimationFrame(() => requestAnimationFrame(() => whole?.scrollIntoView({ block: 'nearest' })));
    }

    // -- doing something

    const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

    function act(action, said, focusThread) {
        const made = { id: newUuid(), created: now(), body: '', ...action };
        state.actions.push(made);
        keep();
        refresh();
        announce(said);
        const thread = focusThread ?? (made.place ? made.id : made.target);
        if (document.getElementById(`rv-thread-${thread}`)) focusIn(`rv-thread-${thread}`);
        else if (!made.decision) parts.next.focus(); // it is not among those that are shown

    }

    function edit(remark, body, replacement) {
        const action = state.actions.find((each) => each.id === remark.id);
        const chosenWords = remark.kind === 'suggestion' ? { replacement } : {};
        if (action) {
            Object.assign(action, { body, ...chosenWords });
            keep();
            refresh();
            announce(say('edited_now'));
        } else {
            act({ kind: 'edit', target: remark.id, body, ...chosenWords }, say('edited_now'));
        }
    }

    // What was not saved yet goes without a trace, with what was said to it; what was saved is taken back by an event.
    async function remove(thread, remark) {
        const action = state.actions.find((each) => each.id === remark.id);
        if (!(await ask(say(action ? 'ask_delete' : 'ask_take_back'), say('delete')))) return;
        if (action) {
            const gone = new Set([remark.id]);
            for (const each of state.actions) if (gone.has(each.target)) gone.add(each.id);
            state.actions = state.actions.filter((each) => !gone.has(each.id));
        } else {
            state.actions.push({ id: newUuid(), created: now(), kind: 'delete', target: remark.id, body: '' });
        }
        keep();
        refresh();
        announce(say('deleted_now'));
        const clause = shown.clauses.find((each) => each.id === thread.place.clause);
        if (document.getElementById(`rv-thread-${thread.root.id}`)) focusIn(`rv-thread-${thread.root.id}`);
        else clause?.box.querySelector('.rv-add')?.focus();
    }

    // What is wrong with texts that somebody entered; empty: nothing.
    function problemWith(texts, needed) {
        if (needed.trim() === '') return say('problem_empty');
        if (texts.some((text) => utf8(text).length > MAX_BODY_BYTES)) return say('problem_long');
        return '';
    }

    // A form for one text (and other words), kept under `key` while it is written.
    function textForm(key, { label, replacement = false, add, done }) {
        const draft = state.drafts[key];
        const problem = make('p', { class: 'rv-problem', role: 'alert' });
        const close = () => {
            delete state.drafts[key];
            keep();
        };
        const submit = (event) => {
            event.preventDefault();
            const body = wellFormed(draft.body.trim());
            const other = wellFormed(draft.replacement);
            const needsName = nameProblem(form);
            problem.textContent = needsName || problemWith([body, other], replacement ? 'any' : body);
            if (problem.textContent !== '') return;
            close();
            done(body, other);
        };
        const cancel = () => {
            const card = form.closest('.rv-card');
            close();
            refresh();
            focusIn(card.id);
        };
        const form = make('form', { class: 'rv-form', onsubmit: submit, onkeydown: (event) => formKey(event, form, draft, cancel) });
        if (replacement) form.append(field(say('write_instead'), textArea(draft.replacement, 3, (text) => { draft.replacement = text; keepSoon(); })));
        form.append(field(label, textArea(draft.body, 3, (text) => { draft.body = text; keepSoon(); })), ...nameFields(), problem,
            make('p', { class: 'rv-buttons' }, make('button', { type: 'submit', class: 'rv-main' }, add), button(say('cancel'), cancel)));
        return form;
    }

    // Ctrl with Enter adds; Escape leaves where nothing would be lost.
    function formKey(event, form, draft, cancel) {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        else if (event.key === 'Escape' && !draftHasText(draft)) cancel();
    }

    let keepTimer = 0;
    function keepSoon() {
        clearTimeout(keepTimer);
        keepTimer = setTimeout(keep, 200);
        layout();
    }

    // -- the name

    // Asked for where it is needed first, and not again.
    function nameFields() {
        if (state.name !== '') return [];
        const name = make('input', { type: 'text', class: 'rv-name-field', autocomplete: 'name', value: data.for });
        return [field(say('your_name'), name, say('your_name_hint'))];
    }

    function nameProblem(form) {
        const given = form.querySelector('.rv-name-field');
        return given ? takeName(given.value, state.email) : state.name === '' ? say('problem_name') : '';
    }

    function takeName(name, email) {
        const clean = wellFormed(name.trim());
        const mail = wellFormed(email.trim());
        if (clean === '') return say('problem_name');
        if (utf8(clean).length > MAX_NAME_BYTES || utf8(mail).length > MAX_NAME_BYTES - 7) return say('problem_name_long');
        state.name = clean;
        state.email = mail;
        keep();
        return '';
    }

    // -- the composer

    function openComposer(clause, { kind, begin, end }) {
        const key = draftKey(clause);
        const earlier = state.drafts[key];
        const quote = clause.text.slice(begin, end);
        const place = { view: shown.view.id, clause: clause.id, begin, end };
        if (earlier && draftHasText(earlier)) Object.assign(earlier, { place });
        else state.drafts[key] = { kind, body: '', replacement: quote, proposed: quote, place };
        clause.signature = null;
        keep();
        refresh();
        const form = clause.box.querySelector('.rv-composer');
        reveal(form?.querySelector(kind === 'suggestion' ? '.rv-replacement textarea' : '.rv-body textarea'), form);
    }

    function composer(clause, key) {
        const draft = state.drafts[key];
        const problem = make('p', { class: 'rv-problem', role: 'alert' });
        const about = make('p', { class: 'rv-about', dir: 'auto' });
        const update = () => {
            about.textContent = isOnWhole(draft.place) ? say('on_whole') : visible(shortened(clause.text.slice(draft.place.begin, draft.place.end)));
        };
        const leave = () => {
            delete state.drafts[key];
            clause.signature = null;
            keep();
        };
        const cancel = () => {
            leave();
            refresh();
            clause.box.querySelector('.rv-add')?.focus();
        };
        const submit = (event) => {
            event.preventDefault();
            const body = wellFormed(draft.body.trim());
            const replacement = wellFormed(draft.replacement.trim());
            const isSuggestion = draft.kind === 'suggestion';
            problem.textContent = problemWith(isSuggestion ? [body, replacement] : [body], isSuggestion ? 'any' : body);
            if (isSuggestion && replacement === clause.text.slice(draft.place.begin, draft.place.end)) problem.textContent = say('problem_same');
            if (problem.textContent === '') problem.textContent = nameProblem(form);
            if (problem.textContent !== '') return;
            leave();
            act({ kind: draft.kind, place: draft.place, body, ...(isSuggestion ? { replacement } : {}), ...(SEVERITIES.indexOf(draft.severity) > 0 ? { severity: draft.severity } : {}) }, say('added', { kind: say(`kind_${draft.kind}`) }));
        };
        const form = make('form', { class: 'rv-form rv-composer rv-card', 'aria-label': say('remark_on', { clause: clause.label }), 'data-thread': 'draft', onsubmit: submit, onkeydown: (event) => formKey(event, form, draft, cancel) });
        const bodyLabel = () => say(draft.kind === 'suggestion' ? 'why' : `kind_${draft.kind}`);
        const replacement = field(say('write_instead'), textArea(draft.replacement, 3, (text) => { draft.replacement = text; keepSoon(); }), say('write_instead_hint'));
        replacement.classList.add('rv-replacement');
        const body = field(bodyLabel(), textArea(draft.body, 3, (text) => { draft.body = text; keepSoon(); }));
        body.classList.add('rv-body');
        const pickKind = (kind) => {
            draft.kind = kind;
            replacement.hidden = kind !== 'suggestion';
            body.querySelector('label').textContent = bodyLabel();
            keepSoon();
        };
        const moved = (range) => {
            const quote = clause.text.slice(range.begin, range.end);
            if (draft.replacement === draft.proposed) {
                draft.replacement = quote;
                replacement.querySelector('textarea').value = quote;
            }
            draft.proposed = quote;
            draft.place = { ...draft.place, ...range };
            update();
            markClause(clause, review.threads.filter((thread) => isVisibleThread(thread) && thread.place.clause === clause.id));
            keepSoon();
        };
        form.append(kindChoice(draft, pickKind), make('div', {}, make('p', { class: 'rv-label' }, say('about')), about), wordChooser(clause, draft, moved), replacement, body, severityChoice(draft), ...nameFields(), problem,
            make('p', { class: 'rv-buttons' }, make('button', { type: 'submit', class: 'rv-main' }, say('add')), button(say('cancel'), cancel)));
        pickKind(draft.kind);
        update();
        return form;
    }

    function severityChoice(draft) {
        const choice = make('select', { onchange: () => { draft.severity = choice.value; keepSoon(); } });
        for (const severity of SEVERITIES) choice.append(make('option', { value: severity }, say(`severity_${severity}`)));
        choice.value = draft.severity ?? 'normal';
        return field(say('severity'), choice);
    }

    function kindChoice(draft, pick) {
        const name = newId();
        const set = make('fieldset', { class: 'rv-kinds' }, make('legend', { class: 'rv-sr' }, say('kind')));
        for (const kind of ANCHORED) {
            const radio = make('input', { type: 'radio', name, value: kind, onchange: () => pick(kind) });
            radio.checked = draft.kind === kind;
            set.append(make('label', {}, radio, make('span', {}, say(`kind_${kind}`))));
        }
        return set;
    }

    // The clause's text in a field, in which words are selected by keyboard as in any field; typing changes nothing.
    function wordChooser(clause, draft, moved) {
        const area = textArea(clause.text, 6, () => (area.value = clause.text));
        area.classList.add('rv-words');
        area.spellcheck = false;
        area.addEventListener('beforeinput', (event) => event.preventDefault());
        const take = () => {
            const range = area.selectionStart === area.selectionEnd ? wholeRange(clause.text) : trimmedRange(clause.text, area.selectionStart, area.selectionEnd);
            if (range && codePoints(clause.text.slice(range.begin, range.end)) <= MAX_QUOTE && (range.begin !== draft.place.begin || range.end !== draft.place.end)) moved(range);
        };
        for (const event of ['select', 'keyup', 'pointerup']) area.addEventListener(event, take);
        area.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            chooseSentence(area, event.shiftKey);
            take();
        });
        const box = make('details', { class: 'rv-choose', ontoggle: () => {
            layout();
            if (!box.open) return;
            area.focus();
            if (isOnWhole(draft.place)) area.setSelectionRange(0, 0);
            else area.setSelectionRange(draft.place.begin, draft.place.end);
            if (isOnWhole(draft.place)) area.scrollTop = 0;
        } }, make('summary', {}, say('choose_words')), field(say('choose_label'), area, say('choose_hint')));
        return box;
    }

    function sentencesOf(text) {
        if (Intl.Segmenter) return Array.from(new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(text), (each) => each.index);
        return [0, ...Array.from(text.matchAll(/[.!?]\s+|\n/g), (each) => each.index + each[0].length)];
    }

    // The sentence at the caret, or the next one as well.
    function chooseSentence(area, isMore) {
        const starts = [...new Set([...sentencesOf(area.value), area.value.length])];
        const end = (from) => starts.find((start) => start > from) ?? area.value.length;
        const begin = isMore ? area.selectionStart : starts.findLast((start) => start <= area.selectionStart && start < area.value.length) ?? 0;
        let to = end(isMore ? Math.max(area.selectionEnd, area.selectionStart) : begin);
        while (isMore && area.value.slice(area.selectionEnd, to).trim() === '' && to < area.value.length) to = end(to);
        while (to > begin && isSpace(area.value[to - 1])) --to;
        area.setSelectionRange(begin, to);
    }

    // -- selecting with the mouse

    function selectedWords() {
        const selection = getSelection();
        if (!selection || selection.isCollapsed || selection.rangeCount === 0 || filter === 'clean') return null;
        const range = selection.getRangeAt(0);
        for (const clause of shown.clauses) {
            if (!range.intersectsNode(clause.element)) continue;
            const map = new TextMap(clause.element, clause.text);
            const chosenWords = map.text === null ? null : map.rangeIn(range);
            if (chosenWords) return { clause, range, ...chosenWords };
            if (map.text === null && clause.element.contains(range.startContainer)) return { clause, range, ...wholeRange(clause.text) };
        }
        return null;
    }

    function offerToRemark() {
        const chosen = selectedWords();
        const isTooLong = chosen && codePoints(chosen.clause.text.slice(chosen.begin, chosen.end)) > MAX_QUOTE;
        parts.offer.hidden = !chosen || isTooLong;
        if (parts.offer.hidden) return;
        const rects = chosen.range.getClientRects();
        const at = rects[rects.length - 1] ?? chosen.range.getBoundingClientRect();
        const most = document.documentElement.clientWidth - parts.offer.offsetWidth - 8;
        parts.offer.style.left = `${Math.max(8, Math.min(at.left, most)) + scrollX}px`;
        parts.offer.style.top = `${at.bottom + scrollY + 6}px`;
    }

    function takeOffer(kind) {
        const chosen = selectedWords();
        if (!chosen) return;
        const isClipped = !chosen.clause.element.contains(chosen.range.endContainer);
        parts.offer.hidden = true;
        getSelection().removeAllRanges();
        openComposer(chosen.clause, { kind, begin: chosen.begin, end: chosen.end });
        announce(isClipped ? say('clipped', { clause: chosen.clause.label }) : '');
    }

    // -- who is asked to decide, as it was when the copy was made

    function requestItem(request) {
        const sections = request.sections.length > 0 ? request.sections : [''];
        const scope = sections.map((section) => scopeLabel({ section, views: request.views })).join('; ');
        const due = request.due === '' ? {} : { date: dayFormat.format(new Date(`${request.due}T00:00:00Z`)) };
        const asked = { scope, name: visible(request.author.name), ...due };
        const item = make('li', {}, make('p', {}, say(request.due === '' ? 'asked_for' : 'asked_for_by', asked)));
        if (request.body) item.append(userText(request.body));
        const answers = make('ul', {});
        for (const answer of request.answers) answers.append(make('li', {}, personName(answer.reviewer), `: ${say(`answer_${answer.state}`)}`));
        item.append(answers);
        if (request.answers.length > 1) item.append(make('p', { class: 'rv-hint' }, say(`needs_${request.quorum}`)));
        if (request.signed) item.append(make('p', { class: 'rv-hint' }, say('needs_signature')));
        return item;
    }

    function requestList() {
        if (data.requests.length === 0) return null;
        return make('div', { class: 'rv-requests' }, make('h3', { id: 'rv-requests-title' }, say('requests')), make('ul', { 'aria-labelledby': 'rv-requests-title' }, ...data.requests.map(requestItem)));
    }

    // -- what has no place, and decisions

    function renderUnplaced(threads) {
        const last = host.querySelector('.rv-last');
        last.replaceChildren(make('h2', { id: 'rv-last-title' }, say('decisions')));
        last.lang = sideLanguage ?? document.documentElement.lang;
        if (threads.length === 0) return;
        const list = make('ol', { class: 'rv-threads rv-unplaced' });
        for (const thread of threads) list.append(make('li', {}, threadCard(thread)));
        last.prepend(make('h2', {}, say('unplaced')), list);
    }

    const scopeLabel = (decision) => {
        const titles = decision.views.map((id) => (viewNamed(id) ? viewTitle(viewNamed(id)) : id)).join(', ');
        const section = decision.section !== '' && viewNamed(decision.views[0]) && sectionNamed(decision.views[0], decision.section);
        return section ? say('scope_section', { section: `${section.number} ${section.title}`, title: titles }) : titles;
    };
    const viewTitle = (view) => (data.views.some((other) => other !== view && other.title === view.title) ? `${view.title} (${say(`audience_${view.audience}`)})` : view.title);

    function decisionItem(decision) {
        const item = make('li', { class: `rv-decision rv-verdict-${decision.verdict}` });
        item.append(make('p', { class: 'rv-by' }, make('strong', {}, say(`verdict_${decision.verdict}`)), ' \u00b7 ', personName(decision.author), decision.own ? ` (${say('you')})` : null, ' \u00b7 ', decision.signed ? `${say('signed')} \u00b7 ` : null,
            make('time', { datetime: decision.created }, shownTime(decision.created)), decision.pending ? make('span', { class: 'rv-pending' }, say('not_saved')) : null));
        item.append(make('p', { class: 'rv-scope' }, visible(scopeLabel(decision)), decision.void ? make('span', { class: 'rv-chip' }, say('void')) : null));
        if (decision.body) item.append(userText(decision.body));
        if (decision.own && !decision.signed) item.append(make('p', { class: 'rv-buttons rv-own' }, button(say('take_back'), () => takeBack(decision))));
        return item;
    }

    function renderDecisions() {
        const here = review.decisions.filter((decision) => decision.views.includes(shown.view.id));
        for (const section of shown.view.sections) {
            const box = document.getElementById(section.id)?.querySelector(':scope > .rv-section');
            if (!box) continue;
            box.replaceChildren();
            if (filter === 'clean') continue;
            if (sideLanguage) box.lang = sideLanguage;
            const mine = here.filter((decision) => decision.section === section.id);
            if (mine.length > 0) box.append(make('ul', { class: 'rv-decisions', 'aria-label': say('decisions') }, ...mine.map(decisionItem)));
            box.append(make('button', { type: 'button', class: 'rv-quiet', onclick: () => decide(section.id) }, say('decide_section'), make('span', { class: 'rv-sr' }, `: ${section.number} ${section.title}`)));
        }
        const last = host.querySelector('.rv-last');
        last.hidden = filter === 'clean';
        const all = here.filter((decision) => decision.section === '');
        if (all.length > 0) last.append(make('ul', { class: 'rv-decisions' }, ...all.map(decisionItem)));
        else last.append(make('p', {}, say('no_decision')));
        last.append(button(say('decide'), () => decide(''), { class: 'rv-second' }));
    }

    async function takeBack(decision) {
        if (!(await ask(say('ask_take_back_decision'), say('take_back')))) return;
        const isPending = state.actions.some((each) => each.id === decision.id);
        if (isPending) state.actions = state.actions.filter((each) => each.id !== decision.id);
        else state.actions.push({ id: newUuid(), created: now(), kind: 'delete', target: decision.id, body: '' });
        keep();
        refresh();
        announce(say('taken_back'));
        parts.decide.focus();
    }

    function decide(section) {
        const draft = (state.drafts.decision ??= { kind: 'decision', body: '', replacement: '' });
        const verdicts = make('fieldset', { class: 'rv-verdicts' }, make('legend', { class: 'rv-sr' }, say('your_decision')));
        const name = newId();
        for (const verdict of VERDICTS) verdicts.append(make('label', {}, make('input', { type: 'radio', name, value: verdict }), make('span', {}, say(`verdict_${verdict}`), make('small', {}, say(`meaning_${verdict}`)))));
        const scope = make('select', {});
        const add = (value, text) => scope.append(make('option', { value, selected: value === section }, text));
        if (data.views.length > 1) add('*', say('scope_all', { count: data.views.length }));
        add('', viewTitle(shown.view));
        for (const each of shown.view.sections) if (each.clauses.length > 0) add(each.id, say('scope_only', { section: `${each.number} ${each.title}` }));
        const remarks = textArea(draft.body, 4, (text) => { draft.body = text; keepSoon(); });
        const problem = make('p', { class: 'rv-problem', role: 'alert' });
        const submit = (event) => {
            event.preventDefault();
            const verdict = form.querySelector('input[type=radio]:checked')?.value;
            const body = wellFormed(draft.body.trim());
            problem.textContent = verdict ? problemWith([body], 'any') : say('problem_verdict');
            if (problem.textContent === '' && verdict !== 'approve' && verdict !== 'decline' && body === '' && !hasRemarks()) problem.textContent = say('problem_no_remarks');
            if (problem.textContent === '') problem.textContent = nameProblem(form);
            if (problem.textContent !== '') return;
            delete state.drafts.decision;
            dialog.close();
            const views = scope.value === '*' ? data.views.map((view) => view.id) : [shown.view.id];
            const decision = { verdict, section: scope.value === '*' ? '' : scope.value, views };
            const isSame = (each) => each.decision && each.decision.section === decision.section && each.decision.views.join() === views.join();
            state.actions = state.actions.filter((each) => !isSame(each));
            act({ kind: 'decision', decision, body }, say('decided', { verdict: say(`verdict_${verdict}`) }));
        };
        const form = make('form', { class: 'rv-form', onsubmit: submit }, verdicts, field(say('decision_on'), scope), field(say('decision_remarks'), remarks), make('p', { class: 'rv-hint' }, say('decision_hint')), ...nameFields(), problem,
            make('p', { class: 'rv-buttons' }, make('button', { type: 'submit', class: 'rv-main' }, say('decide_now')), button(say('cancel'), () => dialog.close())));
        const dialog = openDialog(say('your_decision'), form);
        dialog.addEventListener('close', () => {
            if (state.drafts.decision && !draftHasText(state.drafts.decision)) delete state.drafts.decision;
            keep();
        });
    }

    const hasRemarks = () => review.threads.some((thread) => thread.root.own && !thread.root.deleted && thread.state === 'open');

    // -- dialogs

    function openDialog(title, ...content) {
        const id = newId();
        const before = document.activeElement;
        const dialog = make('dialog', { class: 'rv-dialog', 'aria-labelledby': id, lang: sideLanguage }, make('h2', { id }, title), ...content);
        dialog.addEventListener('close', () => {
            dialog.remove();
            if (document.activeElement === document.body) before?.focus();
        });
        document.body.append(dialog);
        dialog.showModal();
        return dialog;
    }

    function ask(question, yes) {
        return new Promise((resolve) => {
            let answer = false;
            const dialog = openDialog(question, make('p', { class: 'rv-buttons' }, button(yes, () => {
                answer = true;
                dialog.close();
            }, { class: 'rv-main' }), button(say('cancel'), () => dialog.close(), { autofocus: true })));
            dialog.addEventListener('close', () => resolve(answer));
        });
    }

    function askName() {
        const name = make('input', { type: 'text', autocomplete: 'name' });
        const email = make('input', { type: 'email', autocomplete: 'email' });
        name.value = state.name || data.for;
        email.value = state.email;
        const problem = make('p', { class: 'rv-problem', role: 'alert' });
        if (state.isNamed) return openDialog(say('your_name'), make('p', {}, personName(state), state.email ? `, ${visible(state.email)}` : null), make('p', { class: 'rv-hint' }, say('name_fixed')), make('p', { class: 'rv-buttons' }, button(say('close'), () => dialogOf().close())));
        const submit = (event) => {
            event.preventDefault();
            problem.textContent = takeName(name.value, email.value);
            if (problem.textContent !== '') return;
            dialogOf().close();
            for (const clause of shown.clauses) clause.signature = null;
            refresh();
        };
        return openDialog(say('your_name'), make('form', { class: 'rv-form', onsubmit: submit }, field(say('your_name'), name, say('your_name_hint')), field(say('your_email'), email), problem,
            make('p', { class: 'rv-buttons' }, make('button', { type: 'submit', class: 'rv-main' }, say('take_name')), button(say('cancel'), () => dialogOf().close()))));
    }
    const dialogOf = () => document.querySelector('dialog.rv-dialog');

    async function startOver() {
        if (!(await ask(say('ask_start_over'), say('start_over')))) return;
        clearTimeout(keepTimer);
        state = emptyState();
        try {
            localStorage.removeItem(KEY);
            sessionStorage.removeItem(KEY);
        } catch {
            // There was none.
        }
        for (const clause of shown.clauses) clause.signature = null;
        refresh();
        announce(say('started_over'));
    }

    // -- files

    function revisionsNeeded() {
        const revisions = new Map(state.revisions.map((revision) => [sha256(toJson(revision)), revision]));
        const add = (id, revision) => revisions.set(id, revision);
        for (const view of data.views) {
            add(view.revision, { view: view.id, clauses: view.clauses });
            for (const section of view.sections) add(section.revision, { view: view.id, clauses: view.clauses.filter(([id]) => section.clauses.includes(id)) });
        }
        const named = new Set(state.events.flatMap((event) => (Array.isArray(event.target) ? event.target.map((read) => read['pw:revision']) : [event.target['pw:revision']])));
        return [...revisions].filter(([id]) => named.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
    }

    // As core/annotate/ReviewFile.h writes it.
    function reviewFile() {
        const revisions = revisionsNeeded().map(([, revision]) => revision);
        const digests = [...new Set(revisions.flatMap((revision) => revision.clauses.map(([, digest]) => digest)))].sort();
        const texts = { ...data.texts, ...state.texts };
        const items = [...state.events].sort(byOrder);
        return `${toJson({
            '@context': ['http://www.w3.org/ns/anno.jsonld', { pw: 'urn:policywright:review:' }],
            type: 'AnnotationCollection',
            'pw:format': 1,
            'pw:policy': data.policy,
            total: items.length,
            first: { type: 'AnnotationPage', startIndex: 0, items },
            'pw:revisions': revisions,
            'pw:texts': Object.fromEntries(digests.filter((digest) => digest in texts).map((digest) => [digest, texts[digest]])),
        }, '')}\n`;
    }

    const fileName = () => {
        const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
        return [plain(data.name) || 'policy', 'review', plain(state.name)].filter((part) => part !== '').join('-') + '.jsonld';
    };

    function save() {
        if (state.actions.length === 0 && state.events.length === 0) return announce(say(openDrafts() > 0 ? 'only_drafts' : 'nothing_to_save'), true);
        if (state.name === '') return askName();
        seal();
        keep();
        const url = URL.createObjectURL(new Blob([reviewFile()], { type: 'application/ld+json' }));
        const link = make('a', { href: url, download: fileName(), class: 'rv-sr' });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(url), 60000);
        for (const clause of shown.clauses) clause.signature = null;
        refresh();
        const drafts = openDrafts();
        announce(say('saved', { file: fileName() }) + (drafts > 0 ? ` ${counted('drafts_left', drafts)}` : ''), true);
        parts.save.focus();
    }

    // The events, revisions and texts of a file. Throws an error with a sentence for people.
    function readReview(text) {
        const wrong = (name) => Object.assign(new Error(say(name)), { isSaid: true });
        let json;
        try {
            json = JSON.parse(text);
        } catch {
            throw wrong('load_not_review');
        }
        if (json?.type !== 'AnnotationCollection' || !Number.isInteger(json['pw:format'])) throw wrong('load_not_review');
        if (json['pw:format'] > 1) throw wrong('load_newer');
        if (json['pw:policy'] !== data.policy) throw wrong('load_other_policy');
        const events = json.first?.items;
        const revisions = json['pw:revisions'];
        const texts = json['pw:texts'];
        try {
            checked(events, Array.isArray).forEach(entryOf);
            for (const revision of checked(revisions, Array.isArray)) {
                checked(revision?.view, /^/);
                checked(revision.clauses, (list) => Array.isArray(list) && list.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string')));
            }
            checked(texts, (object) => object && typeof object === 'object' && !Array.isArray(object));
        } catch {
            throw wrong('load_not_review');
        }
        const seenIds = new Map(state.events.map((event) => [event.id, event['pw:digest']]));
        for (const event of events) {
            const isChanged = digestOfEvent(event) !== event['pw:digest'] || (seenIds.get(event.id) ?? event['pw:digest']) !== event['pw:digest'];
            if (isChanged) throw wrong('load_changed');
            seenIds.set(event.id, event['pw:digest']);
        }
        for (const [digest, content] of Object.entries(texts)) if (typeof content !== 'string' || sha256(content) !== digest) throw wrong('load_changed');
        return { events, revisions: revisions.map(({ view, clauses }) => ({ view, clauses })), texts };
    }

    async function load(file) {
        try {
            if (file.size > MAX_FILE_BYTES) throw Object.assign(new Error(say('load_large')), { isSaid: true });
            const read = readReview(await file.text());
            const mine = new Set(state.events.map((event) => event['pw:digest']));
            const fresh = unknownEvents(read.events).filter((event) => !mine.has(event['pw:digest']));
            const unique = [...new Map(fresh.map((event) => [event['pw:digest'], event])).values()];
            takeLoaded(unique, read);
            announce(unique.length === 0 ? say('load_nothing') : counted('loaded', unique.length));
        } catch (error) {
            announce(error.isSaid ? error.message : say('load_unreadable'), true);
        }
    }

    function takeLoaded(events, read) {
        const seenIds = new Set(events.map((event) => event.id.slice('urn:uuid:'.length)));
        state.actions = state.actions.filter((action) => !seenIds.has(action.id));
        state.events.push(...events);
        state.revisions.push(...read.revisions);
        state.revisions = [...new Map(state.revisions.map((revision) => [toJson(revision), revision])).values()];
        Object.assign(state.texts, read.texts);
        const authors = new Map(events.map(entryOf).map(({ author }) => [toJson([author.name, author.email]), author]));
        if (!state.isNamed && authors.size === 1) {
            const [author] = authors.values();
            if (state.name === '' || state.name === author.name) Object.assign(state, { ...author, isNamed: true });
        }
        keep();
        for (const clause of shown.clauses) clause.signature = null;
        refresh();
    }

    // -- the bar

    const sideLanguage = document.documentElement.lang.slice(0, 2) === language ? undefined : language;

    function buildPage() {
        const docs = make('select', { onchange: () => {
            show(docs.selectedIndex);
            scrollTo(0, 0);
        } }, ...data.views.map((view) => make('option', {}, viewTitle(view))));
        const shownSelect = make('select', { onchange: () => {
            filter = shownSelect.value;
            for (const clause of shown.clauses) clause.signature = null;
            refresh();
            announce(filter === 'clean' ? say('clean_now') : parts.count.textContent);
        } }, ...['all', 'open', 'must', 'mine', 'clean'].map((value) => make('option', { value }, say(`show_${value}`))));
        const labelled = (label, control) => make('label', { class: 'rv-pick' }, make('span', {}, label), control);
        parts.count = make('span', { class: 'rv-count' });
        parts.previous = button('\u2039', () => step(-1), { class: 'rv-step', 'aria-label': say('previous'), title: say('previous') });
        parts.next = button('\u203a', () => step(1), { class: 'rv-step', 'aria-label': say('next'), title: say('next') });
        parts.decide = button(say('decide'), () => decide(''), { class: 'rv-second' });
        parts.save = button(say('save'), save, { class: 'rv-main' });
        parts.unsaved = make('span', { class: 'rv-unsaved' });
        const input = make('input', { type: 'file', accept: '.jsonld,.json,application/ld+json,application/json', class: 'rv-sr', tabindex: '-1', 'aria-hidden': 'true', onchange: async () => {
            if (input.files[0]) await load(input.files[0]);
            input.value = '';
        } });
        const more = make('details', { class: 'rv-more', onkeydown: (event) => {
            if (event.key !== 'Escape' || !more.open) return;
            more.open = false;
            more.querySelector('summary').focus();
        } }, make('summary', {}, say('more')), make('div', {}, ...[['load', () => input.click()], ['change_name', askName], ['start_over', startOver]].map(([name, run]) => button(say(name), () => {
            more.open = false;
            run();
        }))), input);
        parts.status = make('p', { class: 'rv-status rv-empty', role: 'status', onclick: () => announce('') });
        parts.bar = make('div', { class: 'rv-bar', role: 'region', 'aria-label': say('review'), lang: sideLanguage }, make('div', { class: 'rv-tools' }, make('span', { class: 'rv-brand' }, say('review_copy')), data.views.length > 1 ? labelled(say('document'), docs) : null,
            labelled(say('show'), shownSelect), make('span', { class: 'rv-steps' }, parts.count, parts.previous, parts.next), make('span', { class: 'rv-right' }, parts.unsaved, parts.decide, parts.save, more)), parts.status);
        const forWhom = data.for === '' ? null : make('p', { class: 'rv-for' }, say('for_whom'), ' ', make('bdi', {}, visible(data.for)));
        const intro = make('section', { class: 'rv-intro', 'aria-labelledby': 'rv-intro-title', lang: sideLanguage }, make('h2', { id: 'rv-intro-title' }, say('intro_title')), forWhom, make('ol', {}, ...['intro_1', 'intro_2', 'intro_3'].map((name) => make('li', {}, say(name)))), requestList(), make('p', { class: 'rv-hint' }, say('intro_private')));
        host.before(parts.bar, intro);
        parts.offer = make('div', { class: 'rv-offer', role: 'group', 'aria-label': say('selected_words'), hidden: true, lang: sideLanguage, onmousedown: (event) => event.preventDefault() }, ...ANCHORED.map((kind) => button(say(`offer_${kind}`), () => takeOffer(kind))));
        document.body.append(parts.offer);
        document.querySelector('noscript')?.remove();
    }

    function renderBar(threads) {
        const open = threads.filter((thread) => thread.state === 'open').length;
        parts.count.textContent = filter === 'clean' ? say('clean_now') : `${counted('remarks', threads.length)}${threads.length > 0 ? `, ${say('open_count', { count: open })}` : ''}`;
        for (const each of [parts.previous, parts.next]) each.disabled = threads.length === 0;
        parts.unsaved.textContent = state.actions.length > 0 ? counted('unsaved', state.actions.length) : state.events.length > 0 ? say('all_saved') : '';
    }

    function step(by) {
        const cards = [...host.querySelectorAll('article.rv-card')];
        const at = cards.findIndex((card) => card.dataset.thread === active);
        const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length;
        cards[next]?.focus({ preventScroll: true });
        requestAnimationFrame(() => requestAnimationFrame(() => cards[next]?.scrollIntoView({ block: 'center' })));
    }

    // -- where the threads stand

    function activate(id) {
        if (active === id) return;
        active = id;
        paintActive();
        layout();
    }

    function paintActive() {
        for (const element of host.querySelectorAll('.rv-active')) element.classList.remove('rv-active');
        if (active === null) return;
        for (const element of host.querySelectorAll(`.rv-card[data-thread="${CSS.escape(active)}"], .rv-mark[data-threads~="${CSS.escape(active)}"]`)) element.classList.add('rv-active');
    }

    let isLayoutWanted = false;
    let isPressed = false; // the mouse: what moved away under it would not be clicked
    function layout() {
        if (isLayoutWanted) return;
        isLayoutWanted = true;
        requestAnimationFrame(() => {
            isLayoutWanted = false;
            if (!isPressed) placeCards();
        });
    }

    // In the margin each card stands beside its words, or below the one before it; the active one beside its words.
    function placeCards() {
        const main = host.querySelector('main');
        const cards = [...main.querySelectorAll('.clause > .rv-side .rv-card')];
        if (!WIDE.matches) {
            for (const card of cards) card.style.top = '';
            main.style.minHeight = '';
            return;
        }
        const GAP = 12;
        const top = main.getBoundingClientRect().top;
        const items = cards.map((card) => {
            const clause = card.closest('.clause');
            const chosenWords = clause.querySelector(`.rv-mark[data-threads~="${CSS.escape(card.dataset.thread)}"]`);
            const origin = clause.getBoundingClientRect().top - top;
            return { card, origin, want: chosenWords ? chosenWords.getBoundingClientRect().top - top : origin, height: card.offsetHeight };
        });
        items.sort((a, b) => a.want - b.want);
        let bottom = 0;
        for (const item of items) {
            item.y = Math.max(item.want, bottom);
            bottom = item.y + item.height + GAP;
        }
        const at = items.findIndex((item) => item.card.dataset.thread === active);
        if (at >= 0 && items[at].y > items[at].want) {
            items[at].y = items[at].want;
            for (let i = at - 1; i >= 0; --i) items[i].y = Math.min(items[i].y, items[i + 1].y - items[i].height - GAP);
            bottom = items[at].y + items[at].height + GAP;
            for (let i = at + 1; i < items.length; ++i) {
                items[i].y = Math.max(items[i].want, bottom);
                bottom = items[i].y + items[i].height + GAP;
            }
        }
        const above = Math.max(0, -(items[0]?.y ?? 0)); // what would stand above the text
        for (const item of items) item.card.style.top = `${item.y + above - item.origin}px`;
        main.style.minHeight = items.length > 0 ? `${bottom + above}px` : '';
    }

    // -- start

    function listen() {
        let timer = 0;
        document.addEventListener('selectionchange', () => {
            clearTimeout(timer);
            timer = setTimeout(offerToRemark, 250);
        });
        document.addEventListener('pointerdown', () => (isPressed = true));
        for (const name of ['pointerup', 'pointercancel']) {
            document.addEventListener(name, () => setTimeout(() => { // behind the click
                isPressed = false;
                layout();
                offerToRemark();
            }, 0));
        }
        host.addEventListener('click', (event) => {
            const marked = event.target.closest?.('.rv-mark');
            if (!marked || !getSelection().isCollapsed) return;
            const id = marked.dataset.threads.split(' ')[0];
            activate(id);
            document.getElementById(`rv-thread-${id}`)?.scrollIntoView({ block: 'nearest' });
        });
        addEventListener('beforeunload', (event) => {
            clearTimeout(keepTimer);
            keep();
            if (state.actions.length > 0 || openDrafts() > 0) event.preventDefault();
        });
        // The same copy in another window: what was done there shows here, so that neither overwrites the other.
        addEventListener('storage', (event) => {
            if (event.key !== KEY) return;
            const { drafts } = state; // what is being written here stays
            state = emptyState();
            readKept();
            Object.assign(state.drafts, drafts);
            for (const clause of shown.clauses) clause.signature = null;
            refresh();
        });
        WIDE.addEventListener('change', layout);
        new ResizeObserver(layout).observe(host);
    }

    buildPage();
    readKept();
    show(0);
    listen();
})();
