#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tables of emoji beside this file from the npm package emojibase-data.

    npm pack emojibase-data@17.0.0 && tar xzf emojibase-data-17.0.0.tgz
    assets/emoji/generate.py package en ru

Another language is one more code at the end of that line; nothing else has to know of it. Tables are UTF-8, one emoji a
line, fields parted by tabs:

    emoji.tsv         sign, group (1 to 9), the same in the lightest colour of skin or nothing, codes parted by spaces
    words_CODE.tsv    sign, name, more words by which it is found, parted by spaces
"""

import json
import pathlib
import re
import sys

# Newer ones are missing in the fonts of many a system: Noto has them since its version of 2023.
NEWEST = 15.1

# Groups of the package in the order of the panel. Parts of other emoji, such as colours of skin, are left out.
GROUPS = {0: 1, 1: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9}

# Where two sets use a code for different emoji, the earlier set has it.
CODE_SETS = ["github", "emojibase", "iamcal"]
CODE = re.compile(r"[a-z0-9_+-]+")

COLOURED = "\ufe0f"
LIGHTEST = "\U0001f3fb"
TONES = ["\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff"]


def chosen(package, language):
    """The emoji of the panel, in its order."""
    every = json.loads((package / language / "data.json").read_text("utf-8"))
    wanted = [one for one in every if one.get("group") in GROUPS and one["version"] <= NEWEST]
    return sorted(wanted, key=lambda one: (GROUPS[one["group"]], one["order"]))


def sign_of(emoji):
    """As Unicode writes it in full: without asking for colour where a sign has it anyway."""
    sign = emoji["emoji"]
    return sign[:1] if emoji["type"] == 1 and len(sign) == 2 and sign.endswith(COLOURED) else sign


def in_lightest_tone(emoji):
    """One form of the emoji from which the colours of skin follow; empty where it has none."""
    forms = {}
    for skin in emoji.get("skins", []):
        tones = skin["tone"] if isinstance(skin["tone"], list) else [skin["tone"]]
        if len(set(tones)) == 1 and skin["version"] <= NEWEST:
            forms[tones[0]] = skin["emoji"]
    lightest = forms.get(1, "")
    for number, tone in enumerate(TONES, 1):
        if lightest and forms.get(number) != lightest.replace(LIGHTEST, tone):
            sys.exit(f"{emoji['label']}: its colours of skin differ in more than the colour")
    return lightest


def codes_of(package, wanted):
    """Codes of each emoji by its number, the best one first."""
    owners = {}
    codes = {one["hexcode"]: [] for one in wanted}
    for name in CODE_SETS:
        for number, value in json.loads((package / "en/shortcodes" / f"{name}.json").read_text("utf-8")).items():
            for code in value if isinstance(value, list) else [value]:
                if number in codes and CODE.fullmatch(code) and code not in owners:
                    owners[code] = number
                    codes[number].append(code)
    return codes


def words_of(emoji):
    """Words beyond those of the name, each once."""
    known = set(emoji["label"].lower().split())
    words = []
    for word in " ".join(emoji.get("tags", [])).split():
        if word.lower() not in known:
            known.add(word.lower())
            words.append(word)
    return words


def write(name, rows):
    path = pathlib.Path(__file__).parent / name
    path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
    print(f"{path.name}: {len(rows)} emoji, {path.stat().st_size} bytes")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    package = pathlib.Path(sys.argv[1])
    wanted = chosen(package, "en")
    codes = codes_of(package, wanted)
    write("emoji.tsv", [(sign_of(one), str(GROUPS[one["group"]]), in_lightest_tone(one),
                         " ".join(codes[one["hexcode"]])) for one in wanted])
    for language in sys.argv[2:]:
        write(f"words_{language}.tsv", [(sign_of(one), one["label"], " ".join(words_of(one)))
                                        for one in chosen(package, language)])


if __name__ == "__main__":
    main()
