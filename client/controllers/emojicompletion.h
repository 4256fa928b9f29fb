// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/completion.h"
#include "client/controllers/emojicontroller.h"
#include "models/emoji/codetyping.h"

#include <QPointer>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Completes codes of emoji, as in ":smi".
class EmojiCompletion : public Completion
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Morelia::EmojiController *emoji READ emoji WRITE setEmoji NOTIFY emojiChanged REQUIRED)
    //! At most 8, the best one first.
    Q_PROPERTY(Morelia::EmojiListModel *suggestions READ suggestions CONSTANT)

public:
    using Completion::Completion;

    EmojiController *emoji() const { return m_emoji; }
    void setEmoji(EmojiController *emoji);
    EmojiListModel *suggestions() { return &m_suggestions; }

    QString currentName() const override { return m_suggestions.at(current()).name; }
    bool isTyping() const override { return m_typing.isActive(); }
    void follow(const QString &text, int cursor) override;
    bool take(int row = -1) override;
    bool leave() override;

Q_SIGNALS:
    void emojiChanged();

protected:
    int count() const override { return m_suggestions.count(); }

private:
    void show(const QList<OfferedEmoji> &rows);
    void replace(const QString &sign, const QString &behind = {});

    QPointer<EmojiController> m_emoji;
    CodeTyping m_typing;
    EmojiListModel m_suggestions;
};

} // namespace Morelia
