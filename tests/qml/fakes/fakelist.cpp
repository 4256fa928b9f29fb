// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/fakes/fakelist.h"

#include "tests/qml/fakes/composedfilesfake.h"

#include "models/lists/messageitem.h"

#include <QMetaProperty>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

QVariantMap flowDefaults()
{
    return {{u"accountId"_s, qint64{1}}, {u"flowId"_s, u"f"_s}, {u"kind"_s, 0}, {u"title"_s, u"Flow"_s},
        {u"initials"_s, u"F"_s}, {u"colorIndex"_s, 0}, {u"picture"_s, QString()}, {u"lastText"_s, QString()},
        {u"lastSender"_s, QString()}, {u"lastOutgoing"_s, false}, {u"lastDeleted"_s, false}, {u"lastState"_s, 0},
        {u"activityMs"_s, qint64{0}}, {u"timeText"_s, QString()}, {u"unread"_s, 0}, {u"mentions"_s, 0},
        {u"draft"_s, QString()}, {u"memberCount"_s, 2}, {u"pinned"_s, false}, {u"muted"_s, false},
        {u"markedUnread"_s, false}, {u"archived"_s, false}, {u"notifications"_s, 0}, {u"current"_s, false},
        {u"typing"_s, QString()}, {u"online"_s, false}};
}

QVariantMap messageDefaults()
{
    return {{u"localId"_s, u"m"_s}, {u"remoteId"_s, QString()}, {u"order"_s, qint64{1}}, {u"senderId"_s, u"u"_s},
        {u"senderName"_s, u"Ann"_s}, {u"initials"_s, u"A"_s}, {u"colorIndex"_s, 0}, {u"outgoing"_s, false},
        {u"text"_s, u"text"_s}, {u"originText"_s, QString()}, {u"timeMs"_s, qint64{1700000000000}},
        {u"timeText"_s, u"14:02"_s}, {u"state"_s, 0}, {u"failureKind"_s, 0}, {u"failureDetail"_s, QString()},
        {u"retryable"_s, false}, {u"edited"_s, false}, {u"deleted"_s, false}, {u"groupStart"_s, true},
        {u"dateHeader"_s, QString()}, {u"day"_s, u"14 November 2023"_s}, {u"unreadLine"_s, false},
        {u"showAuthor"_s, true}, {u"manyPeople"_s, true}, {u"replyToId"_s, QString()}, {u"replyAuthor"_s, QString()},
        {u"replyText"_s, QString()}, {u"replyOrder"_s, qint64{0}}, {u"replyDeleted"_s, false}, {u"fileKind"_s, -1},
        {u"fileName"_s, QString()}, {u"fileSizeText"_s, QString()}, {u"fileKey"_s, QString()}, {u"fileBroken"_s, false},
        {u"fileMoves"_s, false}, {u"pictureWidth"_s, 0}, {u"pictureHeight"_s, 0}, {u"smileys"_s, QVariantList()},
        {u"parts"_s, QVariantList()}, {u"albumState"_s, 0}};
}

// Fills what a test may write under the names of the value's own properties.
template <typename Value, typename Written>
void fill(Value &value, const Written &written)
{
    const QMetaObject &type = Value::staticMetaObject;
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        const QVariant given = written(QString::fromLatin1(property.name()));
        if (given.isValid() && property.isWritable()) {
            property.writeOnGadget(&value, given);
        }
    }
}

// The state of a row says it, unless it is that of a change to the message.
bool isOnTheServer(const MessageValue &value)
{
    const auto pending = static_cast<PendingChange>(value.pending);
    if (pending == PendingChange::Edit || pending == PendingChange::Deletion)
        return true;
    const auto state = static_cast<DeliveryState>(value.state);
    return state == DeliveryState::Sent || state == DeliveryState::Received || state == DeliveryState::Read;
}

template <typename Written>
MessageValue messageOf(const Written &of)
{
    MessageValue value;
    fill(value, of);
    value.body.text = of(u"text"_s).toString();
    // Codes with a picture: {code, picture}.
    const QVariantList smileys = of(u"smileys"_s).toList();
    for (const QVariant &smiley : smileys) {
        const QString code = smiley.toMap()[u"code"_s].toString();
        const qsizetype start = value.body.text.indexOf(code);
        value.body.spans.append({SpanKind::Smiley, start, code.size(), {}, smiley.toMap()[u"picture"_s].toString()});
    }
    if (value.remoteId.isEmpty() && isOnTheServer(value))
        value.remoteId = u"on the server"_s;
    const QVariantList reactions = of(u"reactions"_s).toList();
    for (const QVariant &reaction : reactions) {
        const QVariantMap map = reaction.toMap();
        value.reactions.append({map[u"value"_s].toString(), map[u"countText"_s].toString(), map[u"mine"_s].toBool(),
            map[u"people"_s].toString()});
    }
    value.quote = {of(u"replyToId"_s).toString(), of(u"replyAuthor"_s).toString(), of(u"replyText"_s).toString(),
        of(u"replyOrder"_s).toLongLong(), of(u"replyDeleted"_s).toBool()};
    value.file.kind = of(u"fileKind"_s).toInt();
    value.file.name = of(u"fileName"_s).toString();
    value.file.sizeText = of(u"fileSizeText"_s).toString();
    value.file.key = of(u"fileKey"_s).toString();
    value.file.readable = !of(u"fileBroken"_s).toBool() && !value.file.key.isEmpty();
    value.file.mayMove = of(u"fileMoves"_s).toBool();
    value.file.width = of(u"pictureWidth"_s).toInt();
    value.file.height = of(u"pictureHeight"_s).toInt();
    return value;
}

// The messages of "parts", in the order of their places.
template <typename Written>
AlbumValue albumOf(const Written &of)
{
    AlbumValue album;
    const QVariantList parts = of(u"parts"_s).toList();
    for (const QVariant &part : parts) {
        const QVariantMap written = part.toMap();
        album.parts.append(messageOf([&](const QString &name) {
            static const QVariantMap defaults = messageDefaults();
            return written.contains(name) ? written.value(name) : defaults.value(name);
        }));
        album.newestOrder = qMax(album.newestOrder, album.parts.constLast().order);
    }
    album.state = of(u"albumState"_s).toInt();
    return album;
}

QVariantMap fileDefaults()
{
    return {{u"name"_s, u"notes.txt"_s}, {u"sizeText"_s, u"1.2 kB"_s}, {u"kind"_s, 3}, {u"previewKey"_s, QString()},
        {u"problem"_s, QString()}};
}

QVariantMap userDefaults()
{
    return {{u"userId"_s, u"u"_s}, {u"name"_s, u"Ann"_s}, {u"login"_s, u"ann"_s}, {u"initials"_s, u"A"_s},
        {u"colorIndex"_s, 0}, {u"picture"_s, QString()}, {u"isBot"_s, false}, {u"selected"_s, false}};
}

} // namespace

FakeList::FakeList(const QVariantMap &defaults, QObject *parent)
    : QAbstractListModel(parent)
    , m_defaults(defaults)
{}

QVariantList FakeList::rows() const
{
    return m_rows;
}

void FakeList::setRows(const QVariantList &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT rowsChanged();
}

int FakeList::count() const
{
    return static_cast<int>(m_rows.size());
}

int FakeList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FakeList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return written(index.row(), QString::fromUtf8(roleNames().value(role)));
}

QVariant FakeList::written(int row, const QString &name) const
{
    const QVariantMap values = m_rows.at(row).toMap();
    return values.contains(name) ? values.value(name) : m_defaults.value(name);
}

QHash<int, QByteArray> FakeList::roleNames() const
{
    QHash<int, QByteArray> names;
    int role = Qt::UserRole;
    for (auto it = m_defaults.cbegin(); it != m_defaults.cend(); ++it) {
        names.insert(role++, it.key().toUtf8());
    }
    return names;
}

void FakeList::insertRow(int row, const QVariantMap &values)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, values);
    endInsertRows();
    Q_EMIT rowsChanged();
}

void FakeList::change(int row, const QVariantMap &values)
{
    QVariantMap merged = m_rows.at(row).toMap();
    merged.insert(values);
    m_rows[row] = merged;
    Q_EMIT dataChanged(index(row), index(row));
}

void FakeList::drop(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT rowsChanged();
}

void FakeList::record(const QString &call)
{
    m_calls.append(call);
    Q_EMIT callsChanged();
}

FlowListModel::FlowListModel(QObject *parent)
    : FakeList(flowDefaults(), parent)
{}

int FlowListModel::currentRow() const
{
    for (int row = 0; row < count(); ++row) {
        if (rows().at(row).toMap().value(u"current"_s).toBool()) {
            return row;
        }
    }
    return -1;
}

MessageListModel::MessageListModel(QObject *parent)
    : FakeList(messageDefaults(), parent)
{}

int MessageListModel::rowOf(const QString &localId) const
{
    for (int row = 0; row < count(); ++row) {
        if (rows().at(row).toMap().value(u"localId"_s).toString() == localId) {
            return row;
        }
    }
    return -1;
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {{Qt::UserRole, "localId"}, {Qt::UserRole + 1, "message"}, {Qt::UserRole + 2, "decoration"}};
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto of = [&](const QString &name) { return written(index.row(), name); };
    if (role == Qt::UserRole) {
        return of(u"localId"_s);
    }
    if (role == Qt::UserRole + 2) {
        MessageDecoration decoration;
        fill(decoration, of);
        decoration.album = albumOf(of);
        return QVariant::fromValue(decoration);
    }
    return QVariant::fromValue(messageOf(of));
}

ComposedFiles::ComposedFiles(QObject *parent)
    : FakeList(fileDefaults(), parent)
{}

int ComposedFiles::problemRow() const
{
    for (int row = 0; row < count(); ++row) {
        if (!written(row, u"problem"_s).toString().isEmpty()) {
            return row;
        }
    }
    return -1;
}

AccountsModel::AccountsModel(QObject *parent)
    : FakeList({{QStringLiteral("accountId"), 1}, {QStringLiteral("label"), QStringLiteral("Me · example.org")},
                   {QStringLiteral("connection"), {}}, {QStringLiteral("color"), 0}},
          parent)
{
    connect(this, &FakeList::rowsChanged, this, &AccountsModel::countChanged);
    connect(this, &FakeList::rowsChanged, this, &AccountsModel::labelsChanged);
    connect(this, &FakeList::rowsChanged, this, [this] {
        for (int row = 0; row < count(); ++row) {
            if (QObject *connection = connectionAt(row))
                connect(connection, SIGNAL(changed()), this, SIGNAL(stateChanged()), Qt::UniqueConnection);
        }
        Q_EMIT stateChanged();
    });
}

QObject *AccountsModel::connectionAt(int row) const
{
    return rows().at(row).toMap().value(u"connection"_s).value<QObject *>();
}

QVariantMap AccountsModel::labels() const
{
    QVariantMap labels;
    for (int row = 0; row < count(); ++row)
        labels.insert(written(row, u"accountId"_s).toString(), written(row, u"label"_s));
    return labels;
}

bool AccountsModel::needsUser() const
{
    for (int row = 0; row < count(); ++row) {
        const QObject *connection = connectionAt(row);
        if (connection && connection->property("needsUser").toBool())
            return true;
    }
    return false;
}

UserListModel::UserListModel(QObject *parent)
    : FakeList(userDefaults(), parent)
{}

} // namespace Morelia
