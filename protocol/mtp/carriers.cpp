// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/carriers.h"

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr auto scope = "account"_L1;
constexpr auto envelopeKey = "envelope"_L1;
constexpr auto filesKey = "files"_L1;
constexpr auto keptWord = "kept"_L1;
constexpr auto brokenWord = "broken"_L1;

Carriers::Verdict verdictOf(const QString &word)
{
    if (word == keptWord)
        return Carriers::Verdict::Kept;
    return word == brokenWord ? Carriers::Verdict::Broken : Carriers::Verdict::Untried;
}

QString wordOf(Carriers::Verdict verdict)
{
    switch (verdict) {
    case Carriers::Verdict::Kept:
        return keptWord;
    case Carriers::Verdict::Broken:
        return brokenWord;
    case Carriers::Verdict::Untried:
        break;
    }
    return {};
}

void judge(Carriers::Verdict &verdict, bool kept)
{
    if (verdict == Carriers::Verdict::Untried)
        verdict = kept ? Carriers::Verdict::Kept : Carriers::Verdict::Broken;
}

} // namespace

void Carriers::load(const SyncState &state, bool wanted)
{
    m_envelope = verdictOf(state.cursor(scope, envelopeKey));
    m_files = verdictOf(state.cursor(scope, filesKey));
    m_wanted = wanted;
}

void Carriers::judgeEnvelope(bool kept)
{
    judge(m_envelope, kept);
}

void Carriers::judgeFiles(bool kept)
{
    judge(m_files, kept);
}

CapabilitySet Carriers::capabilities() const
{
    CapabilitySet set;
    set.setFlag(Capability::Reply, mayUseEnvelope());
    set.setFlag(Capability::React, mayUseEnvelope());
    set.setFlag(Capability::Looks, mayUseEnvelope());
    set.setFlag(Capability::AttachInline, mayAttach());
    set.setFlag(Capability::Smileys, mayUseEnvelope() && mayAttach());
    set.setFlag(Capability::Profiles, mayUseEnvelope());
    return set;
}

QList<Cursor> Carriers::cursors() const
{
    return {{scope, envelopeKey, wordOf(m_envelope)}, {scope, filesKey, wordOf(m_files)}};
}

} // namespace Morelia::Mtp
