// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockquirk.h"

#include <array>

namespace Morelia::Test {
namespace {

constexpr std::array<const char16_t *, quirkCount> words{
    u"nothing arrives that was not asked for",
    u"a link has no identity: each request carries its credentials",
    u"replies come in the order of the requests, without an id, errors as type \"error\"",
    u"client_id is in the reply to a send and nowhere else",
    u"an exact retry makes a second message",
    u"what a client sent before it was gone is carried out all the same",
    u"time, sender and flow of a message are the server's, in whole seconds",
    u"get_update shows what is as old as the asked second",
    u"edits and deletions do not show in get_update",
    u"a flow is news in the second of its making only",
    u"every get_update lists every user",
    u"messages stay in the order in which they came",
    u"all_messages without a match drops the link",
    u"up to 100 matches come back whole, whatever the offsets",
    u"more than 100 matches without offsets come back whole",
    u"a start without an end brings nothing",
    u"message_end is the total, and the last page is 206 too",
    u"negative offsets count from the end, in part",
    u"the time of the newest message brings that message",
    u"what the server does not expect drops the link, and what was sent behind it is lost",
    u"the same bad request drops every link that it is sent on",
    u"NULs and halves of surrogate pairs drop the link, or are refused as 404",
    u"add_flow with an unknown user drops the link and leaves half a flow behind",
    u"everybody is shown the flows and messages of all others",
    u"everybody may write, edit, delete anywhere",
    u"auth_id is the same at every sign-in, for ever",
    u"the server keeps the password as it was sent",
    u"a user made by the administrator needs no auth_id, and cannot sign in",
    u"there is no limit of requests",
    u"ids are decimal numbers of up to 39 digits",
    u"files are strings of any kind, returned as they came",
    u"every page and every update carries the files themselves",
    u"a request of more than 16 MiB closes the link with 1009",
    u"a deleted message says so in words, and its files are empty strings",
    u"no text, an empty text, no file and an empty file all occur",
    u"texts come back with every control character",
    u"owner, title and names may be null, owners may not exist, members may be listed twice",
    u"deleted users keep their id and their places",
    u"replies are ASCII with \\u escapes",
    u"a slow request freezes all clients, and a locked database is a 404",
    u"pings are answered late while the server is frozen",
    u"the address may carry a query",
    u"a message may come in several frames",
    u"numbers pass for strings, fractions for integers",
};

} // namespace

QString quirkWords(Quirk quirk)
{
    return QString(words.at(size_t(quirk)));
}

} // namespace Morelia::Test
