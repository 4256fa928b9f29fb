// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/emojicontroller.h"

#include "client/media/smileyfolder.h"
#include "client/platform/emojifont.h"
#include "client/settings/settings.h"
#include "models/text/smileycode.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int recentGroup = 0;
constexpr QStringView raisedHand = u"✋";
// What people answer with most, in every messenger of the field.
constexpr std::array<QStringView, 6> quickSigns{u"👍", u"❤️", u"😂", u"😮", u"😢", u"🙏"};

OfferedEmoji offerOwn(const OwnSmiley &smiley)
{
    const QString name = u':' + smiley.code + u':';
    return {.sign = smiley.isSticker() ? QString() : name,
        .name = name,
        .code = smiley.code,
        .hasTones = false,
        .picture = smiley.picture.cacheKey,
        .isSticker = smiley.isSticker()};
}

} // namespace

EmojiController::EmojiController(Settings &settings, SmileyFolder *own, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_own(own)
{
    if (m_own) {
        connect(m_own, &SmileyFolder::changed, this, [this] {
            if (m_isShown)
                fill();
        });
    }
}

const EmojiTable &EmojiController::table()
{
    if (!m_table)
        m_table = EmojiTable::read(QLocale::languageToCode(QLocale().language()));
    return *m_table;
}

void EmojiController::refreshTexts()
{
    m_table.reset();
    if (m_isShown)
        fill();
    if (m_quick.rowCount() > 0)
        fillQuick();
}

OfferedEmoji EmojiController::offer(int place)
{
    const Emoji &emoji = table().all().at(place);
    return {.sign = table().toned(place, skinTone()),
        .name = emoji.name,
        .code = emoji.codes.value(0),
        .hasTones = !emoji.lightest.isEmpty()};
}

QList<OfferedEmoji> EmojiController::own(const QString &words) const
{
    QList<OfferedEmoji> rows;
    const QString wanted = words.trimmed().toLower().replace(u' ', u'_');
    const QList<OwnSmiley> all = m_own ? m_own->all() : QList<OwnSmiley>();
    for (const OwnSmiley &smiley : all) {
        if (smiley.code.contains(wanted))
            rows.append(offerOwn(smiley));
    }
    return rows;
}

QList<OfferedEmoji> EmojiController::completeOwn(const QString &code, int most) const
{
    QList<OfferedEmoji> rows = own(code);
    rows.removeIf([](const OfferedEmoji &row) { return row.isSticker; });
    std::ranges::stable_partition(rows, [&code](const OfferedEmoji &row) { return row.code.startsWith(code); });
    return rows.first(qMin<qsizetype>(rows.size(), most));
}

bool EmojiController::isOwn(const QString &code) const
{
    return m_own && m_own->sendable().contains(code);
}

QList<Span> EmojiController::smileysIn(const Body &body) const
{
    return m_own ? Morelia::smileysIn(body, m_own->sendable()) : QList<Span>();
}

QUrl EmojiController::stickerFile(const QString &code) const
{
    const QList<OwnSmiley> all = m_own ? m_own->all() : QList<OwnSmiley>();
    const auto found = std::ranges::find(all, code, &OwnSmiley::code);
    return found != all.end() && found->isSticker() ? found->file : QUrl();
}

void EmojiController::openOwnFolder()
{
    if (!m_own)
        return;
    const bool isMade = m_own->make();
    if (std::exchange(m_ownFolderFailed, !isMade) == isMade)
        Q_EMIT ownFolderFailedChanged();
    if (isMade)
        Q_EMIT folderRequested(m_own->path());
}

void EmojiController::begin(bool own)
{
    m_offersOwn = own;
    if (m_own)
        m_own->start();
    m_searchText.clear();
    m_group = recent().isEmpty() ? 1 : recentGroup;
    m_isShown = true;
    fill();
    Q_EMIT searchTextChanged();
    Q_EMIT groupChanged();
}

void EmojiController::setGroup(int group)
{
    const int last = m_own ? ownGroup : EmojiTable::groupCount;
    if (group < recentGroup || group > last || (group == m_group && m_searchText.isEmpty()))
        return;
    m_group = group;
    m_searchText.clear();
    fill();
    Q_EMIT searchTextChanged();
    Q_EMIT groupChanged();
}

void EmojiController::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    fill();
    Q_EMIT searchTextChanged();
}

int EmojiController::skinTone() const
{
    return m_settings.skinTone();
}

void EmojiController::setSkinTone(int tone)
{
    if (tone == skinTone() || tone < 0 || tone > EmojiTable::toneCount)
        return;
    m_settings.setSkinTone(tone);
    fill();
    if (m_quick.rowCount() > 0)
        fillQuick();
    Q_EMIT skinToneChanged();
}

QStringList EmojiController::inTones(int place)
{
    QStringList signs;
    for (int tone = 0; tone <= EmojiTable::toneCount; ++tone)
        signs.append(table().toned(place, tone));
    return signs;
}

QStringList EmojiController::tones()
{
    const int place = table().placeOf(raisedHand.toString());
    return place < 0 ? QStringList() : inTones(place);
}

QString EmojiController::fontFamily()
{
    return emojiFamily();
}

QStringList EmojiController::variants(int row)
{
    const OfferedEmoji emoji = m_offered.at(row);
    const int place = emoji.hasTones ? table().placeOf(emoji.sign) : -1;
    return place < 0 ? QStringList() : inTones(place);
}

void EmojiController::noteUse(const QString &sign)
{
    if (isSmileyCode(sign))
        return;
    QStringList signs = m_settings.recentEmoji();
    signs.removeAll(sign);
    signs.prepend(sign);
    m_settings.setRecentEmoji(signs);
}

// In the colour in which they were chosen. What another version or another program has put there is left out.
QList<OfferedEmoji> EmojiController::recent()
{
    QList<OfferedEmoji> rows;
    const QStringList signs = m_settings.recentEmoji();
    for (const QString &sign : signs) {
        const int place = table().placeOf(sign);
        if (place < 0)
            continue;
        rows.append(offer(place));
        rows.last().sign = sign;
    }
    return rows;
}

void EmojiController::beginQuick()
{
    if (m_quick.rowCount() == 0)
        fillQuick();
}

void EmojiController::fillQuick()
{
    QList<OfferedEmoji> rows;
    for (const QStringView sign : quickSigns) {
        if (const int place = table().placeOf(sign.toString()); place >= 0)
            rows.append(offer(place));
    }
    m_quick.setRows(rows);
}

void EmojiController::fill()
{
    if (m_searchText.trimmed().isEmpty() && m_group == recentGroup) {
        m_offered.setRows(recent());
        return;
    }
    if (m_searchText.trimmed().isEmpty() && m_group == ownGroup) {
        m_offered.setRows(own({}));
        return;
    }
    const QList<int> places = m_searchText.trimmed().isEmpty() ? table().inGroup(m_group) : table().find(m_searchText);
    QList<OfferedEmoji> rows =
        m_offersOwn && !m_searchText.trimmed().isEmpty() ? own(m_searchText) : QList<OfferedEmoji>();
    rows.reserve(rows.size() + places.size());
    for (const int place : places)
        rows.append(offer(place));
    m_offered.setRows(rows);
}

} // namespace Morelia
