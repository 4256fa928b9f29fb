# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles with much in them, of an account whose server never answers."""

import json
import subprocess


def fill(programs, folder, arguments):
    """Fills the profile "filled" below a folder; returns title and newest messages of the flows that stand first."""
    command = [programs / "morelia-fill", f"--data-dir={folder}", "--profile=filled", *arguments]
    lines = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def morelia(folder):
    """Arguments with which the program opens that profile."""
    return ["--profile", "filled", "--data-dir", folder]
