// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"
#include "models/entities/delta.h"

#include <QList>

namespace Morelia::Mtp {

//! Which ways of carrying more than text a server's database keeps unharmed. Assumed until the first use has been read
//! back; the verdict lasts in cursors of the account.
class Carriers
{
public:
    enum class Verdict : quint8 { Untried, Kept, Broken };

    //! Starts over from what the store holds. wanted: whether the person lets envelopes be used at all.
    void load(const SyncState &state, bool wanted);

    bool mayUseEnvelope() const { return m_wanted && m_envelope != Verdict::Broken; }
    bool mayAttach() const { return m_files != Verdict::Broken; }
    Verdict envelope() const { return m_envelope; }
    Verdict files() const { return m_files; }
    //! A picture without its envelope would be an ordinary file: it goes only where envelopes are known to be kept.
    bool maySendSmileys() const { return mayUseEnvelope() && m_envelope == Verdict::Kept && mayAttach(); }

    //! Verdicts from reading back. Only the first one counts.
    void judgeEnvelope(bool kept);
    void judgeFiles(bool kept);

    //! Reply, React, AttachInline, Smileys and Profiles, as far as they work.
    CapabilitySet capabilities() const;
    QList<Cursor> cursors() const;

private:
    Verdict m_envelope = Verdict::Untried;
    Verdict m_files = Verdict::Untried;
    bool m_wanted = true;
};

} // namespace Morelia::Mtp
