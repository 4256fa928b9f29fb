// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/entities/ids.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <array>

namespace Morelia {

LocalId newLocalId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QString id;
    for (const quint32 word : words)
        id += QString::number(word, 16).rightJustified(8, u'0');
    return id;
}

size_t qHash(const FlowRef &ref, size_t seed) noexcept
{
    return qHashMulti(seed, ref.account, ref.flowId);
}

} // namespace Morelia
