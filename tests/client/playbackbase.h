// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/playbackcontroller.h"
#include "tests/client/flowbase.h"
#include "tests/client/recordings.h"
#include "tests/support/protocol/memoryattachments.h"

namespace Morelia::Test {

//! Base of tests of sounds and videos in the open flow.
class PlaybackBase : public FlowBase
{
    Q_OBJECT

protected:
    static Message withFile(int number, AttachmentKind kind, const QString &key)
    {
        Message message = ClientFixture::message(u"r%1"_s.arg(number), number, u"ann"_s, {});
        message.localId = QString::number(number);
        message.attachments = {{.kind = kind, .name = u"file"_s, .mime = {}, .size = 100, .cacheKey = key}};
        return message;
    }

    //! The open flow and what plays in it.
    struct Desk
    {
        explicit Desk(PlaybackBase &owner)
            : test(owner)
            , flow(owner.make())
            , playback(owner.m_files)
        {
            playback.setMessages(flow->messages());
        }

        // Brings a message with a file; its local id is its number.
        QString bring(int number, const QByteArray &bytes, AttachmentKind kind = AttachmentKind::Audio)
        {
            test.apply(withFile(number, kind, test.m_files.put(bytes).value_or(QString())));
            const QString id = QString::number(number);
            [&] { QTRY_VERIFY(flow->messages()->rowOf(id) >= 0); }();
            return id;
        }

        PlaybackBase &test;
        std::unique_ptr<FlowController> flow;
        PlaybackController playback;
    };

    void apply(const Message &message) { await(m_fixture->store().apply(m_account, ClientFixture::batch({message}))); }

    MemoryAttachments m_files;

private Q_SLOTS:
    void initTestCase()
    {
        // Neither the sound of this desktop nor its devices; the library says so, and more.
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        qputenv("PIPEWIRE_RUNTIME_DIR", "/nonexistent");
        m_unwanted.setPattern(u"^(?!PulseAudioService: |AVStream duration |Failed to seek)"_s);
    }
};

} // namespace Morelia::Test
