// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Turns hostile text into one harmless line.
class LineCleaner
{
public:
    struct Options
    {
        int maxChars = 0;           //!< UTF-16 units of the result
        bool replaceAngles = false; //!< '<' becomes '‹': labels may take it for markup
    };

    explicit LineCleaner(const Options &options);

    //! The line; empty when nothing is left.
    QString clean(QStringView text);

private:
    void add(char32_t c);
    void addSpace();
    void addMark(char32_t c);
    void addJoiner();
    void addVisible(char32_t c);
    QString elided() const;

    Options m_options;
    QString m_line;
    char32_t m_joiner = 0;
    bool m_space = false;
    int m_marks = 0;
};

} // namespace Morelia
