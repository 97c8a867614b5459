# SPDX-License-Identifier: Apache-2.0
"""Nothing of a review is in a PDF, but for the table of who decided, in internal documents, as asked.

    sign_off_test.py POLICYWRIGHT PROJECT

The files are looked at as text (pdftotext, pdfinfo), as bytes, and with every stream unpacked (qpdf).
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

POLICYWRIGHT, PROJECT = sys.argv[1:3]
# Who and what is in the review.
CANARIES = ("Canaryanna", "Canaryben", "Canaryrequest", "Canaryremark", "Canarydecision", "canary@mail.example")
VIEWS = "internal,public"
TABLE = b"A decision names the digest of what was read"  # stands above it


def output_of(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def everything_in(pdf):
    unpacked = output_of("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", pdf, "-")
    with open(pdf, "rb") as file:
        raw = file.read()
    text = b" ".join(output_of("pdftotext", pdf, "-").split())
    return b"\n".join([raw, unpacked, text, output_of("pdfinfo", pdf), output_of("pdfinfo", "-meta", pdf)])


class SignOffs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.kept.cleanup)
        cls.environment = {**os.environ, "POLICYWRIGHT_KEYS": os.path.join(cls.kept.name, "keys")}
        cls.policy = os.path.join(cls.kept.name, "reviewed.policy")
        shutil.copy(os.path.join(PROJECT, "templates/examples/finance.policy"), cls.policy)
        cls.run_program("review", "key", "new", "--name", "Canaryanna", "--email", "canary@mail.example")
        cls.run_program("review", "request", cls.policy, "--ask", "Canaryanna; Canaryben", "--author", "Canaryben",
                        "--text", "Canaryrequest", "--view", VIEWS)
        cls.run_program("review", "decide", cls.policy, "--verdict", "approve-with-remarks", "--view", VIEWS,
                        "--author", "Canaryanna", "--email", "canary@mail.example", "--text", "Canarydecision", "--sign")
        cls.run_program("review", "add", cls.policy, "--clause", "training.before_access", "--quote",
                        "Nobody may use an official account", "--author", "Canaryben", "--text", "Canaryremark",
                        "--view", "internal")

    @classmethod
    def run_program(cls, *words, check=True):
        subprocess.run([POLICYWRIGHT, *words], check=check, capture_output=True, env=cls.environment)

    def exported(self, name, *more):
        folder = os.path.join(self.kept.name, name)
        self.run_program("export", self.policy, "--to", "pdf", "--view", VIEWS, "--out", folder, *more)
        return [everything_in(os.path.join(folder, f"reviewed-{stem}.pdf")) for stem in ("policy", "public-policy")]

    def assert_clean(self, document):
        for canary in CANARIES:
            for form in (canary.encode(), canary.encode("utf-16-be"), canary.encode().hex().encode(),
                         canary.encode("utf-16-be").hex().upper().encode()):
                self.assertFalse(form in document, canary)
        self.assertFalse(TABLE in document)

    def test_a_clean_export_has_no_trace_of_the_review(self):
        for document in self.exported("clean"):
            self.assert_clean(document)

    def test_the_table_is_in_the_internal_document_as_asked_and_never_in_the_public_one(self):
        internal, public = self.exported("asked", "--sign-offs")
        for words in (TABLE, b"Canaryanna", b"Approved with remarks", b"signed, key"):
            self.assertTrue(words in internal, words)
        for canary in ("Canaryremark", "Canaryrequest", "Canarydecision", "canary@mail.example"):
            self.assertFalse(canary.encode() in internal, canary)
        self.assert_clean(public)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
