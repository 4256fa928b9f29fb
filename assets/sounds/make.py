#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sound of a new message, beside this script: two soft notes, a fourth apart."""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
NOTES = ((0.00, 587.33), (0.11, 783.99))  # seconds from the start, hertz: D5, G5
SECONDS = 0.55
LOUDNESS = 0.22


def sample(at):
    value = 0.0
    for start, pitch in NOTES:
        age = at - start
        if age >= 0:
            attack = min(1.0, age / 0.008)
            tone = math.sin(2 * math.pi * pitch * age) + 0.25 * math.sin(4 * math.pi * pitch * age)
            value += attack * math.exp(-age * 11) * tone
    return value * LOUDNESS * min(1.0, (SECONDS - at) / 0.05)


with wave.open(str(Path(__file__).with_name("morelia-message.wav")), "wb") as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(RATE)
    for number in range(int(RATE * SECONDS)):
        sound.writeframes(struct.pack("<h", round(sample(number / RATE) * 32_767)))
