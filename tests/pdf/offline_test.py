# SPDX-License-Identifier: Apache-2.0
"""A document that refers to a server in every way that HTML and CSS know is printed. The server counts connections, not
requests: a hint such as preconnect opens one without asking for anything.

    offline_test.py POLICYWRIGHT POLICYWRIGHT_PDF PROJECT
"""
import os
import socket
import sys
import tempfile
import threading
import time
import unittest

from print_engine import PrintEngine

PROGRAM = sys.argv[2]

REFERENCES = """
<link rel="stylesheet" href="{u}/a.css">
<link rel="preconnect" href="{u}">
<link rel="preconnect" href="{u}" crossorigin>
<link rel="dns-prefetch" href="{u}">
<link rel="prefetch" href="{u}/a.js">
<link rel="preload" href="{u}/b.js" as="script">
<link rel="modulepreload" href="{u}/m.js">
<link rel="prerender" href="{u}/p.html">
<link rel="icon" href="{u}/favicon.ico">
<link rel="apple-touch-icon" href="{u}/touch.png">
<link rel="manifest" href="{u}/manifest.json">
<link rel="alternate stylesheet" href="{u}/alt.css" title="alt">
<link rel="import" href="{u}/import.html">
<link rel="search" type="application/opensearchdescription+xml" href="{u}/search.xml">
<link rel="pingback" href="{u}/pingback">
<meta http-equiv="x-dns-prefetch-control" content="on">
<base href="{u}/base/">
<style>
@import url({u}/import.css);
@font-face {{ font-family: remote; src: url({u}/font.woff2); }}
body {{ font-family: remote; background: url({u}/background.png); cursor: url({u}/cursor.cur), auto; }}
li {{ list-style-image: url({u}/bullet.png); }}
h1::before {{ content: url({u}/content.png); }}
p {{ border-image: url({u}/border.png) 1; mask-image: url({u}/mask.png); filter: url({u}/filter.svg#f); }}
div {{ background-image: image-set("{u}/one.png" 1x, "{u}/two.png" 2x); shape-outside: url({u}/shape.png); clip-path: url({u}/clip.svg#c); }}
@media print {{ article {{ background: url({u}/print.png); }} }}
@page {{ background: url({u}/page.png); }}
</style>
<script src="{u}/script.js"></script>
<script type="module">import "{u}/module.js";</script>
<script type="speculationrules">{{"prerender": [{{"source": "list", "urls": ["{u}/speculate.html"]}}]}}</script>
<script>fetch("{u}/fetch"); new WebSocket("ws://{h}/socket"); navigator.sendBeacon("{u}/beacon"); new Image().src = "{u}/image";</script>
<h1>Heading</h1><p>Text</p><div>Block</div><article>Article</article><ul><li>Item</li></ul>
<img src="{u}/image.png" alt=""><img srcset="{u}/small.png 1x, {u}/large.png 2x" alt="">
<img src="image-by-base.png" alt=""><img src="//{h}/no-scheme.png" alt=""><img loading="lazy" src="{u}/lazy.png" alt="">
<picture><source srcset="{u}/source.webp"><img src="{u}/picture.png" alt=""></picture>
<img src="x" onerror="this.src='{u}/onerror.png'" alt="">
<iframe src="{u}/frame.html"></iframe><iframe srcdoc="<img src='{u}/srcdoc.png'>"></iframe>
<object data="{u}/object.svg"></object><embed src="{u}/embed.swf">
<video src="{u}/video.mp4" poster="{u}/poster.png" autoplay></video><audio src="{u}/audio.mp3" autoplay preload="auto"></audio>
<video autoplay><source src="{u}/source.mp4"><track src="{u}/track.vtt" default></video>
<form action="{u}/form"><input type="image" src="{u}/input.png" alt=""><button formaction="{u}/button" autofocus>Go</button></form>
<a href="{u}/link" ping="{u}/ping">Link</a>
<svg><use href="{u}/use.svg#a"/><image href="{u}/svg-image.png"/><feImage href="{u}/fe.png"/></svg>
<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{u}/xlink.png"/></svg>
<table background="{u}/table.png"><tr><td background="{u}/cell.png">Cell</td></tr></table>
<math><mi href="{u}/math">x</mi></math>
<q cite="{u}/cite">Quote</q>
"""


# Alone, because it ends the printing with an error: the page is on its way to somewhere else.
REFRESH = '<meta http-equiv="refresh" content="0;url={u}/refresh.html"><p>Text</p>'


class Listener:
    """Counts the connections to a port of this machine, and answers none."""

    def __init__(self):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(64)
        self.port = self.socket.getsockname()[1]
        self.connections = 0
        threading.Thread(target=self.count, daemon=True).start()

    def count(self):
        while True:
            try:
                self.socket.accept()[0].close()
            except OSError:
                return
            self.connections += 1


class Offline(unittest.TestCase):
    def print(self, references, host, listener):
        with tempfile.TemporaryDirectory() as folder:
            name = f"{host}:{listener.port}"
            html, pdf = os.path.join(folder, "a.html"), os.path.join(folder, "a.pdf")
            text = references.format(u=f"http://{name}", h=name)
            with open(html, "w", encoding="utf-8") as file:
                file.write(f"<!doctype html><html lang='en'><head><title>x</title></head><body>{text}</body></html>")
            with PrintEngine(PROGRAM) as engine:
                engine.ask(html, pdf)
                answer = engine.answer()
                time.sleep(1)  # a hint may be followed late
                self.assertEqual(engine.end(), 0)
            self.assertEqual(os.path.exists(pdf), "error" not in answer)
            return answer

    def test_no_reference_is_followed(self):
        self.assertGreater(REFERENCES.count("{u}"), 30)
        for host in ("127.0.0.1", "localhost"):
            listener = Listener()
            self.assertNotIn("error", self.print(REFERENCES, host, listener))
            self.assertEqual(listener.connections, 0, host)

    def test_no_document_leads_to_another(self):
        listener = Listener()
        self.assertEqual(self.print(REFRESH, "127.0.0.1", listener)["error"], "PdfNotPrinted")
        self.assertEqual(listener.connections, 0)

    def test_the_listener_counts(self):
        listener = Listener()
        socket.create_connection(("127.0.0.1", listener.port)).close()
        for _ in range(100):
            if listener.connections:
                break
            time.sleep(0.01)
        self.assertEqual(listener.connections, 1)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
