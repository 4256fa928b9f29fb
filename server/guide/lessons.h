// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace Morelia::Server {

//! A thing that a person tries in the chat with the guide.
enum class Trial : quint8 { Text, Reply, Reaction, File, Edit, Deletion };

//! What the guide says, each once to a person. Stored as places in a number: never renumber.
enum class Lesson : quint8 {
    Welcome,
    Reply,
    Reaction,
    File,
    Edit,
    Deletion,
    HowToReply,
    Marks,
    SavedMessages,
    Others,
    Farewell,
};

//! The lessons that a person has had.
class LessonsHad
{
public:
    LessonsHad() = default;
    //! As it was stored; anything else is none.
    explicit LessonsHad(const QString &stored)
        : m_bits(stored.toUInt())
    {}

    bool contains(Lesson lesson) const { return (m_bits & bit(lesson)) != 0; }
    void insert(Lesson lesson) { m_bits |= bit(lesson); }
    QString stored() const { return QString::number(m_bits); }

private:
    static quint32 bit(Lesson lesson) { return quint32{1} << static_cast<quint32>(lesson); }

    quint32 m_bits = 0;
};

//! The answer to a trial; nothing where all has been said to it.
std::optional<Lesson> answerTo(Trial trial, const LessonsHad &had);

//! Gives English words in the language of the moment.
using Translate = std::function<QString(const char *)>;

//! Context of the words in the translations.
inline constexpr auto lessonContext = "Morelia::Server::Lessons";

//! The words of a lesson; English without translate.
QString wordsOf(Lesson lesson, const Translate &translate);

} // namespace Morelia::Server
