// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/controlstyle.h"

#include <QApplication>
#include <QDirIterator>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

//! A QML file holds on to every type that it names, even when the engine drops unused types.
class QmlTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void staysWhole_data();
    void staysWhole();
    void seesWhatIsForgotten();

private:
    static QSet<QByteArray> registeredTypes();
    static QByteArrayList lostBy(QQmlComponent &component);
};

void QmlTypes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void QmlTypes::staysWhole_data()
{
    QTest::addColumn<QUrl>("url");
    QDirIterator files(u":/qt/qml/Morelia"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        // A singleton cannot be a component.
        if (file.readAll().contains("pragma Singleton"))
            continue;
        QTest::newRow(qPrintable(file.fileName())) << QUrl(u"qrc"_s + file.fileName());
        ++count;
    }
    QVERIFY(count > 30);
}

//! The names of all types made of QML that Qt knows now.
QSet<QByteArray> QmlTypes::registeredTypes()
{
    static const QRegularExpression madeOfQml(u"_QML(?:TYPE)?_\\d+\\*$"_s);
    constexpr int wellAbove = QMetaType::User + 16384;
    QSet<QByteArray> names;
    for (int id = QMetaType::User; id < wellAbove; ++id) {
        if (!QMetaType::isRegistered(id))
            continue;
        const QByteArray name = QMetaType(id).name();
        if (madeOfQml.match(QString::fromLatin1(name)).hasMatch())
            names.insert(name);
    }
    return names;
}

//! The types of a file that Qt drops while the file is in use. Qt 6.8 looks up the types of parameters and of results
//! without holding them: once it has dropped them, it reads freed memory.
QByteArrayList QmlTypes::lostBy(QQmlComponent &component)
{
    const QSet<QByteArray> before = registeredTypes();
    component.engine()->trimComponentCache();
    return (before - registeredTypes()).values();
}

void QmlTypes::staysWhole()
{
    QFETCH(const QUrl, url);
    QQmlEngine engine;
    QQmlComponent component(&engine, url);
    QVERIFY2(component.isReady(), qPrintable(component.errorString()));
    QVERIFY(!registeredTypes().isEmpty());
    const QByteArrayList lost = lostBy(component);
    // Give that parameter a type of C++ and cast it with "as", or use its type in the file for an object or a property.
    QVERIFY2(lost.isEmpty(), "nobody holds " + lost.join(", "));
}

//! A property holds its type, a signature does not; types that go with their engine are seen to be gone.
void QmlTypes::seesWhatIsForgotten()
{
    const auto isAvatar = [](const QByteArray &name) { return name.startsWith("Avatar_"); };
    QSet<QByteArray> before;
    {
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData("import QtQml\nimport Morelia.Components\n"
                          "QtObject { property Avatar held; function f(avatar: Avatar) {} }",
            QUrl(u"qrc:/f.qml"_s));
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
        QCOMPARE(lostBy(component), QByteArrayList());
        before = registeredTypes();
    }
    const QSet<QByteArray> after = registeredTypes();
    QVERIFY(std::any_of(before.cbegin(), before.cend(), isAvatar));
    QVERIFY(std::none_of(after.cbegin(), after.cend(), isAvatar));
}

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    Morelia::chooseControlStyle();
    QmlTypes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_qmltypes.moc"
