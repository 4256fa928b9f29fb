// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/emoji/emojilistmodel.h"
#include "models/emoji/emojitable.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

class Settings;

//! The panel of emoji: what it shows, and what the person prefers. Its table is read when it is first needed.
class EmojiController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! The emoji on show: those of the group, or those found.
    Q_PROPERTY(Morelia::EmojiListModel *offered READ offered CONSTANT)
    //! The six that are offered first for a reaction. Empty until beginQuick().
    Q_PROPERTY(Morelia::EmojiListModel *quick READ quick CONSTANT)
    //! 0 for those that were used last, then 1 to 9 as in EmojiTable.
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY groupChanged)
    //! Words in the language of the interface, or in English; empty shows the group.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    //! Colour of skin of what is offered: 0 for none, 1 for the lightest, to 5.
    Q_PROPERTY(int skinTone READ skinTone WRITE setSkinTone NOTIFY skinToneChanged)
    //! A hand without a colour of skin and in each of them.
    Q_PROPERTY(QStringList tones READ tones CONSTANT)
    //! Family of the font that draws emoji in colour; empty when the system has none.
    Q_PROPERTY(QString fontFamily READ fontFamily CONSTANT)

public:
    //! settings must outlive it.
    explicit EmojiController(Settings &settings, QObject *parent = nullptr);

    EmojiListModel *offered() { return &m_offered; }
    EmojiListModel *quick() { return &m_quick; }
    int group() const { return m_group; }
    //! Shows a group instead of what was found. Unknown ones are ignored.
    void setGroup(int group);
    QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    int skinTone() const;
    void setSkinTone(int tone);
    QStringList tones();
    static QString fontFamily();

    //! Reads the table with names in the language of the interface, unless that was done.
    const EmojiTable &table();
    //! An emoji of the table as it is offered. place is one of the table's.
    OfferedEmoji offer(int place);
    //! The language has changed.
    void refreshTexts();

    //! The panel opens: with what was used last, where there is something, else with the first group.
    Q_INVOKABLE void begin();
    //! Signs for a reaction are about to be shown.
    Q_INVOKABLE void beginQuick();
    //! A row of what is offered without a colour of skin and in each of them; empty where it has none.
    Q_INVOKABLE QStringList variants(int row);
    //! The person has chosen a sign: it comes first among those that were used last.
    Q_INVOKABLE void noteUse(const QString &sign);

Q_SIGNALS:
    void groupChanged();
    void searchTextChanged();
    void skinToneChanged();

private:
    void fill();
    void fillQuick();
    QList<OfferedEmoji> recent();
    QStringList inTones(int place);

    Settings &m_settings;
    std::optional<EmojiTable> m_table;
    EmojiListModel m_offered;
    EmojiListModel m_quick;
    QString m_searchText;
    int m_group = 1;
    bool m_isShown = false; // the panel has asked for something
};

} // namespace Morelia
