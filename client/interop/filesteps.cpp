// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/scene.h"
#include "client/interop/step.h"
#include "client/interop/waiting.h"

#include <QRandomGenerator>

#include <array>

namespace Morelia::Interop {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype documentBytes = 300'000;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

// A grey picture of one pixel.
QByteArray smallestPicture()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b"
                               "550000000a49444154789c636800000082008177cd72b60000000049454e44ae"
                               "426082");
}

Outcome sendFile(Scene &scene, Attachment file, const QByteArray &bytes, const QString &caption)
{
    const std::optional<QString> key = scene.ann.media().put(bytes);
    if (!key)
        return Outcome::failed(u"the file cannot be kept"_s);
    file.cacheKey = *key;
    file.size = bytes.size();
    const QString text = scene.text(caption);
    scene.ann.send(scene.chat, text, {}, {file});
    std::optional<MessageRow> row;
    holdsWithin(flowLimit, [&] {
        row = scene.bob.message(scene.chat, text);
        return row.has_value();
    });
    if (!row)
        return Outcome::failed(u"it does not arrive"_s);
    if (row->attachments.size() != 1)
        return Outcome::failed(u"it arrives without its file"_s);
    const Attachment &got = row->attachments.constFirst();
    if (got.kind != file.kind || got.name != file.name || got.mime != file.mime)
        return Outcome::failed(u"it arrives as another kind, or with another name"_s);
    return Outcome::when(scene.bob.media().get(got.cacheKey) == bytes, u"its bytes are changed"_s);
}

Outcome sendPicture(Scene &scene)
{
    const Attachment picture{.kind = AttachmentKind::Picture,
        .name = u"grey.png"_s,
        .mime = u"image/png"_s,
        .width = 1,
        .height = 1,
        .cacheKey = {}};
    return sendFile(scene, picture, smallestPicture(), u"A picture"_s);
}

Outcome sendDocument(Scene &scene)
{
    const Attachment document{
        .kind = AttachmentKind::Document, .name = u"отчёт 1.pdf"_s, .mime = u"application/pdf"_s, .cacheKey = {}};
    return sendFile(scene, document, randomBytes(documentBytes), u"A document"_s);
}

constexpr auto fileStepTable = std::to_array<Step>({
    {"picture"_L1, "a picture from Ann to Bob"_L1, &sendPicture},
    {"document"_L1, "a document of 300 kB from Ann to Bob"_L1, &sendDocument},
});

} // namespace

Steps fileSteps()
{
    return fileStepTable;
}

} // namespace Morelia::Interop
