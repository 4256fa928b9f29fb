// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <bitset>

namespace Morelia::Test {

//! Behaviour of a stock server that a client has to know, by its numbers in the list of quirks.
enum class Quirk : quint8 {
    Q1NoPush,
    Q2Stateless,
    Q3RepliesInOrder,
    Q4ClientIdIsEchoedOnly,
    Q5RetryDuplicates,
    Q6AbortedSendIsCarriedOut,
    Q7TimeIsTheServers,
    Q8CursorIsInclusive,
    Q9EditsAreNoNews,
    Q10FlowsDoNotChange,
    Q11AllUsersAlways,
    Q12OffsetsAreStable,
    Q13EmptyFlowDrops,
    Q14OffsetsCountAbove100,
    Q15EverythingWithoutOffsets,
    Q16StartWithoutEnd,
    Q17TotalInMessageEnd,
    Q18NegativeOffsets,
    Q19NewestTimeNeverEmpty,
    Q20ExceptionsDropTheLink,
    Q21PoisonDropsAgain,
    Q22NulsAndSurrogates,
    Q23HalfMadeFlows,
    Q24EverythingForEverybody,
    Q25AnybodyMayChangeAnything,
    Q26TokensLastForever,
    Q27PasswordIsKeptAsSent,
    Q28UsersWithoutToken,
    Q29NoRateLimit,
    Q30LongDecimalIds,
    Q31OpaqueFiles,
    Q32FilesInEveryPage,
    Q33RequestLimit,
    Q34Tombstones,
    Q35NullsAndEmptyStrings,
    Q36TextsComeBackExactly,
    Q37OddFlows,
    Q38DeletedUsersStay,
    Q39AsciiJson,
    Q40OneThread,
    Q41LatePongs,
    Q42QueryIsIgnored,
    Q43FragmentsAreJoined,
    Q44BentTypes,
};

inline constexpr int quirkCount = 44;

//! 1 to 44.
constexpr int numberOf(Quirk quirk)
{
    return int(quirk) + 1;
}

//! The server's behaviour, in one line.
QString quirkWords(Quirk quirk);

//! A switch for each quirk, all on at first.
class StockQuirks
{
public:
    bool has(Quirk quirk) const { return !m_off.test(size_t(quirk)); }
    void set(Quirk quirk, bool on) { m_off.set(size_t(quirk), !on); }

private:
    std::bitset<quirkCount> m_off;
};

} // namespace Morelia::Test
