// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"
#include "client/interop/step.h"
#include "client/interop/waiting.h"

#include <algorithm>
#include <array>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

Outcome sendText(Scene &scene, Device &from, Device &to, const QString &words)
{
    const QString text = scene.text(words);
    from.send(scene.chat, text);
    const bool came = holdsWithin(scene.textLimit(), [&] {
        const std::optional<MessageRow> row = to.message(scene.chat, text);
        return row && !row->outgoing;
    });
    return Outcome::when(came, u"it is not there in time"_s);
}

Outcome textFromAnn(Scene &scene)
{
    const Outcome outcome = sendText(scene, scene.ann, scene.bob, u"Hello, Привет, 👋🏽"_s);
    if (const auto row = scene.bob.message(scene.chat, scene.text(u"Hello, Привет, 👋🏽"_s)))
        scene.firstText = row->remoteId;
    return outcome;
}

Outcome textFromBob(Scene &scene)
{
    return sendText(scene, scene.bob, scene.ann, u"Hello to you"_s);
}

Outcome manyTexts(Scene &scene)
{
    QStringList texts;
    for (int i = 0; i < 10; ++i) {
        texts << scene.text(u"line %1"_s.arg(i));
        scene.ann.send(scene.chat, texts.constLast());
    }
    QStringList seen;
    const bool came = holdsWithin(flowLimit, [&] {
        seen.clear();
        const QList<MessageRow> rows = scene.bob.messages(scene.chat);
        for (const MessageRow &row : rows) {
            if (row.body.text.startsWith("line "_L1))
                seen << row.body.text;
        }
        return seen.size() >= texts.size();
    });
    if (!came)
        return Outcome::failed(u"%1 of %2 came"_s.arg(seen.size()).arg(texts.size()));
    return Outcome::when(seen == texts, u"they came twice or in another order"_s);
}

Outcome reply(Scene &scene)
{
    const QString text = scene.text(u"An answer"_s);
    scene.bob.send(scene.chat, text, scene.firstText);
    std::optional<MessageRow> row;
    holdsWithin(scene.textLimit(), [&] {
        row = scene.ann.message(scene.chat, text);
        return row.has_value();
    });
    if (!row)
        return Outcome::failed(u"it is not there in time"_s);
    if (scene.firstText.isEmpty() || row->replyToId != scene.firstText)
        return Outcome::failed(u"it does not say what it answers"_s);
    return Outcome::when(!row->replyText.isEmpty(), u"its quote is empty"_s);
}

Outcome react(Scene &scene)
{
    const QString sign = u"👍🏽"_s;
    const auto sees = [&](Device &device, bool given) {
        return holdsWithin(changeLimit, [&] {
            const std::optional<MessageRow> row = device.messageById(scene.chat, scene.firstText);
            return row && row->reactions.size() == (given ? 1 : 0)
                && (!given || (row->reactions.constFirst().value == sign && row->reactions.constFirst().count == 1));
        });
    };
    const qsizetype before = scene.ann.messages(scene.chat).size();
    scene.bob.react(scene.chat, scene.firstText, sign, false);
    if (!sees(scene.ann, true))
        return Outcome::failed(u"the other does not see it after 30 s"_s);
    scene.bob.react(scene.chat, scene.firstText, sign, true);
    if (!sees(scene.ann, false) || !sees(scene.bob, false))
        return Outcome::failed(u"it is not taken back after 30 s"_s);
    return Outcome::when(scene.ann.messages(scene.chat).size() == before, u"it became a message"_s);
}

// A text of Ann's that Bob has; its remote id, empty when it does not arrive.
QString arrived(Scene &scene, const QString &text)
{
    scene.ann.send(scene.chat, text);
    std::optional<MessageRow> row;
    holdsWithin(flowLimit, [&] {
        row = scene.bob.message(scene.chat, text);
        return row && scene.ann.unconfirmed() == 0;
    });
    return row ? row->remoteId : QString();
}

Outcome edit(Scene &scene)
{
    const QString remoteId = arrived(scene, scene.text(u"Tusday"_s));
    if (remoteId.isEmpty())
        return Outcome::failed(u"the message does not arrive"_s);
    scene.ann.edit(scene.chat, remoteId, scene.text(u"Tuesday"_s));
    const bool seen = holdsWithin(changeLimit, [&] {
        const std::optional<MessageRow> row = scene.bob.messageById(scene.chat, remoteId);
        return row && row->edited && row->body.text == scene.text(u"Tuesday"_s);
    });
    return Outcome::when(seen, u"the other does not see it after 30 s"_s);
}

Outcome remove(Scene &scene)
{
    scene.deletedText = arrived(scene, scene.text(u"forget this"_s));
    if (scene.deletedText.isEmpty())
        return Outcome::failed(u"the message does not arrive"_s);
    scene.ann.remove(scene.chat, scene.deletedText);
    std::optional<MessageRow> row;
    holdsWithin(changeLimit, [&] {
        row = scene.bob.messageById(scene.chat, scene.deletedText);
        return row && row->deleted;
    });
    if (!row || !row->deleted)
        return Outcome::failed(u"the other does not see it after 30 s"_s);
    return Outcome::when(!row->body.text.contains("forget"_L1), u"its text is still shown"_s);
}

constexpr auto messageStepTable = std::to_array<Step>({
    {"text-ab"_L1, "a text from Ann to Bob"_L1, &textFromAnn},
    {"text-ba"_L1, "a text from Bob to Ann"_L1, &textFromBob},
    {"texts"_L1, "ten texts, in order and each once"_L1, &manyTexts},
    {"reply"_L1, "Bob answers Ann's text"_L1, &reply},
    {"react"_L1, "Bob reacts to Ann's text and takes it back"_L1, &react},
    {"edit"_L1, "Ann edits a text, Bob sees it"_L1, &edit},
    {"delete"_L1, "Ann deletes a text, Bob sees it"_L1, &remove},
});

} // namespace

Steps messageSteps()
{
    return messageStepTable;
}

} // namespace Morelia::Interop
