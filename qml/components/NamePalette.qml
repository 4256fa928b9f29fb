// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick

//! Colours of people, chosen by a stable number. Each carries white text, or stands as text on its background,
//! at 4.5 : 1 or more.
QtObject {
    readonly property list<color> strong: ["#a8322a", "#8f4a00", "#6b5b00", "#2f6b1f", "#00695c", "#1a5fa8", "#5b4ab8", "#97327f",
        "#ab2858", "#394d01", "#046677", "#313da8", "#7f33a5", "#633c2e", "#495766", "#632c4d"]
    readonly property list<color> light: ["#ff9d94", "#ffb366", "#e0cc4c", "#8fd67a", "#5fd3c3", "#84bdf7", "#b9adff", "#f29bdc",
        "#fea7bc", "#bece7a", "#80d3e7", "#b0c1fd", "#deadfd", "#eebeae", "#bccdde", "#d494b8"]

    //! Number of the colour of saved messages, which belong to nobody else.
    readonly property int saved: 5

    //! Fill that carries white text.
    function fill(index: int): color {
        return strong[Math.abs(index) % strong.length];
    }

    //! Colour for a name as text on a light or a dark background.
    function text(index: int, dark: bool): color {
        return dark ? light[Math.abs(index) % light.length] : fill(index);
    }
}
