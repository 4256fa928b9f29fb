// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Completes what is being typed in a field. Knows the text and the cursor; whoever has the field puts the chosen
//! words into it.
class Completion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("one of its kinds is made")

    //! There is something to choose from.
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    //! Row of the suggestion that take() takes.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    //! Name of that suggestion; empty without one.
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)

public:
    using QObject::QObject;

    bool isOpen() const { return count() > 0; }
    int current() const { return m_current; }
    virtual QString currentName() const = 0;

    //! Something that may be completed is being typed, with or without suggestions.
    Q_INVOKABLE virtual bool isTyping() const = 0;
    //! The text and the place of its cursor, in UTF-16 units. To be told of each change of the text, and of each move of
    //! the cursor while isTyping().
    Q_INVOKABLE virtual void follow(const QString &text, int cursor) = 0;
    //! Goes some rows down, or up; behind the last one comes the first.
    Q_INVOKABLE void move(int step);
    //! Takes a row, or the current one for -1. False without suggestions.
    Q_INVOKABLE virtual bool take(int row = -1) = 0;
    //! Offers nothing more for what was typed. False where nothing was offered.
    Q_INVOKABLE virtual bool leave() = 0;

Q_SIGNALS:
    void openChanged();
    void currentChanged();
    //! The words belong in the place of this part of the text.
    void replaced(int start, int length, const QString &words);

protected:
    //! Number of suggestions, at most a few.
    virtual int count() const = 0;
    //! Tells of other suggestions, of which the first one is current.
    void noteSuggestions(bool wasOpen);
    int rowOr(int row) const { return row < 0 ? m_current : row; }

private:
    int m_current = 0;
};

} // namespace Morelia
