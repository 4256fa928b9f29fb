// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockjson.h"

#include <QHash>
#include <QStringList>

namespace Morelia::Test {

//! The renamings between a captured scenario and its replay: ids and tokens, one to one, as they show up; and with a
//! seed other than 0 also texts and times.
class Renaming
{
public:
    Renaming(int seed, const QStringList &keptWords);

    //! Seconds to add to captured times.
    qint64 shift() const { return m_shift; }
    //! The words of the replay's client for the captured ones.
    QByteArray toReplay(const QByteArray &text) const;
    StockJson toReplay(const StockJson &frame);
    //! The first difference between a captured reply and that of the replay; empty when there is none.
    QString difference(const StockJson &captured, const StockJson &replayed);

private:
    StockJson changed(const StockJson &json, const QString &name);
    QString compare(const StockJson &captured, const StockJson &replayed, const QString &path, const QString &name);
    QString compareTexts(const QString &captured, const QString &replayed, const QString &path);
    bool pairUp(const QString &captured, const QString &replayed);

    int m_seed;
    QStringList m_keptWords;
    qint64 m_shift;
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_backwards;
    QHash<QString, QString> m_texts;
};

} // namespace Morelia::Test
