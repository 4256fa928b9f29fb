#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over what a build compiles, but not over a piece that passed before.

A piece is one run of the compiler: a source, or in a unity build several. It counts as the same while the project's
files in it, the compiler's options and the checks are. The build has to be complete: what a piece was made of is taken
from what ninja noted.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = "clang-tidy-19"
ROOT = Path(__file__).resolve().parent.parent


def commands(build):
    """The entries of the compile database that compile the project's own sources, by the object that each makes."""
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    return {entry["output"]: entry for entry in entries}


def parts(build):
    """The project's files that each object was made from."""
    text = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=True).stdout
    found = {}
    current = None
    for line in text.splitlines():
        if line.startswith("    "):
            path = (build / line.strip()).resolve()
            if current is not None and path.is_relative_to(ROOT) and not path.is_relative_to(build):
                current.add(path)
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], set())
    return found


def key(options, entry, files):
    """A digest of everything that decides about the result, the same in every clone."""
    digest = hashlib.sha256(entry["command"].replace(str(ROOT), "").encode())
    digest.update("\0".join(options).replace(str(ROOT), "").encode())
    for path in sorted({*files, ROOT / ".clang-tidy"}):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def options_for(sources):
    # In a unity build a source is included by a file that the build made: what the checks say of a header has to be
    # said of it, too, and that it is included or defines something is no finding.
    checks = ["-bugprone-suspicious-include", "-misc-definitions-in-headers"]
    # The analyzer follows every path through a function: an hour for the tests, whose own bugs fail them. The macros of
    # Qt Test nest deeply, and that QVERIFY() leaves the function is hidden in them.
    if all(source.is_relative_to(ROOT / "tests") for source in sources):
        checks += ["-clang-analyzer-*", "-readability-function-size", "-bugprone-unchecked-optional-access"]
    return [f"--header-filter=^{re.escape(str(ROOT))}/(models|protocol|server|client|tests)/[^.]*\\.(h|cpp)$", f"--checks={','.join(checks)}"]


def check(build, options, entry):
    # The commands name clazy, whose options clang-tidy knows: both are clang.
    source = Path(entry["directory"]) / entry["file"]
    result = subprocess.run(
        [PROGRAM, "--quiet", "-p", str(build), *options, str(source)], capture_output=True, text=True, check=False
    )
    return result.returncode, result.stdout + (result.stderr if result.returncode else "")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True, type=Path, help="build folder with compile_commands.json")
    parser.add_argument("--cache", required=True, type=Path, help="folder that notes what passed")
    return parser.parse_args()


def main():
    options = arguments()
    build = options.build.resolve()
    options.cache.mkdir(parents=True, exist_ok=True)
    made_of = parts(build)
    waiting = {}
    for output, entry in commands(build).items():
        files = made_of.get(output, set())
        sources = [path for path in files if path.suffix == ".cpp"]
        if not sources:
            continue
        given = options_for(sources)
        note = options.cache / key(given, entry, files)
        if not note.exists():
            waiting[output] = (given, entry, note)
    print(f"clang-tidy: {len(waiting)} pieces to check", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(check, build, given, entry): output for output, (given, entry, _) in waiting.items()}
        for job in concurrent.futures.as_completed(jobs):
            status, text = job.result()
            if status:
                failed += 1
                print(f"{jobs[job]}:\n{text}", flush=True)
            else:
                waiting[jobs[job]][2].touch()
    print(f"clang-tidy: {failed} pieces with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
