// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/guide/lessons.h"

#include <array>

namespace Morelia::Server {

namespace {

// What a text without anything special is answered with, in this order.
constexpr std::array hints{Lesson::HowToReply, Lesson::Marks, Lesson::SavedMessages, Lesson::Others, Lesson::Farewell};

Lesson lessonOf(Trial trial)
{
    switch (trial) {
    case Trial::Reply:
        return Lesson::Reply;
    case Trial::Reaction:
        return Lesson::Reaction;
    case Trial::File:
        return Lesson::File;
    case Trial::Edit:
        return Lesson::Edit;
    case Trial::Deletion:
        return Lesson::Deletion;
    case Trial::Text:
        break;
    }
    return Lesson::HowToReply;
}

std::optional<Lesson> nextHint(const LessonsHad &had)
{
    for (const Lesson hint : hints) {
        const bool isKnown = hint == Lesson::HowToReply && had.contains(Lesson::Reply);
        if (!isKnown && !had.contains(hint))
            return hint;
    }
    return std::nullopt;
}

// The client has the translations; see its LocalServer.
const char *sourceOf(Lesson lesson)
{
    switch (lesson) {
    case Lesson::Welcome:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Hello. I am the guide, a program: here you can try everything out, and I answer with a hint.\n\n"
            "To begin, reply to this message: right-click it and choose “Reply”.");
    case Lesson::Reply:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "That was a reply: my words stand above yours, and a click on them leads to my message.\n\n"
            "You can also react: point at this message and click the face beside it.");
    case Lesson::Reaction:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Thank you. To take the reaction back, click it.\n\n"
            "Now send a file: with the paper clip below, or drop one into the window.");
    case Lesson::File:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "The file has arrived. What you copied elsewhere goes in with Ctrl+V.\n\n"
            "You can also correct yourself: press Up in the empty field, and edit what you wrote last.");
    case Lesson::Edit:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Corrected: everyone sees the new words, and that they were edited.\n\n"
            "To get anywhere quickly, press Ctrl+K and type a few letters.");
    case Lesson::Deletion:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "The message is gone, for me too. Messages of others can be deleted as well, on this computer alone.");
    case Lesson::HowToReply:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Your message has arrived. To reply to one of several, right-click it and choose “Reply”: try it with this "
            "one.");
    case Lesson::Marks:
        return QT_TRANSLATE_NOOP(
            "Morelia::Server::Lessons", "Words can stand out: write **bold**, *italic* or `code`.");
    case Lesson::SavedMessages:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Notes to yourself go into Saved messages: press Ctrl+K and type the name. They stay on this computer.");
    case Lesson::Others:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "Others get here with “Join somebody” on the first page: give them the address that stands in the settings "
            "of "
            "your account.");
    case Lesson::Farewell:
        return QT_TRANSLATE_NOOP("Morelia::Server::Lessons",
            "That is all I know. You can mute, archive or delete this chat: right-click it in the list.");
    }
    return "";
}

} // namespace

std::optional<Lesson> answerTo(Trial trial, const LessonsHad &had)
{
    if (trial == Trial::Text)
        return nextHint(had);
    if (const Lesson lesson = lessonOf(trial); !had.contains(lesson))
        return lesson;
    // A reply is a text too; the other things are done without a word.
    return trial == Trial::Reply ? nextHint(had) : std::nullopt;
}

QString wordsOf(Lesson lesson, const Translate &translate)
{
    const char *source = sourceOf(lesson);
    return translate ? translate(source) : QString::fromUtf8(source);
}

} // namespace Morelia::Server
