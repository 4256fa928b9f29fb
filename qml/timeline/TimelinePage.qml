// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Composer
import Morelia.Controllers

//! An open flow: head, messages, composer.
QQC2.Page {
    id: root

    required property FlowController flow
    required property ConnectionController connection
    required property MediaController media
    required property bool active
    required property bool narrow
    //! Under whose name one writes, where there are several accounts to do so; else empty.
    required property string author
    //! The window asks where a message goes, and has the keyboard.
    property bool choosing: false

    signal back
    //! Wants to see what is known about the conversation.
    signal infoRequested
    //! The person answers the request of a stranger: an answer of FlowActions.
    signal answered(int answer)
    //! Wants to choose where messages go; named: with their authors.
    signal forwardRequested(list<string> localIds, bool named)

    readonly property MessageSelection selection: root.flow.selection
    //! A stranger asks: there is a strip in place of the composer.
    readonly property bool requesting: root.flow.request !== FlowController.None
    //! Rows are selected, and the composer rests.
    readonly property bool selecting: root.selection.active
    //! The keyboard was in the messages when the first one was selected.
    property bool selectedByKeys: false

    //! Gives the keyboard to where one goes on: the composer, or the message that was selected last. Where a stranger asks,
    //! to the messages: no key that was meant as writing answers.
    function takeFocus() {
        if (root.selecting) {
            messages.stayAt(root.selection.last);
        } else if (root.requesting) {
            (messages.count > 0 ? messages : request).forceActiveFocus(Qt.OtherFocusReason);
        } else {
            composer.takeFocus();
        }
    }

    function beginSelecting() {
        if (!menu.visible) {
            root.takeFocus();
        }
    }

    function endSelecting() {
        if (!root.activeFocus || root.choosing || prompts.asking) {
            return;
        }
        if (!root.selectedByKeys) {
            root.takeFocus();
        } else if (!messages.activeFocus) {
            messages.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    // Later: what it leads to may not be there yet.
    onSelectingChanged: {
        if (root.selecting) {
            root.selectedByKeys = messages.activeFocus;
            Qt.callLater(root.beginSelecting);
        } else {
            Qt.callLater(root.endSelecting);
        }
    }

    onRequestingChanged: Qt.callLater(root.rescueFocus)

    function showPicture(localId: string, fileKey: string) {
        prompts.lookAt(localId, fileKey);
    }

    //! Shows a face; title is cleaned.
    function showFace(fileKey: string, title: string) {
        prompts.lookAtFace(fileKey, title);
    }

    function askForFile(fileKey: string, fileName: string) {
        prompts.openFile(fileKey, fileName);
    }

    //! doubtfulForm: its real spelling where it may look like another one.
    function openLink(link: string, doubtfulForm: string) {
        prompts.openLink(link, doubtfulForm);
    }

    function goToNewest() {
        root.flow.jumpToNewest();
        messages.showNewest();
    }

    //! Goes through the messages: a screenful, or to the oldest or the newest. False for other keys.
    function travel(key: int): bool {
        switch (key) {
        case Qt.Key_PageUp:
        case Qt.Key_PageDown:
            messages.page(key === Qt.Key_PageUp ? -1 : 1);
            return true;
        case Qt.Key_Home:
            root.flow.jumpToDate(new Date(0));
            return true;
        case Qt.Key_End:
            root.goToNewest();
            return true;
        default:
            return false;
        }
    }

    //! Typing and pasting anywhere goes to the composer, travelling to the messages. False for other keys.
    function takeKey(event: var): bool {
        if (root.selecting) {
            return strip.takeKey(event) || root.travel(event.key);
        }
        if (root.requesting) {
            return root.travel(event.key);
        }
        const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        if (event.matches(StandardKey.Paste)) {
            return composer.paste();
        }
        if (plain && event.text.length > 0 && event.text.charCodeAt(0) >= 0x20 && event.text !== "\u007f") {
            return composer.typeIn(event.text);
        }
        return root.travel(event.key);
    }

    //! Leaves one thing: the selection, the place of the original, the history, the flow.
    function stepBack() {
        if (root.selecting) {
            root.selection.clear();
            return;
        }
        if (reactions.asking) {
            reactions.close();
            return;
        }
        const away = !messages.atNewest && messages.count > 0;
        if (root.flow.canJumpBack) {
            root.flow.jumpBack();
        } else if (away) {
            root.goToNewest();
        } else if (composer.activeFocus || root.requesting) {
            root.back();
        }
        root.takeFocus();
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    padding: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: root.flow.title

    background: Rectangle {
        color: Kirigami.Theme.backgroundColor
    }

    //! The item with the keyboard focus is gone.
    readonly property bool adrift: root.activeFocus && (root.Window.activeFocusItem === root || !root.Window.activeFocusItem.visible)

    function rescueFocus() {
        if (root.adrift) {
            root.takeFocus();
        }
    }

    Component.onCompleted: root.takeFocus()
    onAdriftChanged: Qt.callLater(root.rescueFocus)

    Keys.onPressed: event => event.accepted = root.takeKey(event)
    Keys.onEscapePressed: root.stepBack()

    // One after the other: the keyboard goes from the head to the composer.
    ColumnLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        FlowHeader {
            Layout.fillWidth: true
            Layout.preferredHeight: Kirigami.Units.gridUnit * 2.6
            flow: root.flow
            narrow: root.narrow
            author: root.author
            onBack: root.back()
            onInfoRequested: root.infoRequested()
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }
    }

    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: root.requesting ? request.top : composer.top

        MessageView {
            id: messages

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: messages.barWidth
            anchors.top: parent.top
            anchors.bottom: ways.top
            flow: root.flow
            media: root.media
            active: root.active && !prompts.covering
            onMenuRequested: (row, place, at, link, part) => {
                menu.byKeys = messages.activeFocus;
                menu.showFor(row, place, at, link, part);
            }
            onReactionsRequested: (row, place, byKeys) => {
                reactions.fromMessages = messages.activeFocus;
                reactions.showFor(row.message, place, byKeys);
            }
            onContentYChanged: reactions.close()
            onFileRequested: message => prompts.show(message)
            onLinkRequested: (link, doubtfulForm) => prompts.openLink(link, doubtfulForm)
            onDateRequested: timeMs => prompts.goToDay(timeMs)
        }

        // A click beside everything that takes the keyboard gives it to the composer.
        Item {
            anchors.fill: messages

            PointHandler {
                acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
                acceptedButtons: Qt.LeftButton
                enabled: !prompts.covering
                onActiveChanged: if (active && !messages.activeFocus && !root.selecting) root.takeFocus()
            }
        }

        StickyHead {
            anchors.fill: messages
            view: messages
            onDateRequested: timeMs => prompts.goToDay(timeMs)
        }

        TimelineEmpty {
            anchors.centerIn: parent
            width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 20))
            visible: shown && messages.count === 0
            flow: root.flow
            connection: root.connection
        }

        BusyLine {
            anchors.top: parent.top
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.margins: Kirigami.Units.largeSpacing
            busy: root.flow.loadingHistory
            text: qsTr("Loading earlier messages")
        }

        JumpStrip {
            id: ways

            anchors.left: messages.left
            anchors.right: messages.right
            anchors.leftMargin: messages.sideRoom
            anchors.rightMargin: messages.sideRoom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Kirigami.Units.largeSpacing
            unreadAbove: messages.unreadAbove
            canJumpBack: root.flow.canJumpBack
            awayFromNewest: !messages.atNewest && messages.count > 0
            unread: root.flow.unread
            onFirstUnreadRequested: {
                root.flow.jumpToFirstUnread();
                root.takeFocus();
            }
            onBackRequested: {
                root.flow.jumpBack();
                root.takeFocus();
            }
            onNewestRequested: {
                root.goToNewest();
                root.takeFocus();
            }
        }

        DropZone {
            anchors.fill: parent
            accepting: !root.selecting && root.flow.canWrite && root.flow.composer.canAttach
            limit: root.flow.composer.attachLimitText
            onFilesDropped: files => {
                root.flow.composer.attach(files);
                composer.takeFocus();
            }
        }

        MessageMenu {
            id: menu

            //! It was opened from the messages, so the keyboard goes back there.
            property bool byKeys

            flow: root.flow
            media: root.media
            place: root
            onReactionsRequested: row => {
                reactions.fromMessages = menu.byKeys;
                reactions.showFor(menu.message, (row as MessageDelegate)?.reactionPlace ?? composer, true);
            }
            onForwardRequested: (localIds, named) => root.forwardRequested(localIds, named)
            onDeleteRequested: (localIds, words, here, everyone) => prompts.deleteMessages(localIds, words, here, everyone, "")
            onSelectRequested: localId => {
                root.selection.toggle(localId);
                root.selectedByKeys = menu.byKeys;
            }
            onReasonRequested: (kind, detail) => prompts.explain(kind, detail)
            onPictureRequested: (localId, fileKey) => prompts.lookAt(localId, fileKey)
            onOpenRequested: (fileKey, fileName) => prompts.openFile(fileKey, fileName)
            onSaveAsRequested: (fileKey, fileName) => prompts.saveAs(fileKey, fileName)
            onClosed: {
                const writes = root.flow.composer.editing || root.flow.composer.replying;
                if (prompts.asking || reactions.asking || root.choosing) {
                    return;
                }
                if (menu.byKeys && !writes && !root.selecting) {
                    messages.returnTo(menu.message.localId);
                } else {
                    root.takeFocus();
                }
            }
        }

        ReactionPicker {
            id: reactions

            //! The keyboard was in the messages and goes back there.
            property bool fromMessages

            anchors.fill: parent
            flow: root.flow
            place: composer
            onFinished: localId => {
                if (reactions.fromMessages) {
                    messages.returnTo(localId);
                } else {
                    root.takeFocus();
                }
            }
        }

        TimelinePrompts {
            id: prompts

            anchors.fill: parent
            flow: root.flow
            media: root.media
            onFinished: root.takeFocus()
        }
    }

    Composer {
        id: composer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        composer: root.flow.composer
        canWrite: root.flow.canWrite
        readOnlyReason: root.flow.readOnlyReason
        maximumHeight: root.height / 3
        startRoom: messages.sideRoom
        endRoom: messages.sideRoom > 0 ? messages.sideRoom + messages.barWidth : 0
        visible: !root.requesting
        // It keeps its height: nothing moves.
        enabled: !root.selecting
        opacity: root.selecting ? 0 : 1
        onBack: root.stepBack()
        onTravelRequested: key => root.travel(key)
    }

    RequestStrip {
        id: request

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.requesting
        enabled: !root.selecting
        opacity: root.selecting ? 0 : 1
        flow: root.flow
        startRoom: composer.startRoom
        endRoom: composer.endRoom
        onAnswered: answer => root.answered(answer)
    }

    SelectionStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(strip.implicitHeight, root.requesting ? request.height : composer.height)
        visible: root.selecting
        flow: root.flow
        media: root.media
        startRoom: composer.startRoom
        endRoom: composer.endRoom
        onForwardRequested: localIds => root.forwardRequested(localIds, true)
        onDeleteRequested: (localIds, line, problem) => prompts.deleteMessages(localIds, line, true, problem.length === 0 && !root.flow.saved, problem)
    }
}
