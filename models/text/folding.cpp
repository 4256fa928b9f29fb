// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/folding.h"

namespace Morelia {

QString foldedForSearch(const QString &text)
{
    QString folded;
    const QString decomposed = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar unit : decomposed) {
        if (!unit.isMark())
            folded += unit;
    }
    return folded;
}

} // namespace Morelia
