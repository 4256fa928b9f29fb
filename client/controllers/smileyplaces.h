// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSet>
#include <QTextCharFormat>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Where a smiley is drawn, in pixels of its text item.
class SmileyPlace
{
    Q_GADGET
    QML_VALUE_TYPE(smileyPlace)

    Q_PROPERTY(QString picture MEMBER picture FINAL)
    Q_PROPERTY(qreal x MEMBER x FINAL)
    Q_PROPERTY(qreal y MEMBER y FINAL)
    Q_PROPERTY(qreal side MEMBER side FINAL)

public:
    QString picture; //!< key in the AttachmentStore
    qreal x = 0;
    qreal y = 0;
    qreal side = 0; //!< of a square

    friend bool operator==(const SmileyPlace &, const SmileyPlace &) = default;
};

//! The pictures of smileys over a text: the text keeps their codes, which MessageDocument draws unseen and as wide as a
//! picture, so that places, copies and screen readers know nothing of pictures.
class SmileyPlaces : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(Morelia::Body body READ body WRITE setBody NOTIFY bodyChanged)
    //! The body for MessageDocument: pictures that cannot be shown are left out, so that their codes are seen.
    Q_PROPERTY(Morelia::Body shownBody READ shownBody NOTIFY bodyChanged)
    Q_PROPERTY(QList<Morelia::SmileyPlace> places READ places NOTIFY placesChanged)

public:
    using QObject::QObject;

    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    Body body() const { return m_body; }
    void setBody(const Body &body);
    Body shownBody() const { return m_shown; }
    QList<SmileyPlace> places() const { return m_places; }

    //! One of places; an empty one beyond them.
    Q_INVOKABLE Morelia::SmileyPlace at(int index) const { return m_places.value(index); }
    //! The text was laid out anew.
    Q_INVOKABLE void refresh();
    //! This picture cannot be shown.
    Q_INVOKABLE void leaveOut(const QString &picture);

    //! The looks of a code of so many characters, one for each: as wide and as high as a picture beside this font, and
    //! unseen.
    static QList<QTextCharFormat> looksOf(const QString &code, const QFont &font);
    //! Side of a picture beside a text in this font, in pixels.
    static qreal sideFor(const QFont &font);

Q_SIGNALS:
    void documentChanged();
    void bodyChanged();
    void placesChanged();

private:
    void chooseShown();
    void refreshLater();
    SmileyPlace placeOf(QTextDocument &text, const Span &span) const;

    QPointer<QQuickTextDocument> m_document;
    Body m_body;
    Body m_shown;
    QSet<QString> m_broken;
    QList<SmileyPlace> m_places;
    bool m_isDue = false;
};

} // namespace Morelia
