// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/shortname.h"

#include <QTextBoundaryFinder>

namespace Morelia {
namespace {

constexpr qsizetype maxEndingUnits = 16;

} // namespace

QString shortFileName(const QString &name, qsizetype maxBytes)
{
    if (name.toUtf8().size() <= maxBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasEnding = dot > 0 && name.size() - dot <= maxEndingUnits;
    const QString ending = hasEnding ? name.sliced(dot) : QString();
    const QString stem = shortBeginning(QStringView(name).chopped(ending.size()), maxBytes - ending.toUtf8().size());
    return stem.isEmpty() ? QString() : stem + ending;
}

QString shortBeginning(QStringView text, qsizetype maxBytes)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype bytes = maxBytes;
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        bytes -= text.sliced(end, next - end).toUtf8().size();
        if (bytes < 0)
            break;
        end = next;
    }
    return text.first(end).toString();
}

} // namespace Morelia
