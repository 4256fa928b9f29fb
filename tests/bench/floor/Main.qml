// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! A bare window with 50 rows of two lines and a time, as many as a list of flows shows, in the scripts of the filled
//! profile: each takes the memory of a font.
Kirigami.ApplicationWindow {
    id: root

    readonly property list<string> lines: ["What was said last in this conversation", "Поезд снова опаздывает, скоро буду", "شكرا، التقرير جاهز", "今天的会议晚点了。", "Thanks 👍 🎉"]

    title: "Floor"
    width: Kirigami.Units.gridUnit * 56
    height: Kirigami.Units.gridUnit * 40

    pageStack.initialPage: Kirigami.ScrollablePage {
        title: "Rows"

        ListView {
            model: 50
            delegate: QQC2.ItemDelegate {
                id: row

                required property int index

                width: ListView.view.width
                text: "Row " + row.index
                contentItem: RowLayout {
                    Kirigami.Icon {
                        source: "user-identity"
                    }

                    ColumnLayout {
                        QQC2.Label {
                            Layout.fillWidth: true
                            text: "Row " + row.index
                            elide: Text.ElideRight
                        }

                        QQC2.Label {
                            Layout.fillWidth: true
                            text: root.lines[row.index % root.lines.length]
                            font: Kirigami.Theme.smallFont
                            elide: Text.ElideRight
                        }
                    }

                    QQC2.Label {
                        text: "12:34"
                        font: Kirigami.Theme.smallFont
                    }
                }
            }
        }
    }
}
