// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/emojicompletion.h"
#include "client/controllers/emojicontroller.h"
#include "client/media/mediacache.h"
#include "client/media/smileyfolder.h"
#include "client/settings/settings.h"
#include "models/base/systemclock.h"
#include "tests/client/pictures.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The panel of emoji and the completion of codes, with what a profile keeps of them.
class EmojiControllerTest : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(u"settings.ini"_s); }

    void restart()
    {
        m_emoji.reset();
        m_settings = std::make_unique<Settings>(path());
        m_emoji = std::make_unique<EmojiController>(*m_settings);
    }

    QStringList offered()
    {
        QStringList signs;
        for (int row = 0; row < m_emoji->offered()->count(); ++row)
            signs.append(m_emoji->offered()->at(row).sign);
        return signs;
    }

    void type(EmojiCompletion &completion, const QString &letters)
    {
        for (const QChar letter : letters) {
            m_text += letter;
            completion.follow(m_text, static_cast<int>(m_text.size()));
        }
    }

    //! Three pictures: party_cat, smirk, and large, which is a sticker.
    void useOwn()
    {
        const QString folder = m_folder->filePath(u"smileys"_s);
        QVERIFY(QDir().mkpath(folder));
        const QList<std::pair<QString, QSize>> pictures{
            {u"party cat.png"_s, {20, 20}}, {u"smirk.png"_s, {21, 21}}, {u"large.png"_s, {2000, 20}}};
        for (const auto &[name, size] : pictures) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(Test::png(size));
        }
        m_files = std::make_unique<MediaCache>(m_folder->filePath(u"media"_s), SecretKey::generate());
        m_own = std::make_unique<SmileyFolder>(folder, *m_files, m_clock);
        QSignalSpy read(m_own.get(), &SmileyFolder::read);
        m_own->start();
        QVERIFY(read.wait());
        m_emoji = std::make_unique<EmojiController>(*m_settings, m_own.get());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_locale = QLocale();
        m_text.clear();
        restart();
    }

    void cleanup()
    {
        m_emoji.reset();
        m_own.reset();
        m_files.reset();
        m_settings.reset();
        QLocale::setDefault(m_locale);
    }

    void beginsWithTheFirstGroup()
    {
        m_emoji->begin();
        QCOMPARE(m_emoji->group(), 1);
        QCOMPARE(offered().value(0), u"😀"_s);
    }

    void goesFromGroupToGroup()
    {
        m_emoji->begin();
        QStringList seen = offered();
        for (int group = 2; group <= EmojiTable::groupCount; ++group) {
            m_emoji->setGroup(group);
            QVERIFY(!offered().isEmpty());
            QVERIFY(!seen.contains(offered().constFirst()));
            seen += offered();
        }
        QSignalSpy changed(m_emoji.get(), &EmojiController::groupChanged);
        m_emoji->setGroup(-1);
        m_emoji->setGroup(EmojiTable::groupCount + 1);
        QCOMPARE(m_emoji->group(), EmojiTable::groupCount);
        QCOMPARE(changed.size(), 0);
    }

    void offersAFewForReactions()
    {
        const auto quick = [this] {
            QStringList signs;
            for (int row = 0; row < m_emoji->quick()->count(); ++row)
                signs.append(m_emoji->quick()->at(row).sign);
            return signs;
        };
        QVERIFY(quick().isEmpty());
        m_emoji->beginQuick();
        QCOMPARE(quick(), (QStringList{u"👍"_s, u"❤️"_s, u"😂"_s, u"😮"_s, u"😢"_s, u"🙏"_s}));
        // The panel shows something else meanwhile.
        m_emoji->begin();
        m_emoji->setSearchText(u"hedgehog"_s);
        QCOMPARE(quick().size(), 6);
        m_emoji->setSkinTone(2);
        QCOMPARE(quick().constFirst(), u"👍🏼"_s);
        QLocale::setDefault(QLocale(QLocale::Russian));
        m_emoji->refreshTexts();
        QVERIFY(m_emoji->quick()->at(0).name.contains(QRegularExpression(u"[а-я]"_s)));
    }

    void searches()
    {
        m_emoji->begin();
        m_emoji->setSearchText(u"hedgehog"_s);
        QCOMPARE(offered(), QStringList{u"🦔"_s});
        m_emoji->setSearchText(u"zzzz"_s);
        QCOMPARE(offered(), QStringList());
        m_emoji->setSearchText(u" "_s);
        QCOMPARE(offered().value(0), u"😀"_s);
        // A group ends the search, also the one that was shown before it.
        m_emoji->setSearchText(u"hedgehog"_s);
        m_emoji->setGroup(1);
        QCOMPARE(m_emoji->searchText(), QString());
        QCOMPARE(offered().value(0), u"😀"_s);
    }

    void searchesInTheLanguageOfTheInterface()
    {
        QLocale::setDefault(QLocale(QLocale::Russian));
        m_emoji->begin();
        m_emoji->setSearchText(u"ёж"_s);
        QCOMPARE(m_emoji->offered()->at(0).name, u"еж"_s);
        QLocale::setDefault(QLocale(QLocale::English));
        m_emoji->refreshTexts();
        QCOMPARE(offered(), QStringList());
        m_emoji->setSearchText(u"hedgehog"_s);
        QCOMPARE(m_emoji->offered()->at(0).name, u"hedgehog"_s);
    }

    void theLastUsedComeFirst()
    {
        m_emoji->noteUse(u"😀"_s);
        m_emoji->noteUse(u"👋🏿"_s);
        m_emoji->noteUse(u"😀"_s);
        restart();
        m_emoji->begin();
        QCOMPARE(m_emoji->group(), 0);
        QCOMPARE(offered(), QStringList({u"😀"_s, u"👋🏿"_s}));
        // What is under the mouse stays there while the panel is open.
        m_emoji->noteUse(u"👋🏿"_s);
        QCOMPARE(offered().value(0), u"😀"_s);
        m_emoji->begin();
        QCOMPARE(offered().value(0), u"👋🏿"_s);
    }

    void atMost32AreKept()
    {
        const QList<Emoji> &all = m_emoji->table().all();
        for (int i = 0; i < 50; ++i)
            m_emoji->noteUse(all.at(i).sign);
        QCOMPARE(m_settings->recentEmoji().size(), 32);
        m_settings->sync();
        QCOMPARE(QSettings(path(), QSettings::IniFormat).value(u"emoji/recent"_s).toStringList().size(), 32);
        QCOMPARE(m_settings->recentEmoji().constFirst(), all.at(49).sign);
        m_emoji->begin();
        QCOMPARE(offered().size(), 32);
    }

    void damagedSettingsAreLeftOut()
    {
        m_settings.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString signs = u"secret, "_s + u"x"_s.repeated(1000) + u", , \"😀\", \"😀\", <b>"_s;
        file.write(u"[emoji]\nskinTone=77\nrecent=%1\n"_s.arg(signs).toUtf8());
        file.close();
        restart();
        QCOMPARE(m_emoji->skinTone(), 0);
        m_emoji->begin();
        QCOMPARE(offered(), QStringList{u"😀"_s});
    }

    void theToneIsKept()
    {
        m_emoji->begin();
        m_emoji->setSearchText(u"waving hand"_s);
        QCOMPARE(offered().value(0), u"👋"_s);
        m_emoji->setSkinTone(3);
        QCOMPARE(offered().value(0), u"👋🏽"_s);
        m_emoji->setSkinTone(9);
        restart();
        QCOMPARE(m_emoji->skinTone(), 3);
        QCOMPARE(m_emoji->tones().value(3), u"✋🏽"_s);
        QCOMPARE(m_emoji->tones().size(), 6);
    }

    void oneEmojiHasItsVariants()
    {
        m_emoji->begin();
        m_emoji->setSkinTone(2);
        m_emoji->setSearchText(u"waving hand"_s);
        QCOMPARE(m_emoji->variants(0), QStringList({u"👋"_s, u"👋🏻"_s, u"👋🏼"_s, u"👋🏽"_s, u"👋🏾"_s, u"👋🏿"_s}));
        m_emoji->setSearchText(u"hedgehog"_s);
        QCOMPARE(m_emoji->variants(0), QStringList());
        QCOMPARE(m_emoji->variants(-1), QStringList());
        QCOMPARE(m_emoji->variants(1000), QStringList());
    }

    void completes()
    {
        EmojiCompletion completion;
        completion.setEmoji(m_emoji.get());
        QSignalSpy replaced(&completion, &EmojiCompletion::replaced);
        QSignalSpy opened(&completion, &EmojiCompletion::openChanged);
        type(completion, u"ok :s"_s);
        QVERIFY(!completion.isOpen());
        type(completion, u"mi"_s);
        QVERIFY(completion.isOpen());
        QCOMPARE(opened.size(), 1);
        QVERIFY(completion.suggestions()->count() <= 8);
        QCOMPARE(completion.suggestions()->at(0).code, u"smile"_s);
        QVERIFY(!completion.currentName().isEmpty());
        completion.move(-1);
        QCOMPARE(completion.current(), completion.suggestions()->count() - 1);
        completion.move(1);
        completion.move(1);
        QCOMPARE(completion.current(), 1);
        QVERIFY(completion.take(0));
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.constFirst(), QVariantList({3, 4, u"😄"_s}));
        QVERIFY(!completion.isOpen() && !completion.isTyping());
        QCOMPARE(m_settings->recentEmoji(), QStringList{u"😄"_s});
        QVERIFY(!completion.take());
    }

    void theClosingColonTakesAWholeCode()
    {
        m_emoji->setSkinTone(5);
        EmojiCompletion completion;
        completion.setEmoji(m_emoji.get());
        QSignalSpy replaced(&completion, &EmojiCompletion::replaced);
        type(completion, u":wave:"_s);
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.constFirst(), QVariantList({0, 6, u"👋🏿"_s}));
        type(completion, u" :nosuchcode:"_s);
        QCOMPARE(replaced.size(), 1);
        QVERIFY(!completion.isTyping());
    }

    void whatWasLeftIsNotReplaced()
    {
        EmojiCompletion completion;
        completion.setEmoji(m_emoji.get());
        QSignalSpy replaced(&completion, &EmojiCompletion::replaced);
        QVERIFY(!completion.leave());
        type(completion, u":smi"_s);
        QVERIFY(completion.leave());
        QVERIFY(!completion.isOpen());
        type(completion, u"le:"_s);
        QCOMPARE(replaced.size(), 0);
    }

    void ownOnesComeFirst()
    {
        useOwn();
        m_emoji->begin();
        QVERIFY(m_emoji->hasOwn());
        m_emoji->setGroup(EmojiController::ownGroup);
        QCOMPARE(offered(), (QStringList{QString(), u":party_cat:"_s, u":smirk:"_s}));
        QVERIFY(m_emoji->offered()->at(0).isSticker);
        QVERIFY(!m_emoji->offered()->at(1).picture.isEmpty());
        m_emoji->setSearchText(u"Party"_s);
        QCOMPARE(offered().value(0), u":party_cat:"_s);
        QVERIFY(offered().contains(u"🥳"_s));
        m_emoji->begin(false);
        m_emoji->setSearchText(u"Party"_s);
        QVERIFY(!offered().contains(u":party_cat:"_s));
        m_emoji->noteUse(u":party_cat:"_s);
        QVERIFY(m_settings->recentEmoji().isEmpty());
    }

    void ownOnesAreCompleted()
    {
        useOwn();
        EmojiCompletion completion;
        completion.setEmoji(m_emoji.get());
        QSignalSpy replaced(&completion, &EmojiCompletion::replaced);
        type(completion, u":par"_s);
        QVERIFY(completion.isOpen());
        QCOMPARE(completion.suggestions()->at(0).code, u"party_cat"_s);
        QVERIFY(completion.suggestions()->count() > 1 && completion.suggestions()->count() <= 8);
        QVERIFY(completion.take(0));
        QCOMPARE(replaced.constFirst(), QVariantList({0, 4, u":party_cat: "_s}));
        // Stickers are no codes.
        type(completion, u" :large"_s);
        for (int row = 0; row < completion.suggestions()->count(); ++row)
            QVERIFY(!completion.suggestions()->at(row).isSticker);
        // An own code stays as it was written, also one that emoji have too.
        type(completion, u" :smirk:"_s);
        QCOMPARE(replaced.size(), 1);
        QVERIFY(!completion.isTyping());
    }

    void ownOnesInATextAreFound()
    {
        useOwn();
        const QList<Span> spans = m_emoji->smileysIn(u"a :party_cat: :large: :none:"_s);
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans.constFirst().start, 2);
        QCOMPARE(spans.constFirst().value.size(), 16);
        QVERIFY(!spans.constFirst().picture.isEmpty());
        QCOMPARE(m_emoji->stickerFile(u"large"_s).fileName(), u"large.png"_s);
        QVERIFY(m_emoji->stickerFile(u"party_cat"_s).isEmpty());
    }

    void theFolderIsShown()
    {
        m_files = std::make_unique<MediaCache>(m_folder->filePath(u"media"_s), SecretKey::generate());
        m_own = std::make_unique<SmileyFolder>(m_folder->filePath(u"smileys"_s), *m_files, m_clock);
        m_emoji = std::make_unique<EmojiController>(*m_settings, m_own.get());
        QSignalSpy wanted(m_emoji.get(), &EmojiController::folderRequested);
        m_emoji->openOwnFolder();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(QDir(wanted.constFirst().constFirst().toString()).exists());
        QVERIFY(!m_emoji->hasOwnFolderFailed());
        QVERIFY(QDir(m_own->path()).removeRecursively());
        QFile inTheWay(m_own->path());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy failed(m_emoji.get(), &EmojiController::ownFolderFailedChanged);
        m_emoji->openOwnFolder();
        QVERIFY(m_emoji->hasOwnFolderFailed());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(wanted.size(), 1);
    }

    void withoutAFolderThereIsNoGroup()
    {
        m_emoji->begin();
        QVERIFY(!m_emoji->hasOwn());
        m_emoji->setGroup(EmojiController::ownGroup);
        QCOMPARE(m_emoji->group(), 1);
        QVERIFY(m_emoji->smileysIn(u":party_cat:"_s).isEmpty());
    }

    void withoutEmojiNothingIsOffered()
    {
        EmojiCompletion completion;
        type(completion, u":smile:"_s);
        QVERIFY(!completion.isOpen());
        completion.move(1);
        QCOMPARE(completion.currentName(), QString());
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaCache> m_files;
    std::unique_ptr<SmileyFolder> m_own;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EmojiController> m_emoji;
    QLocale m_locale;
    QString m_text;
};

MORELIA_GUI_TEST(EmojiControllerTest)
#include "tst_emojicontroller.moc"
