// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/codepainter.h"
#include "client/controllers/lookshighlighter.h"
#include "client/controllers/paragraphs.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! The plain text in a TextEdit: draws its emoji in colour, the looks of a body or of what is being written, and, where a
//! colour for them is given, its addresses as links.
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
    //! Ground of code in a line, a share of the text's colour; without one it has none.
    Q_PROPERTY(QColor groundColor READ groundColor WRITE setGroundColor NOTIFY groundColorChanged)
    //! Where a ground is to be drawn under the text, of one that has own directions.
    Q_PROPERTY(QList<Morelia::TextGround> grounds READ grounds NOTIFY groundsChanged)
    //! Colour of the marks of a text that is being written, and of quotations.
    Q_PROPERTY(QColor dimColor READ dimColor WRITE setDimColor NOTIFY dimColorChanged)
    //! Gives code its colours; without one it has none.
    Q_PROPERTY(Morelia::CodePainter *painter READ painter WRITE setPainter NOTIFY painterChanged)
    //! The text is being written: its marks give the looks that the message will have.
    Q_PROPERTY(bool written READ isWritten WRITE setWritten NOTIFY writtenChanged)
    //! Each paragraph runs in the direction of its own words; else the first words decide for all. For texts that are
    //! only read: it can be undone like typing.
    Q_PROPERTY(bool ownDirections READ hasOwnDirections WRITE setHasOwnDirections NOTIFY ownDirectionsChanged)

public:
    enum class Look : quint8 { Bold, Italic, Strikethrough, Code };
    Q_ENUM(Look)

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
    QColor groundColor() const;
    void setGroundColor(const QColor &color);
    QList<TextGround> grounds() const { return m_grounds; }
    QColor dimColor() const;
    void setDimColor(const QColor &color);
    CodePainter *painter() const;
    void setPainter(CodePainter *painter);
    bool isWritten() const;
    void setWritten(bool written);
    bool hasOwnDirections() const;
    void setHasOwnDirections(bool on);

    //! The text as it was written; the item itself gives plain spaces for all others.
    Q_INVOKABLE QString plainText() const;
    //! Puts a text in the place of all there is, with the cursor behind it and nothing to undo.
    Q_INVOKABLE void setPlainText(const QString &text);
    //! Puts a text in the place of a part, in one step of undoing; a cursor that was in that part or at its end stands
    //! behind the text. Places are those in the item.
    Q_INVOKABLE void replace(int start, int length, const QString &text);
    //! Gives the selected part a look by its marks, or takes it away, in one step of undoing. Without a selection it is
    //! about the word at the place, or the marks come with room between them. Gives start and end of what is to be
    //! selected then.
    Q_INVOKABLE QList<int> toggleLook(int start, int end, Morelia::MessageDocument::Look look);
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
    //! The text has another font: smileys take their size from it.
    Q_INVOKABLE void noteFont();
    //! Puts a part of the text on the clipboard as its writer wrote it; places are those in the item.
    Q_INVOKABLE void copy(int start, int end) const;

Q_SIGNALS:
    void documentChanged();
    void linkColorChanged();
    void markColorChanged();
    void bodyChanged();
    void groundColorChanged();
    void groundsChanged();
    void dimColorChanged();
    void painterChanged();
    void writtenChanged();
    void ownDirectionsChanged();

private:
    QTextDocument *textDocument() const;
    void highlight();
    void dropHighlighter();
    void noteContents();
    void shape();
    void measureGrounds();
    void paintCode();

    QPointer<QQuickTextDocument> m_document;
    QColor m_linkColor;
    QColor m_markColor;
    Body m_body;
    QColor m_groundColor;
    QColor m_dimColor;
    QPointer<CodePainter> m_painter;
    QList<TextGround> m_grounds;
    QList<CodePiece> m_code;
    int m_painting = 0;                       // counts: colours of an earlier text are dropped
    Markup m_markup;                          // of a text that is being written
    TextLooks m_looks;                        // that the highlighter draws
    QPointer<LooksHighlighter> m_highlighter; // belongs to the text
    bool m_isWritten = false;
    bool m_hasOwnDirections = false;
    bool m_isShaped = false;
    bool m_isShaping = false;
};

} // namespace Morelia
