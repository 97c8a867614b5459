# SPDX-License-Identifier: Apache-2.0
"""Reads pages (a JSON object a line: kind, payload, page) and says which of them hold what no page may hold.

The closed lists below are all that core/render writes. A page of the kind "short" has hostile text only where no markup
can be meant: its tags must be those of the first page, whose texts are harmless.
"""
import json
import re
import sys
from html.parser import HTMLParser

ATTRIBUTES = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "content", "name"}, "title": set(),
    "script": {"type"}, "style": set(), "body": {"class"}, "header": set(), "footer": set(), "main": {"id"},
    "nav": {"aria-labelledby"}, "aside": {"class", "aria-labelledby"}, "section": {"id", "aria-labelledby"},
    "div": {"class", "id", "role", "tabindex", "aria-label"}, "a": {"class", "href"}, "span": {"class"},
    "h1": set(), "h2": {"id"}, "h3": set(), "h4": set(), "h5": set(), "h6": set(), "p": {"class"}, "dl": {"class"},
    "dt": set(), "dd": set(), "ul": set(), "ol": {"start"}, "li": set(), "blockquote": set(), "pre": set(),
    "code": set(), "em": set(), "strong": set(), "br": set(), "hr": set(), "mark": {"class"}, "wbr": set(),
    "table": set(), "caption": set(), "thead": set(), "tbody": set(), "tr": set(), "th": {"scope", "class"},
    "td": {"class"},
}
ALLOWED_LINK = re.compile(r"(#|https?:|mailto:|tel:)", re.IGNORECASE)


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.problems, self.inside, self.scripts = [], [], None, []

    def handle_starttag(self, tag, attrs):
        if tag != "wbr":
            self.tags.append(tag)
        if tag not in ATTRIBUTES:
            self.problems.append(f"element <{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, ()):
                self.problems.append(f"attribute {name} of <{tag}>")
            if name == "href" and not ALLOWED_LINK.match(value or ""):
                self.problems.append(f"link to {value}")
        if tag == "script":
            self.inside = "script"
            self.scripts.append("")
            if dict(attrs) != {"type": "application/ld+json"}:
                self.problems.append(f"script {attrs}")

    def handle_endtag(self, tag):
        self.tags.append("/" + tag)
        self.inside = None

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1] += data

    def handle_comment(self, data):
        self.problems.append(f"comment {data}")

    def handle_pi(self, data):
        self.problems.append(f"instruction {data}")

    def unknown_decl(self, data):
        self.problems.append(f"declaration {data}")

    def handle_decl(self, decl):
        if decl != "doctype html":
            self.problems.append(f"declaration {decl}")


def read(page):
    parsed = Page()
    parsed.feed(page)
    parsed.close()
    for once in ("script", "style", "title", "body", "main", "html", "head"):
        if parsed.tags.count(once) != 1:
            parsed.problems.append(f"{parsed.tags.count(once)} times <{once}>")
    try:
        json.loads(parsed.scripts[0] if parsed.scripts else "")
    except ValueError as error:
        parsed.problems.append(f"metadata: {error}")
    return parsed


def main():
    plain, count, bad = None, 0, 0
    for line in sys.stdin.buffer:
        case = json.loads(line)
        page = read(case["page"])
        count += 1
        plain = plain or page.tags
        if case["kind"] == "short" and page.tags != plain:
            page.problems.append("tags that a harmless page does not have")
        if page.problems:
            bad += 1
            print(f"{case['kind']} {case['payload']!r}: {'; '.join(page.problems)}")
    print(f"{count} pages")
    return 1 if bad else 0


sys.exit(main())
