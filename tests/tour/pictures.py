# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of windows, and whether two of them are alike."""

import os

from PIL import Image, ImageChops, ImageDraw, ImageGrab


def grab(area):
    """The part (left, top, right, bottom) of the screen."""
    return ImageGrab.grab(bbox=area, xdisplay=os.environ["DISPLAY"]).convert("RGB")


def difference(first, second):
    """Share of pixels that differ visibly, 0 to 1; pictures of different sizes differ wholly."""
    if first.size != second.size:
        return 1.0
    channels = ImageChops.difference(first, second).convert("L").point(lambda value: 255 if value > 24 else 0)
    return channels.histogram()[255] / (first.size[0] * first.size[1])


def landscape():
    """A picture to send: hills, a brook and a bridge."""
    width, height = 1600, 640
    image = Image.new("RGB", (width, height), "#bfe0f2")
    draw = ImageDraw.Draw(image)
    draw.ellipse((1240, 60, 1380, 200), fill="#ffe08a")
    draw.ellipse((-400, 230, 1000, 1100), fill="#7fae6b")
    draw.ellipse((640, 300, 2200, 1200), fill="#5f9457")
    draw.polygon([(600, height), (770, 330), (830, 330), (1080, height)], fill="#4d8fb8")
    draw.arc((560, 380, 1060, 700), 195, 345, fill="#6b4a2f", width=36)
    return image


def walk(place):
    """A picture of a walk, the next one each time: some are high, some are wide."""
    width, height = [(1200, 800), (800, 1200), (1000, 1000), (1400, 700), (900, 1100)][place % 5]
    sky, hill, sun = [("#cfe6f5", "#7fae6b", "#ffe08a"), ("#f5d9c0", "#8a6f5a", "#ff9e6b"), ("#d5d9ee", "#54688c", "#f6f2d5")][place % 3]
    image = Image.new("RGB", (width, height), sky)
    draw = ImageDraw.Draw(image)
    x, y = width * (place * 37 % 80 + 10) // 100, height // 4
    draw.ellipse((x - 70, y - 70, x + 70, y + 70), fill=sun)
    draw.ellipse((-width // 3, height // 2, width, height * 2), fill=hill)
    draw.ellipse((width // 3, height * 3 // 5, width * 2, height * 2), fill=hill)
    return image


def portrait():
    """A picture for a face: somebody with a hat."""
    image = Image.new("RGB", (900, 600), "#d8c9a8")
    draw = ImageDraw.Draw(image)
    draw.ellipse((330, 430, 570, 760), fill="#3c5a78")
    draw.ellipse((370, 210, 530, 450), fill="#e8b98f")
    draw.rectangle((330, 235, 570, 258), fill="#5b3a29")
    draw.rectangle((385, 150, 515, 240), fill="#5b3a29")
    return image


class Album:
    """Saves the pictures of a tour and keeps them for comparison."""

    # A picture of another state differs by more than a blinking cursor.
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
