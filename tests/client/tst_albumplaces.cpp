// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/albumplaces.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! Where the pictures of an album stand in their block.
class AlbumPlacesTest : public QObject
{
    Q_OBJECT

    static constexpr qreal width = 400;
    static constexpr qreal gap = 2;
    static constexpr qreal lowest = 70;
    static constexpr qreal highest = 270;

    static QList<QRectF> placesOf(const QList<QSize> &sizes)
    {
        AlbumValue album;
        for (const QSize &size : sizes) {
            MessageValue part;
            part.file.width = size.width();
            part.file.height = size.height();
            album.parts.append(part);
        }
        return AlbumPlaces::places(album, width, gap, lowest, highest);
    }

    // How many begin at each height.
    static QList<int> rows(const QList<QRectF> &places)
    {
        QList<int> rows;
        qreal top = -1;
        for (const QRectF &place : places) {
            if (place.top() > top)
                rows.append(0);
            top = place.top();
            ++rows.last();
        }
        return rows;
    }

private Q_SLOTS:
    void rowsOfUpToThree_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("none") << 0 << QList<int>();
        QTest::newRow("two") << 2 << QList<int>{2};
        QTest::newRow("three") << 3 << QList<int>{1, 2};
        QTest::newRow("four") << 4 << QList<int>{2, 2};
        QTest::newRow("five") << 5 << QList<int>{2, 3};
        QTest::newRow("six") << 6 << QList<int>{3, 3};
        QTest::newRow("seven") << 7 << QList<int>{2, 2, 3};
        QTest::newRow("ten") << 10 << QList<int>{2, 2, 3, 3};
        QTest::newRow("nineteen") << 19 << QList<int>{2, 2, 3, 3, 3, 3, 3};
    }

    void rowsOfUpToThree()
    {
        QFETCH(const int, count);
        QFETCH(const QList<int>, expected);
        QCOMPARE(rows(placesOf(QList<QSize>(count, {400, 300}))), expected);
    }

    void aHighOneHasTwoBesideIt()
    {
        const QList<QRectF> places = placesOf({{300, 400}, {400, 300}, {400, 300}});
        QCOMPARE(places.at(1).left(), places.at(2).left());
        QVERIFY(places.at(0).right() < places.at(1).left());
        QCOMPARE(places.at(0).bottom(), places.at(2).bottom());
    }

    // Whatever sizes the messages name: the block is full, nothing lies on another, and everything can be hit.
    void noSizeSpoilsIt()
    {
        const QList<QSize> sizes{{400, 300}, {0, 0}, {300, 400}, {1, 1'000'000}, {1'000'000, 1}, {-5, 7}, {16, 16}};
        for (int count = 2; count <= 10; ++count) {
            for (int first = 0; first < sizes.size(); ++first) {
                QList<QSize> some;
                for (int i = 0; i < count; ++i)
                    some.append(sizes.at((first + i) % sizes.size()));
                const QList<QRectF> places = placesOf(some);
                QCOMPARE(places.size(), count);
                qreal area = 0;
                qreal bottom = 0;
                for (int i = 0; i < count; ++i) {
                    const QRectF &place = places.at(i);
                    QVERIFY(place.left() >= 0 && place.top() >= 0 && place.right() <= width);
                    QVERIFY(place.width() >= 50 && place.height() >= lowest - 1 && place.height() <= highest);
                    QCOMPARE(place.toRect().toRectF(), place);
                    for (int j = 0; j < i; ++j)
                        QVERIFY(!place.intersects(places.at(j)));
                    area += place.width() * place.height();
                    bottom = qMax(bottom, place.bottom());
                }
                QVERIFY(area > 0.96 * width * bottom);
            }
        }
    }
};

MORELIA_TEST(AlbumPlacesTest)
#include "tst_albumplaces.moc"
