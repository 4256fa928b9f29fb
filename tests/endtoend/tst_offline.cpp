// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/twopeople.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! A start without the server shows what is stored, as a start with it does.
class OfflineTest : public QObject
{
    Q_OBJECT

    static constexpr int groups = 16;
    static constexpr int texts = 40;

    // A list that does not fit on a screen, and a conversation in several scripts.
    void fill()
    {
        TwoPeople &p = *m_people;
        const QString bob = p.ann.personId(u"bob"_s);
        QVERIFY(!bob.isEmpty());
        for (int i = 0; i < groups; ++i) {
            const QString title = u"Группа %1 家族 👩‍👩‍👧 שלום"_s.arg(i);
            const QJsonObject made =
                p.ann.ask(u"create"_s, {{u"kind"_s, 1}, {u"title"_s, title}, {u"members"_s, QJsonArray{bob}}});
            QVERIFY(made.value("ok"_L1).toBool());
            m_titles.append(title);
        }
        for (int i = 0; i < texts; ++i)
            p.ann.send(p.lobby, textOf(i));
        QVERIFY(!p.ann.waitForMessage(textOf(texts - 1), u"sent"_s).isEmpty());
    }

    static QString textOf(int i) { return u"Сообщение %1 🙂 消息 שלום"_s.arg(i); }

    void expectEverything()
    {
        TwoPeople &p = *m_people;
        const QJsonArray titles = p.ann.ask(u"list"_s).value("titles"_L1).toArray();
        QCOMPARE(titles.size(), groups + 1); // and the lobby
        for (const QString &title : std::as_const(m_titles))
            QVERIFY2(titles.contains(title), qPrintable(title));
        for (int i = 0; i < texts; ++i)
            QCOMPARE(p.ann.count(p.lobby, textOf(i)), 1);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_people = std::make_unique<TwoPeople>();
        QVERIFY(m_people->start());
        fill();
    }

    void cleanup()
    {
        m_people.reset();
        m_titles.clear();
    }

    void killedAndStartedWithoutTheServer()
    {
        TwoPeople &p = *m_people;
        p.ann.kill();
        p.server.kill();
        // Not once out of five, as when the list is asked for before the store is open.
        for (int round = 0; round < 5; ++round) {
            QVERIFY(p.ann.start());
            expectEverything();
            p.ann.kill();
        }
    }

    void whatIsWrittenOfflineStaysAndGoesOutOnce()
    {
        TwoPeople &p = *m_people;
        p.ann.kill();
        p.server.kill();
        QVERIFY(p.ann.start());
        QVERIFY(!p.ann.send(p.lobby, u"Без связи"_s).isEmpty());
        p.ann.kill();
        QVERIFY(p.ann.start());
        expectEverything();
        QCOMPARE(p.ann.count(p.lobby, u"Без связи"_s), 1);
        QVERIFY(p.server.start());
        QVERIFY(!p.ann.waitForMessage(u"Без связи"_s, u"sent"_s).isEmpty());
        QVERIFY(!p.bob.waitForMessage(u"Без связи"_s, u"none"_s).isEmpty());
        QCOMPARE(p.bob.count(p.lobby, u"Без связи"_s), 1);
        expectEverything();
    }

private:
    std::unique_ptr<TwoPeople> m_people;
    QStringList m_titles;
};

MORELIA_TEST(OfflineTest)
#include "tst_offline.moc"
