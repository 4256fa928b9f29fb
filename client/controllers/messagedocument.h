// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQmlIntegration/qqmlintegration.h>

class QSyntaxHighlighter;

namespace Morelia {

//! The plain text in a TextEdit: draws its emoji in colour and, where a colour for them is given, its addresses as links.
class MessageDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    //! Colour of addresses; without one they stay as they are.
    Q_PROPERTY(QColor linkColor READ linkColor WRITE setLinkColor NOTIFY linkColorChanged)
    //! Ground of the words that name the person at this computer; without one they have none.
    Q_PROPERTY(QColor markColor READ markColor WRITE setMarkColor NOTIFY markColorChanged)
    //! Whose looks are drawn; its words are those of the text, or begin with them.
    Q_PROPERTY(Morelia::Body body READ body WRITE setBody NOTIFY bodyChanged)
    //! Each paragraph runs in the direction of its own words; else the first words decide for all. For texts that are
    //! only read: it can be undone like typing.
    Q_PROPERTY(bool ownDirections READ hasOwnDirections WRITE setHasOwnDirections NOTIFY ownDirectionsChanged)

public:
    explicit MessageDocument(QObject *parent = nullptr);
    ~MessageDocument() override;

    QQuickTextDocument *document() const;
    void setDocument(QQuickTextDocument *document);
    QColor linkColor() const;
    void setLinkColor(const QColor &color);
    QColor markColor() const;
    void setMarkColor(const QColor &color);
    Body body() const;
    void setBody(const Body &body);
    bool hasOwnDirections() const;
    void setHasOwnDirections(bool on);

    //! The text as it was written; the item itself gives plain spaces for all others.
    Q_INVOKABLE QString plainText() const;
    //! Puts a text in the place of all there is, with the cursor behind it and nothing to undo.
    Q_INVOKABLE void setPlainText(const QString &text);
    //! Puts a text in the place of a part, in one step of undoing; a cursor that was in that part or at its end stands
    //! behind the text. Places are those in the item.
    Q_INVOKABLE void replace(int start, int length, const QString &text);
    //! Takes an emoji of several characters away as a whole where one ends at this place, as Qt takes its last character
    //! alone. False where none does.
    Q_INVOKABLE bool deleteEmojiBefore(int place);
    //! Width of the last line in pixels; -1 where it does not begin at the side that is asked for.
    Q_INVOKABLE qreal lastLineWidth(bool rightToLeft) const;
    //! The address under a place in the text; empty where there is none.
    Q_INVOKABLE QString linkAt(int position) const;
    //! The address as the network spells it, when it may look like another one: letters beyond ASCII in the host, or a
    //! name before it. Empty for plain addresses.
    Q_INVOKABLE static QString doubtfulForm(const QString &link);
    //! Puts a part of the text on the clipboard as its writer wrote it; places are those in the item.
    Q_INVOKABLE void copy(int start, int end) const;

Q_SIGNALS:
    void documentChanged();
    void linkColorChanged();
    void markColorChanged();
    void bodyChanged();
    void ownDirectionsChanged();

private:
    QTextDocument *textDocument() const;
    void highlight();
    void directParagraphs();

    QPointer<QQuickTextDocument> m_document;
    QColor m_linkColor;
    QColor m_markColor;
    Body m_body;
    QPointer<QSyntaxHighlighter> m_highlighter; // belongs to the text
    bool m_hasOwnDirections = false;
    bool m_isDirecting = false;
};

} // namespace Morelia
