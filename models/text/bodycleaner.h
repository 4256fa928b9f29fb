// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QString>
#include <QVarLengthArray>

namespace Morelia {

//! Makes a message body safe to lay out without changing how honest text looks.
class BodyCleaner
{
public:
    //! The body; may be empty. Its spans lie over the same words as before.
    Body clean(const Body &body);
    //! The other way: a part of a cleaned text as it was written; cleaned is the whole, or its beginning.
    QString written(QStringView cleaned, qsizetype start, qsizetype length);

private:
    //! A place in the original text, and the same place in the cleaned one.
    struct Place
    {
        qsizetype source = 0;
        qsizetype cleaned = 0;
    };

    void cleanText(QStringView text);
    void takePlaces(const QList<Span> &spans);
    void passPlaces(qsizetype position);
    QList<Span> movedSpans(const QList<Span> &spans) const;
    void add(char32_t c);
    void addBidiControl(char32_t c);
    void closeIsolate();
    void endParagraph();
    void addMark(char32_t c);
    void addVisible(char32_t c);
    bool mayBreakBefore(char32_t c) const;
    void noteVisible(char32_t c);
    template <typename Take>
    void takeParagraph(QStringView cleaned, qsizetype start, qsizetype end, const Take &take);

    QString m_body;
    QList<Place> m_places; //!< beginnings and ends of spans, in order
    qsizetype m_passed = 0;
    QVarLengthArray<char32_t, 32> m_open; //!< direction controls of this paragraph that wait for their end
    qsizetype m_paragraph = 0;            //!< where the paragraph starts
    int m_run = 0;                        //!< characters since the last place where a line may break
    int m_marks = 0;
    char32_t m_previous = 0;
    bool m_hasBidi = false;
};

} // namespace Morelia
