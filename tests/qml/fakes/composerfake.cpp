// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/fakes/composerfake.h"

#include <QImage>

namespace Morelia {

QList<Nameable> ComposerController::people() const
{
    QList<Nameable> people;
    for (const QString &name : m_names)
        people.append({name.toLower(), name});
    return people;
}

bool ComposerController::putSmiley(const QString &fileName, int width)
{
    QImage picture(width, 20, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    return m_smileys.make() && picture.save(m_smileys.path() + u'/' + fileName, "png");
}

void ComposerController::send()
{
    if (!canSend() && !m_files.property("reading").toBool()) {
        return;
    }
    record("send", m_text);
    setProperty("text", QString());
    Q_EMIT sent();
}

bool ComposerController::editLast()
{
    if (!m_text.isEmpty() || !m_hasLast) {
        return false;
    }
    record("editLast");
    m_editing = true;
    m_editedText = QStringLiteral("last");
    m_cursor = -1;
    setProperty("text", QStringLiteral("last"));
    Q_EMIT editingChanged();
    return true;
}

void ComposerController::cancelEdit()
{
    record("cancelEdit");
    m_editing = false;
    setProperty("text", QString());
    Q_EMIT editingChanged();
}

void ComposerController::cancelReply()
{
    record("cancelReply");
    m_replying = false;
    Q_EMIT replyChanged();
}

void ComposerController::attach(const QList<QUrl> &files)
{
    QStringList names;
    for (const QUrl &file : files) {
        names.append(file.toString());
    }
    record("attach", names.join(u' '));
}

bool ComposerController::attachClipboard()
{
    record("attachClipboard");
    return m_hasPicture;
}

} // namespace Morelia
