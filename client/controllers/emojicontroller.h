// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/emoji/emojilistmodel.h"
#include "models/emoji/emojitable.h"
#include "models/entities/body.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

class Settings;
class SmileyFolder;

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
    //! 0 for those that were used last, then 1 to 9 as in EmojiTable; ownGroup for the person's own smileys.
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY groupChanged)
    //! Words in the language of the interface, or in English; empty shows the group.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    //! Colour of skin of what is offered: 0 for none, 1 for the lightest, to 5.
    Q_PROPERTY(int skinTone READ skinTone WRITE setSkinTone NOTIFY skinToneChanged)
    //! A hand without a colour of skin and in each of them.
    Q_PROPERTY(QStringList tones READ tones CONSTANT)
    //! There is a folder for own smileys, and how to use it.
    Q_PROPERTY(bool hasOwn READ hasOwn CONSTANT)
    //! The folder cannot be made.
    Q_PROPERTY(bool ownFolderFailed READ hasOwnFolderFailed NOTIFY ownFolderFailedChanged)
    //! Family of the font that draws emoji in colour; empty when the system has none.
    Q_PROPERTY(QString fontFamily READ fontFamily CONSTANT)

public:
    //! Number of the group of own smileys.
    static constexpr int ownGroup = EmojiTable::groupCount + 1;
    enum Group { OwnGroup = ownGroup };
    Q_ENUM(Group)

    //! Both must outlive it; own: null where there are no own smileys.
    explicit EmojiController(Settings &settings, SmileyFolder *own = nullptr, QObject *parent = nullptr);

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
    //! The person's own smileys whose codes begin with these letters, then those that have them elsewhere.
    QList<OfferedEmoji> completeOwn(const QString &code, int most) const;
    //! The code, without colons, is that of an own smiley that goes along with messages.
    bool isOwn(const QString &code) const;
    //! Where a text has own smileys.
    QList<Span> smileysIn(const Body &body) const;
    //! The file of an own picture that is too large for a smiley; empty for other codes.
    QUrl stickerFile(const QString &code) const;
    bool hasOwn() const { return m_own != nullptr; }
    bool hasOwnFolderFailed() const { return m_ownFolderFailed; }
    //! The language has changed.
    void refreshTexts();

    //! Shows the person the folder of own smileys, which is made when it is missing.
    Q_INVOKABLE void openOwnFolder();
    //! The panel opens: with what was used last, where there is something, else with the first group.
    //! own: own smileys are offered too.
    Q_INVOKABLE void begin(bool own = true);
    //! Signs for a reaction are about to be shown.
    Q_INVOKABLE void beginQuick();
    //! A row of what is offered without a colour of skin and in each of them; empty where it has none.
    Q_INVOKABLE QStringList variants(int row);
    //! The person has chosen a sign: it comes first among those that were used last.
    Q_INVOKABLE void noteUse(const QString &sign);

Q_SIGNALS:
    void groupChanged();
    void ownFolderFailedChanged();
    //! The folder wants to be opened by another program.
    void folderRequested(const QString &path);
    void searchTextChanged();
    void skinToneChanged();

private:
    void fill();
    void fillQuick();
    QList<OfferedEmoji> recent();
    QList<OfferedEmoji> own(const QString &words) const;
    QStringList inTones(int place);

    Settings &m_settings;
    SmileyFolder *const m_own;
    std::optional<EmojiTable> m_table;
    EmojiListModel m_offered;
    EmojiListModel m_quick;
    QString m_searchText;
    int m_group = 1;
    bool m_offersOwn = true;
    bool m_ownFolderFailed = false;
    bool m_isShown = false; // the panel has asked for something
};

} // namespace Morelia
