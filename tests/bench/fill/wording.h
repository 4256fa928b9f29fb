// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QString>

namespace Morelia {

//! Words as people of several languages write them: names, titles and messages from one word to a paragraph, with
//! emoji and links. The same seed gives the same words.
class Wording
{
public:
    explicit Wording(quint32 seed);

    QString name();
    QString title();
    //! One message; mostly short, a few of several lines.
    QString message();
    QString fileName();

    //! A random number from 0 to below limit, decided by the seed.
    int below(int limit) { return m_random.bounded(limit); }

private:
    QString sentence(int language, int words);

    QRandomGenerator m_random;
};

} // namespace Morelia
