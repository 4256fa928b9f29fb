// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Morelia::Demo {

//! Somebody in the demo; "me" is the person at the window.
struct Person
{
    QString key;
    QString name;
    QString login;
    QString face;  //!< motif of the picture; empty: none
    QString about; //!< a few words about themselves; may be empty
};

//! A message of the past.
struct Line
{
    QString by;
    QString text;                         //!< with marks such as **bold**; "@login" mentions
    int gap = 3;                          //!< minutes after the line before
    int reply = 0;                        //!< -1 answers the line before; 0: none
    QMap<QString, QStringList> reactions; //!< by sign, those who gave it
    QString picture;                      //!< its motif; empty: none
    QString fileName;
    int fileBytes = 0;
    bool edited = false;
};

struct Conversation
{
    QString key;
    QString kind;
    QString title;
    QString info;
    QString owner;
    QStringList members; //!< without "me"
    QList<Line> lines;
    int last = 0; //!< minutes since the last line
    QString draft;
    bool pinned = false;
    bool muted = false;
    bool opened = false;
};

//! Something that is said while the window is open.
struct Saying
{
    QString by;
    QString text;
    QString in;    //!< key of the conversation
    int after = 0; //!< seconds from the start; 0: in answer to the person at the window
};

//! All that happens in the demo.
struct Tale
{
    QList<Person> people;
    QList<Conversation> conversations;
    QHash<QString, QList<Saying>> answers; //!< by conversation, one for each thing that is said there
    QList<Saying> later;
    int away = 0; //!< minutes before the start in which the person at the window has read nothing
};

inline const QString me = QStringLiteral("me");

//! Reads a tale; in words what is wrong with it: a name that nobody has, a reply to nothing.
tl::expected<Tale, QString> readTale(const QByteArray &json);

} // namespace Morelia::Demo
