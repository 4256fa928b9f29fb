// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/copiedtext.h"

#include "models/lists/timetext.h"
#include "models/lists/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

QString fileWords(const Attachment &file)
{
    const QString name = fileTitle(file);
    return file.size > 0 ? u"[%1, %2]"_s.arg(name, sizeText(file.size)) : u"[%1]"_s.arg(name);
}

QString wordsOf(const WholeMessage &message)
{
    QStringList parts;
    if (!message.body.text.isEmpty())
        parts.append(message.body.text);
    for (const Attachment &file : message.row.attachments)
        parts.append(fileWords(file));
    return parts.join(u'\n');
}

QString headOf(const MessageRow &row)
{
    const QDate day = dayOf(row.createdMs);
    if (row.createdMs == 0 || !day.isValid())
        return QCoreApplication::translate("Morelia", "%1:", "the author of a message that was copied")
            .arg(authorOf(row));
    return QCoreApplication::translate("Morelia", "%1, [%2 %3]:", "author, day and time of a message that was copied")
        .arg(authorOf(row), QLocale().toString(day, QLocale::ShortFormat), clockText(row.createdMs));
}

} // namespace

QString authorOf(const MessageRow &row)
{
    return row.outgoing && row.senderName.isEmpty() ? QCoreApplication::translate("Morelia", "Me")
                                                    : displayName(row.senderName);
}

QString copiedText(const QList<WholeMessage> &messages)
{
    if (messages.size() == 1)
        return wordsOf(messages.constFirst());
    QStringList parts;
    for (const WholeMessage &message : messages)
        parts.append(headOf(message.row) + u'\n' + wordsOf(message));
    return parts.join("\n\n"_L1);
}

QString quotedText(const QString &author, const QString &text)
{
    QStringList lines{
        QCoreApplication::translate("Morelia", "%1:", "the author of a message that was copied").arg(author)};
    const QStringList parts = text.split(u'\n');
    for (const QString &line : parts)
        lines.append(u"> "_s + line);
    return lines.join(u'\n');
}

} // namespace Morelia
