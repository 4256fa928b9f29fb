// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The way in: one step at a time, Esc goes back.
QQC2.Page {
    id: root

    required property LoginController login
    //! There are accounts already: this page covers the window, and one can go back.
    property bool adding: false
    //! Address of a server to join, written by anybody.
    property string server: ""

    signal back

    enum Step {
        Choice,
        OnThisComputer,
        Join,
        OnServer
    }

    property int step: root.server.length > 0 ? WelcomePage.Join : WelcomePage.Choice

    function goBack() {
        root.login.cancel();
        root.login.clearError();
        root.step = WelcomePage.Choice;
    }

    Connections {
        target: root.login
        enabled: root.adding

        function onFinished() {
            root.back();
        }
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    padding: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Welcome to Morelia")

    background: Rectangle {
        color: Kirigami.Theme.backgroundColor
    }

    header: PageHeader {
        visible: root.adding && root.step === WelcomePage.Choice
        height: visible ? implicitHeight : 0
        title: qsTr("Add an account")
        onBack: root.back()
    }

    Keys.onEscapePressed: if (root.adding && root.step === WelcomePage.Choice) root.back()

    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: Math.max(height, stage.height + Kirigami.Units.gridUnit * 4)
        boundsBehavior: Flickable.StopAtBounds

        QQC2.ScrollBar.vertical: QQC2.ScrollBar {
            Accessible.name: qsTr("Scroll the page")
        }

        Loader {
            id: stage

            anchors.centerIn: parent
            width: Math.min(flick.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 22)
            focus: true
            sourceComponent: [choice, onThisComputer, join, onServer][root.step]
        }
    }

    Component {
        id: choice

        WelcomeChoice {
            greeting: !root.adding
            onOnThisComputer: root.step = WelcomePage.OnThisComputer
            onJoin: root.step = WelcomePage.Join
            onOnServer: root.step = WelcomePage.OnServer
        }
    }

    Component {
        id: onThisComputer

        OnThisComputerForm {
            login: root.login
            onBack: root.goBack()
        }
    }

    Component {
        id: join

        JoinForm {
            login: root.login
            address: root.server
            onBack: root.goBack()
        }
    }

    Component {
        id: onServer

        SignInForm {
            login: root.login
            onBack: root.goBack()
        }
    }
}
