// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/completion.h"
#include "models/text/mentions.h"

#include <QList>

#include <optional>

namespace Morelia {

//! Completes names of people, as in "@An".
class MentionCompletion : public Completion
{
    Q_OBJECT
    QML_ELEMENT

    //! Whom the text can name, by name.
    Q_PROPERTY(QList<Morelia::Nameable> people READ people WRITE setPeople NOTIFY peopleChanged REQUIRED)
    //! At most 8 of them.
    Q_PROPERTY(QList<Morelia::Nameable> suggestions READ suggestions NOTIFY currentChanged)

public:
    using Completion::Completion;

    QList<Nameable> people() const { return m_people; }
    void setPeople(const QList<Nameable> &people);
    QList<Nameable> suggestions() const { return m_suggestions; }

    QString currentName() const override { return m_suggestions.value(current()).name; }
    bool isTyping() const override { return m_typed.has_value(); }
    void follow(const QString &text, int cursor) override;
    bool take(int row = -1) override;
    bool leave() override;

Q_SIGNALS:
    void peopleChanged();
    //! This one was taken.
    void chosen(const QString &userId);

protected:
    int count() const override { return static_cast<int>(m_suggestions.size()); }

private:
    void show(const QList<Nameable> &people);
    void offer();

    QList<Nameable> m_people;
    QList<Nameable> m_suggestions;
    std::optional<TypedName> m_typed;
    qsizetype m_leftAt = -1; // the person wants no names at this "@"
};

} // namespace Morelia
