// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/messagevalue.h"
#include "tests/qml/fakes/fakelist.h"
#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class MemberListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit MemberListModel(QObject *parent = nullptr)
        : FakeList({{QStringLiteral("userId"), QStringLiteral("u")}, {QStringLiteral("name"), QStringLiteral("Ann")},
                       {QStringLiteral("login"), QStringLiteral("ann")}, {QStringLiteral("bio"), QString()},
                       {QStringLiteral("initials"), QStringLiteral("A")}, {QStringLiteral("colorIndex"), 0},
                       {QStringLiteral("picture"), QString()}, {QStringLiteral("isBot"), false},
                       {QStringLiteral("owner"), false}, {QStringLiteral("own"), false},
                       {QStringLiteral("online"), false}, {QStringLiteral("presence"), QString()}},
              parent)
    {}
};

//! Rows say localId, senderName, outgoing, fileKey, fileName and fileKind of their messages.
class SharedListModel : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool complete MEMBER m_complete NOTIFY valuesChanged)

public:
    explicit SharedListModel(QObject *parent = nullptr)
        : FakeList({{QStringLiteral("message"), {}}, {QStringLiteral("link"), QString()},
                       {QStringLiteral("linkText"), QString()}, {QStringLiteral("day"), QStringLiteral("Today")}},
              parent)
    {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (roleNames().value(role) != "message")
            return FakeList::data(index, role);
        const auto of = [&](const char *name) { return written(index.row(), QString::fromLatin1(name)); };
        MessageValue message;
        message.localId = of("localId").toString();
        message.senderName = of("senderName").toString();
        message.outgoing = of("outgoing").toBool();
        message.file.kind = of("fileKind").toInt();
        message.file.key = of("fileKey").toString();
        message.file.name = of("fileName").toString();
        message.file.sizeText = QStringLiteral("1.2 kB");
        message.file.readable = !message.file.key.isEmpty();
        return QVariant::fromValue(message);
    }
    Q_INVOKABLE void begin() { record(QStringLiteral("begin")); }

private:
    bool m_complete = true;
};

class FlowInfo : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Morelia::MemberListModel *members READ members CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *pictures READ pictures CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *files READ files CONSTANT)
    Q_PROPERTY(Morelia::SharedListModel *links READ links CONSTANT)
    Q_PROPERTY(bool chat MEMBER m_chat NOTIFY changed)
    Q_PROPERTY(QString description MEMBER m_description NOTIFY changed)
    Q_PROPERTY(bool muted MEMBER m_muted NOTIFY changed)
    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)

public:
    using Recorder::Recorder;

    MemberListModel *members() { return &m_members; }
    SharedListModel *pictures() { return &m_pictures; }
    SharedListModel *files() { return &m_files; }
    SharedListModel *links() { return &m_links; }
    Q_INVOKABLE void begin() { record("begin"); }
    Q_INVOKABLE void end() { record("end"); }
    Q_INVOKABLE void writeTo(const QString &userId) { record("writeTo", userId); }

Q_SIGNALS:
    void changed();
    void chosen(qint64 accountId, const QString &flowId);

private:
    MemberListModel m_members;
    SharedListModel m_pictures;
    SharedListModel m_files;
    SharedListModel m_links;
    QString m_description;
    QString m_problem;
    bool m_chat = false;
    bool m_muted = false;
    bool m_busy = false;
};

} // namespace Morelia
