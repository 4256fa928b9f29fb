// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

// Names, titles, files and sizes as lists show them: as the store gives them, or words in their place. Made anew in
// another language; the store knows no words.
namespace Morelia {

struct Attachment;
struct FlowRow;
struct MessageRow;
struct RequestMark;
struct User;

//! A cleaned name (cleanName), or "(no name)".
QString displayName(const QString &name);

//! Name of a person: the chosen one, else the login, else "(no name)".
QString displayName(const User &user);

//! A cleaned name with the login, which cannot be forged as names can; the name alone where they are equal.
QString nameWithLogin(const QString &name, const QString &login);

//! The asker's name with the login.
QString askerName(const RequestMark &request);

//! "(no name)" for a chat with somebody unknown, "(no title)" for other flows without one.
QString flowTitle(const FlowRow &flow);

//! The author of the newest message of a flow, where the flow itself does not tell it; else empty.
QString lastSender(const FlowRow &flow);

//! The newest message of a flow in one line; the kind of its file where it has no text.
QString lastLine(const FlowRow &flow);

//! The author of the message that this one answers; empty while that is not in the store.
QString quoteAuthor(const MessageRow &reply);

//! The answered message in one line; the kind of its file where it has no text.
QString quoteLine(const MessageRow &reply);

//! "Forwarded from Ann", or without her where the forwarder left her out; empty for other messages.
QString originText(const MessageRow &row);

//! Words that stand for a file where its message has no words: "Picture", "Document: plan.pdf".
QString fileLabel(const Attachment &attachment);

//! The cleaned name of a file, or a word such as "Picture" where none came.
QString fileTitle(const Attachment &attachment);

//! A size in the default locale: "1.2 MB".
QString sizeText(qint64 bytes);

} // namespace Morelia
