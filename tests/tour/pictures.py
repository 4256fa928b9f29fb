# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of windows, and whether two of them are alike."""

import os

from PIL import Image, ImageChops, ImageGrab


def grab(area):
    """The part (left, top, right, bottom) of the screen."""
    return ImageGrab.grab(bbox=area, xdisplay=os.environ["DISPLAY"]).convert("RGB")


def difference(first, second):
    """Share of pixels that differ visibly, 0 to 1; pictures of different sizes differ wholly."""
    if first.size != second.size:
        return 1.0
    channels = ImageChops.difference(first, second).convert("L").point(lambda value: 255 if value > 24 else 0)
    return channels.histogram()[255] / (first.size[0] * first.size[1])


class Album:
    """Saves the pictures of a tour and keeps them for comparison."""

    # A picture that shows another state differs in more than a blinking cursor.
    ALIKE_BELOW = 0.0005

    def __init__(self, folder):
        self.folder = folder
        self.pictures = {}

    def add(self, name, image):
        path = self.folder / f"{name}.png"
        image.save(path)
        self.pictures[name] = path
        return path

    def alike(self):
        """Pairs of names whose pictures show the same."""
        names = sorted(self.pictures)
        images = {name: Image.open(self.pictures[name]).convert("RGB") for name in names}
        return [
            (a, b)
            for index, a in enumerate(names)
            for b in names[index + 1 :]
            if difference(images[a], images[b]) < self.ALIKE_BELOW
        ]
