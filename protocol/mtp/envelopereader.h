// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/messageenvelope.h"

#include <QCborStreamReader>

#include <optional>

namespace Morelia::Mtp {

//! Reads the CBOR map of one envelope.
class EnvelopeReader
{
public:
    explicit EnvelopeReader(const QByteArray &cbor);

    //! Nothing where that is no map and nothing else. Values of another form than that of ENVELOPE.md are left out.
    std::optional<MessageEnvelope> read();

private:
    // An element of a list; only one of these is there, or none where it has another form.
    struct Part
    {
        std::optional<quint64> number;
        QByteArray bytes;
        QString text;
    };
    using Parts = QList<Part>;

    // False in all of these: the map is damaged.
    bool readEntry();
    bool readValue(qint64 key);
    bool readTextEntry(qint64 key);
    bool readNumberEntry(qint64 key);
    bool readFlag(qint64 key);
    bool readIdEntry(qint64 key);
    bool readListEntry(qint64 key);
    bool readParts(Parts &parts);
    bool readPart(Part &part);
    bool readBytes(QByteArray &bytes);
    bool readText(QString &text);

    void takeAlbum(const Parts &parts);
    void takeEntry(qint64 key, const Parts &parts);
    void forget(qint64 key);
    void forgetFile();
    void settle();
    static QString idOf(const Part &part);
    static std::optional<TextPlace> placeOf(const Parts &parts, qsizetype first);

    const qsizetype m_size;
    QCborStreamReader m_cbor;
    MessageEnvelope m_out;
};

} // namespace Morelia::Mtp
