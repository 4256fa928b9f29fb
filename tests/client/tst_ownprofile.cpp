// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/ownprofile.h"
#include "client/media/facepicture.h"
#include "client/media/smallpicture.h"
#include "tests/client/clientfixture.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The own profile is changed, and told to those whom it concerns.
class OwnProfileTest : public QObject
{
    Q_OBJECT

    AdapterScript &script() { return m_fixture->script; }
    Store &store() { return m_fixture->store(); }
    AccountManager &accounts() { return m_fixture->accounts(); }
    QList<TellProfile> told() { return script().commands<TellProfile>(); }
    void goOnline(CapabilitySet capabilities)
    {
        script().identify(
            {.userId = u"me"_s, .secrets = {}, .capabilities = capabilities, .limits = {}, .serverSoftware = {}});
        script().enter(SessionState::Online);
    }
    std::unique_ptr<OwnProfile> open()
    {
        auto profile = std::make_unique<OwnProfile>(store(), accounts(), m_fixture->intake());
        QSignalSpy words(profile.get(), &OwnProfile::wordsChanged);
        profile->begin(m_account);
        // Empty at first, then as it is stored.
        waitUntil([&words] { return words.size() == 2; }, u"the stored profile"_s);
        return profile;
    }
    void save(OwnProfile &profile, const QString &name, const QString &bio = {})
    {
        QSignalSpy saved(&profile, &OwnProfile::saved);
        profile.save(name, bio);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(profile.problem().isEmpty());
    }
    QUrl write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return QUrl::fromLocalFile(file.fileName());
    }
    //! Red at the left and right ends, green in the middle.
    static QImage wide()
    {
        QImage image(900, 300, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter(&image).fillRect(300, 0, 300, 300, Qt::green);
        return image;
    }
    static constexpr auto all = CapabilitySet(Capability::Profiles) | Capability::SendText;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        QTRY_COMPARE(script().starts.size(), 1);
        Flow news;
        news.remoteId = u"news"_s;
        news.kind = FlowKind::Channel;
        news.ownerId = u"me"_s;
        news.memberIds = {u"me"_s, u"ann"_s};
        news.capabilities = Capability::SendText;
        await(store().apply(m_account,
            {{UserSeen{{.remoteId = u"me"_s, .login = u"me1"_s, .name = u"Server Me"_s, .bio = {}}}, FlowSeen{news},
                 MessageSeen{ClientFixture::message(u"g1"_s, 1, u"ann"_s, u"hello"_s)},
                 MessageSeen{ClientFixture::message(u"n1"_s, 1, u"me"_s, u"news"_s, u"news"_s)}},
                {}}));
    }

    void cleanup() { m_fixture.reset(); }

    void itIsStoredAndTold()
    {
        goOnline(all);
        const auto profile = open();
        QTRY_VERIFY(profile->isSupported());
        QCOMPARE(profile->name(), u"Server Me"_s);
        save(*profile, u"  New   Me "_s, u"some words\n"_s);
        QCOMPARE(profile->name(), u"New Me"_s);
        QCOMPARE(profile->bio(), u"some words"_s);
        // Not in a channel, nor where nothing was ever said.
        QTRY_COMPARE(told().size(), 1);
        QCOMPARE(told().first().flowId, u"g"_s);
        QCOMPARE(told().first().card.name, u"New Me"_s);
        QTRY_COMPARE(accounts().ownName(m_account), u"New Me"_s);
        // Saved once more it is nothing new.
        save(*profile, u"New Me"_s, u"some words"_s);
        QCOMPARE(told().size(), 1);
        script().accept(script().durable().constLast().opId, u"g2"_s, 2);
        // The server's own name needs no card.
        save(*profile, u"Server Me"_s);
        QTRY_COMPARE(told().size(), 2);
        QCOMPARE(told().last().card.name, QString());
    }

    void itFollowsTheNextMessage()
    {
        goOnline(all);
        const auto profile = open();
        const auto say = [this](const QString &flow) {
            const LocalId id = newLocalId();
            await(accounts().engine(m_account)->enqueue(
                id, SendMessage{.localId = id, .flowId = flow, .body = u"words"_s, .replyToId = {}}));
            waitUntil([&] { return !script().durable().isEmpty() && script().durable().constLast().opId == id; },
                u"the message at the adapter"_s);
            script().accept(id, id, 8);
        };
        // Without a profile there is nothing to tell.
        say(u"g"_s);
        QVERIFY(told().isEmpty());
        save(*profile, u"New Me"_s);
        QTRY_COMPARE(told().size(), 1);
        say(u"c"_s);
        QTRY_COMPARE(told().size(), 2);
        QCOMPARE(told().last().flowId, u"c"_s);
        script().accept(script().durable().constLast().opId, u"r9"_s, 9);
        say(u"c"_s);
        // That of "g" has no answer yet; nothing else waits.
        QTRY_COMPARE(await(store().outbox(m_account)).size(), 1);
        QCOMPARE(told().size(), 2);
    }

    void aServerThatCannotIsLeftAlone()
    {
        goOnline(Capability::SendText);
        const auto profile = open();
        QVERIFY(!profile->isSupported());
        save(*profile, u"New Me"_s);
        await(store().outbox(m_account));
        QVERIFY(told().isEmpty());
    }

    void whoMayReadIt()
    {
        goOnline(all);
        const auto profile = open();
        QTRY_VERIFY(profile->isSupported());
        QVERIFY(profile->isReadByAll());
        goOnline(all | Capability::MembersOnly);
        QTRY_VERIFY(!profile->isReadByAll());
    }

    void aPictureBecomesAFace()
    {
        const auto profile = open();
        profile->takePicture(write(u"wide.png"_s, encoded(wide(), "png")));
        QTRY_VERIFY(!profile->isBusy());
        QCOMPARE(profile->problem(), QString());
        QVERIFY(profile->isPictureChanged());
        const std::optional<QByteArray> bytes = m_fixture->files().get(profile->picture());
        QVERIFY(bytes && isSmallPicture(*bytes) && bytes->size() <= maxCardPictureBytes);
        const QImage face = QImage::fromData(*bytes);
        QCOMPARE(face.size(), QSize(256, 256));
        QVERIFY(face.pixelColor(5, 128).green() > 200 && face.pixelColor(250, 128).green() > 200);
        save(*profile, profile->name());
        QVERIFY(!profile->isPictureChanged());
        QCOMPARE(await(store().user(m_account, u"me"_s)).card.picture, profile->picture());
        profile->removePicture();
        QVERIFY(profile->isPictureChanged());
        save(*profile, profile->name());
        QCOMPARE(await(store().user(m_account, u"me"_s)).card.picture, QString());
    }

    void whatIsNoPictureIsSaid()
    {
        const auto profile = open();
        profile->takePicture(write(u"note.png"_s, "just words"));
        QTRY_VERIFY(!profile->isBusy());
        QVERIFY(!profile->problem().isEmpty());
        QCOMPARE(profile->picture(), QString());
        profile->takePicture(QUrl(u"https://example.org/face.png"_s));
        QTRY_VERIFY(!profile->isBusy());
        QVERIFY(!profile->problem().isEmpty());
    }

    //! Noise is what a picture file hardly shortens.
    void aNoisyPictureFits()
    {
        const QByteArray face = facePicture(encoded(noise({512, 512}), "png"));
        QVERIFY(!face.isEmpty() && face.size() <= maxCardPictureBytes);
        // What is transparent is not black.
        QImage clear(100, 100, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QCOMPARE(QImage::fromData(facePicture(encoded(clear, "png"))).pixelColor(50, 50), QColor(Qt::white));
        QVERIFY(facePicture("words").isEmpty());
    }

    void badPicturesLeaveTheCard()
    {
        AttachmentStore &files = m_fixture->files();
        const QString good = files.put(facePicture(encoded(wide(), "png"))).value_or(QString());
        const QString bad = files.put("words").value_or(QString());
        DeltaBatch batch{{ProfileTold{u"g"_s, u"ann"_s, {.revision = 1, .name = u"Ann"_s, .picture = good}},
                             ProfileTold{u"g"_s, u"bob"_s, {.revision = 1, .name = u"Bob"_s, .picture = bad}}},
            {}};
        dropBadPictures(batch, files);
        QCOMPARE(std::get<ProfileTold>(batch.deltas.at(0)).card.picture, good);
        QCOMPARE(std::get<ProfileTold>(batch.deltas.at(1)).card.picture, QString());
        QCOMPARE(std::get<ProfileTold>(batch.deltas.at(1)).card.name, u"Bob"_s);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ClientFixture> m_fixture;
    AccountId m_account = 0;
};

MORELIA_TEST(OwnProfileTest)
#include "tst_ownprofile.moc"
