// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/words.h"

#include "models/store/records.h"
#include "models/text/cleaning.h"
#include "models/text/filename.h"

#include <QCoreApplication>
#include <QLocale>

namespace Morelia {

namespace {

struct SizeWords
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::SizeWords)
};

QString nameOrWords(const QString &clean)
{
    return clean.isEmpty() ? QCoreApplication::translate("Morelia", "(no name)") : clean;
}

QString kindWord(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Picture:
        return QCoreApplication::translate("Morelia", "Picture");
    case AttachmentKind::Video:
        return QCoreApplication::translate("Morelia", "Video");
    case AttachmentKind::Audio:
        return QCoreApplication::translate("Morelia", "Sound");
    case AttachmentKind::Document:
        break;
    }
    return QCoreApplication::translate("Morelia", "Document");
}

} // namespace

QString displayName(const QString &name)
{
    return nameOrWords(cleanName(name));
}

QString displayName(const User &user)
{
    return nameOrWords(cleanName(user));
}

QString nameWithLogin(const QString &name, const QString &login)
{
    const QString shown = displayName(name);
    if (login.isEmpty() || login == shown)
        return shown;
    //: %1 is a person's name, %2 the login.
    return QCoreApplication::translate("Morelia", "%1 (%2)").arg(shown, login);
}

QString askerName(const RequestMark &request)
{
    return nameWithLogin(request.askerName, request.askerLogin);
}

QString flowTitle(const FlowRow &flow)
{
    if (flow.kind == FlowKind::Saved)
        return QCoreApplication::translate("Morelia", "Saved messages");
    if (!flow.title.isEmpty() || !flow.ref.isValid())
        return flow.title;
    return flow.peerId.isEmpty() ? QCoreApplication::translate("Morelia", "(no title)") : nameOrWords({});
}

QString lastSender(const FlowRow &flow)
{
    return flow.namesLastSender() ? nameOrWords(flow.lastSenderName) : QString();
}

QString lastLine(const FlowRow &flow)
{
    if (flow.lastDamaged && flow.lastText.isEmpty())
        return QCoreApplication::translate("Morelia", "This message cannot be read");
    return flow.lastFiles.isEmpty() ? flow.lastText : fileLabel(flow.lastFiles.constFirst());
}

QString quoteAuthor(const MessageRow &reply)
{
    return reply.replyOrder == 0 ? QString() : nameOrWords(reply.replyAuthor);
}

QString quoteLine(const MessageRow &reply)
{
    return reply.replyFile ? fileLabel(*reply.replyFile) : reply.replyText;
}

QString originText(const MessageRow &row)
{
    if (!row.origin)
        return {};
    return row.origin->authorName.isEmpty()
        ? QCoreApplication::translate("Morelia", "Forwarded message")
        : QCoreApplication::translate("Morelia", "Forwarded from %1").arg(row.origin->authorName);
}

QString fileLabel(const Attachment &attachment)
{
    const QString name = attachment.kind == AttachmentKind::Document ? shownFileName(attachment.name) : QString();
    return name.isEmpty() ? kindWord(attachment.kind)
                          : QCoreApplication::translate("Morelia", "Document: %1").arg(name);
}

QString fileTitle(const Attachment &attachment)
{
    const QString name = shownFileName(attachment.name);
    return name.isEmpty() ? kindWord(attachment.kind) : name;
}

QString sizeText(qint64 bytes)
{
    // Qt counts single bytes with one form of the word for all numbers, which is wrong in Russian.
    if (bytes >= 0 && bytes < 1024)
        return SizeWords::tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace Morelia
