# SPDX-License-Identifier: Apache-2.0
"""PDF files of the example policies, and the print engine where it crashes, hangs or is asked nonsense.

    pdf_test.py POLICYWRIGHT POLICYWRIGHT_PDF PROJECT
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

from print_engine import KILL, STOP, PrintEngine

POLICYWRIGHT, PROGRAM, PROJECT = sys.argv[1:4]


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def fact(pdf, name):
    found = re.search(rf"^{name}:\s+(.*)$", output_of("pdfinfo", pdf), re.MULTILINE)
    return found.group(1) if found else None


def page(body, title="Policy"):
    return f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>"


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)


class PrintedExamples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.kept.cleanup)
        cls.policy = os.path.join(PROJECT, "templates/examples/finance.policy")
        cls.said = {}
        for size in ("a4", "letter"):
            cls.said[size] = output_of(POLICYWRIGHT, "export", cls.policy, "--to", "pdf", "--page", size,
                                       "--out", cls.folder(size))
        cls.main = os.path.join(cls.folder("a4"), "finance-policy.pdf")

    @classmethod
    def folder(cls, size):
        return os.path.join(cls.kept.name, size)

    def every_pdf(self):
        for size in ("a4", "letter"):
            for name in sorted(os.listdir(self.folder(size))):
                yield size, os.path.join(self.folder(size), name)

    def test_every_file_is_sound_and_told_with_its_pages(self):
        count = 0
        for size, pdf in self.every_pdf():
            checked = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            self.assertNotIn("WARNING", checked.stdout + checked.stderr)
            pages = fact(pdf, "Pages")
            kilobytes = (os.path.getsize(pdf) + 1023) // 1024
            self.assertIn(f"{pdf}  {kilobytes} KB, {pages} page{'' if pages == '1' else 's'}\n", self.said[size])
            count += 1
        self.assertGreaterEqual(count, 8)

    def test_pages_have_the_size_that_was_asked_for(self):
        for size, pdf in self.every_pdf():
            width, height = map(float, re.match(r"([\d.]+) x ([\d.]+)", fact(pdf, "Page size")).groups())
            wanted = (595.3, 841.9) if size == "a4" else (612, 792)
            self.assertAlmostEqual(width, wanted[0], delta=1)
            self.assertAlmostEqual(height, wanted[1], delta=1)

    def test_a_document_of_one_sheet_is_one_page(self):
        for size in ("a4", "letter"):
            self.assertEqual(fact(os.path.join(self.folder(size), "finance-staff-summary.pdf"), "Pages"), "1")

    def test_every_file_has_its_title_and_language(self):
        for _, pdf in self.every_pdf():
            self.assertEqual(fact(pdf, "JavaScript"), "no")
            self.assertTrue(fact(pdf, "Title"))
            catalogue = json.loads(output_of("qpdf", "--json", "--json-key=qpdf", pdf))["qpdf"][1]
            root = catalogue[f"obj:{catalogue['trailer']['value']['/Root']}"]["value"]
            self.assertEqual(root["/Lang"], "u:en")
            self.assertEqual(root["/ViewerPreferences"], {"/DisplayDocTitle": True})
        self.assertIn("<dc:title>", output_of("pdfinfo", "-meta", self.main))

    def test_bookmarks_lead_to_the_pages_where_their_headings_stand(self):
        outlines = json.loads(output_of("qpdf", "--json", "--json-key=outlines", self.main))["outlines"]
        self.assertGreater(len(outlines), 3)
        count = 0
        for section in outlines:
            for bookmark in [section, *section["kids"]]:
                text = output_of("pdftotext", "-f", str(bookmark["destpageposfrom1"]), "-l",
                                 str(bookmark["destpageposfrom1"]), self.main, "-")
                number, _, title = bookmark["title"].partition(" ")
                words = "".join(text.split())
                self.assertIn("".join(title.split()), words, bookmark["title"])
                self.assertIn(number, words, bookmark["title"])
                count += 1
        self.assertGreater(count, 20)

    def test_the_table_of_contents_has_page_numbers(self):
        outlines = json.loads(output_of("qpdf", "--json", "--json-key=outlines", self.main))["outlines"]
        contents = output_of("pdftotext", "-layout", "-f", "1", "-l", "2", self.main, "-")
        for section in outlines:
            number, _, title = section["title"].partition(" ")
            start = re.escape(" ".join(title.split()[:2]))
            self.assertRegex(contents, rf"(?m)^\s*{number}\s+{start}.*\s{section['destpageposfrom1']}$")

    def test_every_page_but_the_first_has_a_running_header_and_every_page_its_number(self):
        pages = int(fact(self.main, "Pages"))
        title = fact(self.main, "Title")
        for number in range(1, pages + 1):
            lines = output_of("pdftotext", "-layout", "-f", str(number), "-l", str(number), self.main, "-").strip("\f\n").split("\n")
            self.assertRegex(lines[-1], rf"Page {number} of {pages}$")
            if number > 1:
                self.assertIn(f" · {title} · Version ", lines[0])
            else:
                self.assertNotIn(" · ", lines[0])

    def test_the_same_policy_gives_the_same_text(self):
        again = os.path.join(self.kept.name, "again")
        subprocess.run([POLICYWRIGHT, "export", self.policy, "--to", "pdf", "--view", "staff_summary", "--out", again],
                       check=True, stdout=subprocess.DEVNULL)
        name = "finance-staff-summary.pdf"
        self.assertEqual(output_of("pdftotext", os.path.join(again, name), "-"),
                         output_of("pdftotext", os.path.join(self.folder("a4"), name), "-"))


class Engine(Folder):
    def big_page(self, name="big.html"):
        # More than 2 MB: where setHtml() prints a blank page.
        return self.file(name, page("".join(f"<p>Paragraph {i}. {'Word ' * 60}</p>" for i in range(8000)) + "<p>THE END</p>"))

    def test_prints_more_than_two_megabytes(self):
        html = self.big_page()
        self.assertGreater(os.path.getsize(html), 2 << 20)
        with PrintEngine(PROGRAM) as engine:
            engine.ask(html, self.path("big.pdf"))
            answer = engine.answer()
            self.assertNotIn("error", answer)
            self.assertGreater(answer["pages"], 300)
            self.assertEqual(engine.end(), 0)
        last = output_of("pdftotext", "-f", str(answer["pages"]), self.path("big.pdf"), "-")
        self.assertIn("THE END", last)

    def test_a_killed_renderer_is_an_error_and_the_next_document_is_printed(self):
        small = self.file("small.html", page("<p>Small</p>"))
        with PrintEngine(PROGRAM) as engine:
            engine.ask(self.big_page(), self.path("big.pdf"), title="Big")
            engine.signal_renderers(KILL)
            self.assertEqual(engine.answer(), {"pdf": self.path("big.pdf"), "pages": 0, "error": "PdfRendererCrashed",
                                               "subject": "Big", "detail": ""})
            self.assertFalse(os.path.exists(self.path("big.pdf")))
            engine.ask(small, self.path("small.pdf"))
            self.assertEqual(engine.answer(), {"pdf": self.path("small.pdf"), "pages": 1})
            self.assertEqual(engine.end(), 0)

    def test_a_renderer_that_hangs_is_an_error_in_time_and_the_next_document_is_printed(self):
        small = self.file("small.html", page("<p>Small</p>"))
        with PrintEngine(PROGRAM) as engine:
            engine.ask(self.big_page(), self.path("big.pdf"), title="Big", timeLimitMs=1500)
            engine.signal_renderers(STOP)
            self.assertEqual(engine.answer(), {"pdf": self.path("big.pdf"), "pages": 0, "error": "PdfTimeout",
                                               "subject": "Big", "detail": ""})
            engine.ask(small, self.path("small.pdf"))
            self.assertEqual(engine.answer(), {"pdf": self.path("small.pdf"), "pages": 1})
            self.assertEqual(engine.end(), 0)

    def test_a_document_that_takes_too_long_is_an_error(self):
        with PrintEngine(PROGRAM) as engine:
            engine.ask(self.big_page(), self.path("big.pdf"), title="Big", timeLimitMs=1)
            self.assertEqual(engine.answer()["error"], "PdfTimeout")
            self.assertEqual(engine.end(), 0)

    def test_a_renderer_is_in_the_sandbox(self):
        with PrintEngine(PROGRAM) as engine:
            engine.ask(self.big_page(), self.path("big.pdf"))
            renderer = engine.wait_for_renderers()[0]
            for _ in range(200):  # it locks itself in while it starts
                with open(f"/proc/{renderer}/status", encoding="utf-8") as file:
                    if re.search(r"Seccomp:\s+2\n", file.read()):
                        break
                time.sleep(0.01)
            else:
                self.fail("its system calls are not filtered")
            self.assertNotEqual(os.readlink(f"/proc/{renderer}/ns/net"), os.readlink("/proc/self/ns/net"))

    def test_scripts_do_not_run(self):
        html = self.file("script.html", page("<p id='a'>Before</p><script>document.body.textContent = 'After'; for (;;) {}</script>"))
        with PrintEngine(PROGRAM) as engine:
            engine.ask(html, self.path("script.pdf"))
            self.assertNotIn("error", engine.answer())
        self.assertIn("Before", output_of("pdftotext", self.path("script.pdf"), "-"))

    def test_a_bookmark_that_leads_nowhere_is_an_error(self):
        html = self.file("small.html", page("<p>Small</p>"))
        with PrintEngine(PROGRAM) as engine:
            engine.ask(html, self.path("small.pdf"), bookmarks=[{"id": "gone", "title": "Gone", "level": 1}])
            self.assertEqual(engine.answer()["error"], "PdfNotPrinted")
        self.assertFalse(os.path.exists(self.path("small.pdf")))

    def test_files_that_cannot_be_read_or_written_are_errors(self):
        html = self.file("small.html", page("<p>Small</p>"))
        with PrintEngine(PROGRAM) as engine:
            engine.ask(self.path("gone.html"), self.path("gone.pdf"))
            self.assertEqual(engine.answer()["error"], "FileNotReadable")
            engine.ask(html, self.path("no/folder.pdf"))
            self.assertEqual(engine.answer()["error"], "FileNotWritable")
            self.assertEqual(engine.end(), 0)

    def test_nonsense_is_no_job_and_harms_no_other(self):
        html = self.file("small.html", page("<p>Small</p>"))
        with PrintEngine(PROGRAM) as engine:
            engine.process.stdin.write(b"nonsense\n{}\n")
            engine.ask(html, self.path("small.pdf"))
            self.assertEqual(engine.answer(), {"pdf": self.path("small.pdf"), "pages": 1})
            self.assertEqual(engine.end(), 0)

    def test_thirty_documents_come_back_each_with_its_own_text(self):
        with PrintEngine(PROGRAM) as engine:
            for i in range(30):
                engine.ask(self.file(f"{i}.html", page(f"<p>Document number {i}.</p>")), self.path(f"{i}.pdf"))
            answers = [engine.answer() for _ in range(30)]
            self.assertEqual(engine.end(), 0)
        self.assertEqual({answer["pdf"] for answer in answers}, {self.path(f"{i}.pdf") for i in range(30)})
        for i in range(30):
            self.assertIn(f"Document number {i}.", output_of("pdftotext", self.path(f"{i}.pdf"), "-"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
