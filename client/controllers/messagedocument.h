// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQmlIntegration/qqmlintegration.h>

class QSyntaxHighlighter;

namespace Morelia {

//! Knows the addresses in the plain text of a message that is shown in a TextEdit, and draws them as links.
class MessageDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QColor linkColor READ linkColor WRITE setLinkColor NOTIFY linkColorChanged)

public:
    explicit MessageDocument(QObject *parent = nullptr);
    ~MessageDocument() override;

    QQuickTextDocument *document() const;
    void setDocument(QQuickTextDocument *document);
    QColor linkColor() const;
    void setLinkColor(const QColor &color);

    //! The address under a place in the text; empty where there is none.
    Q_INVOKABLE QString linkAt(int position) const;
    //! The address as the network spells it, when it may look like another one: letters beyond ASCII in the host, or a
    //! name before it. Empty for plain addresses.
    Q_INVOKABLE static QString doubtfulForm(const QString &link);
    //! Puts a part of the text on the clipboard, without what cleaning added to it.
    Q_INVOKABLE static void copy(const QString &part);

Q_SIGNALS:
    void documentChanged();
    void linkColorChanged();

private:
    void highlight();

    QPointer<QQuickTextDocument> m_document;
    QColor m_linkColor;
    QPointer<QSyntaxHighlighter> m_highlighter; // belongs to the text
};

} // namespace Morelia
