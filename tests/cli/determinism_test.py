# SPDX-License-Identifier: Apache-2.0
"""The same policies give the same bytes in every text format, and saved policies the same files: under other time zones, locales, folders and umasks, from
another place, one by one and all at once.

    determinism_test.py POLICYWRIGHT PROJECT
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

POLICYWRIGHT, PROJECT = sys.argv[1:3]
EXAMPLES = os.path.join(PROJECT, "templates/examples")
POLICIES = sorted(os.path.join(EXAMPLES, name) for name in os.listdir(EXAMPLES) if name.endswith(".policy"))

SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
    {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "LC_NUMERIC": "fr_FR.UTF-8"},
    {"TZ": ":nonsense", "LC_ALL": "nonsense", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"},
    {"QT_HASH_SEED": "0", "MALLOC_PERTURB_": "165", "COLUMNS": "20"},
]


class Determinism(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def digests(self, policies, name, environment=None, folder=None, umask=0o022):
        """SHA-256 of every file that the export writes, by name."""
        out = os.path.join(self.folder, name)
        subprocess.run([POLICYWRIGHT, "export", *policies, "--to", "html,md,txt", "--view", "all", "--out", out],
                       check=True, stdout=subprocess.DEVNULL, cwd=folder or PROJECT, umask=umask,
                       env={**os.environ, **(environment or {})})
        found = {}
        for file in sorted(os.listdir(out)):
            with open(os.path.join(out, file), "rb") as bytes_of:
                found[file] = hashlib.sha256(bytes_of.read()).hexdigest()
        return found

    def setUpExpected(self):
        expected = self.digests(POLICIES, "expected")
        self.assertGreaterEqual(len(expected), 3 * len(POLICIES))
        return expected

    def test_surroundings_make_no_difference(self):
        expected = self.setUpExpected()
        for i, environment in enumerate(SURROUNDINGS):
            self.assertEqual(self.digests(POLICIES, f"s{i}", environment), expected, environment)

    def test_folder_and_umask_make_no_difference(self):
        expected = self.setUpExpected()
        other = os.path.join(self.folder, "Ünïcode with spaces")
        os.mkdir(other)
        copies = [shutil.copy(policy, other) for policy in POLICIES]
        self.assertEqual(self.digests([os.path.basename(copy) for copy in copies], "folder", folder=other), expected)
        self.assertEqual(self.digests(POLICIES, "umask", umask=0o077), expected)

    def saved(self, name, environment):
        """SHA-256 of a policy that is saved with another answer."""
        policy = shutil.copy(POLICIES[0], os.path.join(self.folder, name))
        subprocess.run([POLICYWRIGHT, "set", policy, "org_short_name", "Another"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, **environment})
        with open(policy, "rb") as bytes_of:
            return hashlib.sha256(bytes_of.read()).hexdigest()

    def test_surroundings_make_no_difference_to_a_saved_policy(self):
        expected = self.saved("expected.policy", {})
        for i, environment in enumerate(SURROUNDINGS):
            self.assertEqual(self.saved(f"s{i}.policy", environment), expected, environment)

    def test_one_by_one_is_as_all_at_once_and_again_as_before(self):
        expected = self.setUpExpected()
        single = {}
        for i, policy in enumerate(POLICIES):
            single |= self.digests([policy], f"one{i}")
        self.assertEqual(single, expected)
        self.assertEqual(self.digests(list(reversed(POLICIES)), "reversed"), expected)


if __name__ == "__main__":
    if not POLICIES:
        sys.exit("There are no example policies.")
    unittest.main(argv=[sys.argv[0]], verbosity=2)
