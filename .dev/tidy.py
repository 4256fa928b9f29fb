#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources of a build, but not over one that passed before.

A source counts as the same while its text, the project's headers that it includes, the compiler's options and the
checks are. The build has to be complete: the included headers are taken from what ninja noted.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = "clang-tidy-19"
ROOT = Path(__file__).resolve().parent.parent


def commands(build):
    """The entries of the compile database for the project's own sources, one a file."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        source = (Path(entry["directory"]) / entry["file"]).resolve()
        if source.is_relative_to(ROOT) and not source.is_relative_to(build):
            found.setdefault(source, entry)
    return found


def headers(build):
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


def key(entry, source, included):
    """A digest of everything that decides about the result, the same in every clone."""
    checks = [folder / ".clang-tidy" for folder in source.parents if folder.is_relative_to(ROOT)]
    digest = hashlib.sha256(entry["command"].replace(str(ROOT), "").encode())
    for path in sorted({source, *included, *filter(Path.exists, checks)}):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check(build, source):
    # The commands name clazy, whose options clang-tidy knows: both are clang.
    result = subprocess.run(
        [PROGRAM, "--quiet", "-p", str(build), str(source)], capture_output=True, text=True, check=False
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
    included = headers(build)
    waiting = {}
    for source, entry in commands(build).items():
        note = options.cache / key(entry, source, included.get(entry.get("output"), set()))
        if not note.exists():
            waiting[source] = note
    print(f"clang-tidy: {len(waiting)} files to check", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(check, build, source): source for source in waiting}
        for job in concurrent.futures.as_completed(jobs):
            status, text = job.result()
            if status:
                failed += 1
                print(f"{jobs[job].relative_to(ROOT)}:\n{text}", flush=True)
            else:
                waiting[jobs[job]].touch()
    print(f"clang-tidy: {failed} files with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
