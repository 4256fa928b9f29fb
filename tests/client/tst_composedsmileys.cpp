// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/smileyfolder.h"
#include "models/base/systemclock.h"
#include "tests/client/composertest.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Own smileys in the composer: what leaves it for their codes.
class ComposedSmileysTest : public ComposerTest
{
    Q_OBJECT

    static constexpr CapabilitySet most = CapabilitySet(Capability::SendText) | Capability::AttachInline;

    void allow(CapabilitySet capabilities)
    {
        Identity identity = m_fixture->accounts().current()->identity();
        identity.userId = u"me"_s;
        identity.capabilities = capabilities;
        script().identify(identity);
        [&] { QTRY_COMPARE(m_fixture->accounts().current()->identity().capabilities, capabilities); }();
    }

    Body sent(const QString &text)
    {
        const auto composer = make();
        composer->setText(text);
        composer->send();
        [&] { QTRY_VERIFY(sentTexts().contains(text)); }();
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        return std::get<SendMessage>(items.constLast().command).body;
    }

private Q_SLOTS:
    void init()
    {
        start();
        m_folder = std::make_unique<QTemporaryDir>();
        const QList<std::pair<QString, QSize>> pictures{{u"cat.png"_s, {20, 20}}, {u"large.png"_s, {2000, 20}}};
        for (const auto &[name, size] : pictures) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(png(size));
        }
        m_own = std::make_unique<SmileyFolder>(m_folder->path(), m_fixture->files(), m_systemClock);
        QSignalSpy read(m_own.get(), &SmileyFolder::read);
        m_own->start();
        QVERIFY(read.wait());
        m_emoji = std::make_unique<EmojiController>(m_fixture->settings(), m_own.get());
    }

    void cleanup()
    {
        m_emoji.reset();
        m_own.reset();
        stop();
    }

    void theirCodesStandForPictures()
    {
        allow(most | Capability::Smileys);
        const QString hash = m_own->sendable().value(u"cat"_s).hash;
        const QList<Span> spans = sent(u"hi :cat: and :none:"_s).spans;
        QCOMPARE(spans, (QList{Span{SpanKind::Smiley, 3, 5, hash}}));
        // The own message shows it at once.
        const MessagePage page = await(m_fixture->store().messages({m_account, u"g"_s}, {newestAnchor, 1, 0}));
        QCOMPARE(page.rows.value(0).body.spans.value(0).picture, m_own->sendable().value(u"cat"_s).cacheKey);
    }

    void whereNoPicturesAreKeptCodesStay()
    {
        allow(most);
        QVERIFY(sent(u"hi :cat:"_s).spans.isEmpty());
    }

    void aStickerIsSent()
    {
        allow(most);
        const auto composer = make();
        composer->setCapabilities(most);
        composer->sendSticker(u"cat"_s);
        composer->sendSticker(u"none"_s);
        QCOMPARE(composer->files()->count(), 0);
        composer->sendSticker(u"large"_s);
        const auto sends = [this] { return script().commands<SendMessage>(); };
        QTRY_COMPARE(sends().size(), 1);
        const Attachment file = sends().constFirst().attachments.value(0);
        QCOMPARE(file.name, u"large.png"_s);
        QCOMPARE(file.kind, AttachmentKind::Picture);
        QCOMPARE(file.width, 2000);
        // Words that are being written are not sent with it.
        composer->setText(u"half"_s);
        composer->sendSticker(u"large"_s);
        QTRY_COMPARE(composer->files()->ready().size(), 1);
        QCOMPARE(composer->text(), u"half"_s);
        QCOMPARE(sends().size(), 1);
    }

private:
    SystemClock m_systemClock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmileyFolder> m_own;
};

MORELIA_GUI_TEST(ComposedSmileysTest)
#include "tst_composedsmileys.moc"
