// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/message.h"
#include "models/lists/words.h"
#include "models/text/filename.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! Names of files that somebody else chose.
class FileNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void safeNames_data();
    void safeNames();
    void theScreenShowsHiddenFilesAsTheyAre();
    void longNamesKeepTheirEnding_data();
    void longNamesKeepTheirEnding();
    void programsAreKnown_data();
    void programsAreKnown();
    void labels();
};

void FileNameTest::safeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"plan.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("other letters") << u"План дома.pdf"_s << u"План дома.pdf"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("climbing") << u"../../.bashrc"_s << u"bashrc"_s;
    QTest::newRow("drive") << u"C:\\x"_s << u"x"_s;
    QTest::newRow("drive alone") << u"C:x.txt"_s << u"Cx.txt"_s;
    QTest::newRow("share") << u"\\\\host\\share\\a.txt"_s << u"a.txt"_s;
    QTest::newRow("folder only") << u"a/"_s << QString();
    QTest::newRow("NUL inside") << u"a\0.png"_s << u"a.png"_s;
    QTest::newRow("turned letters") << u"photo\u202Egnp.exe"_s << u"photognp.exe"_s;
    QTest::newRow("isolates and marks") << u"\u2066a\u2069\u200F\u061C.txt"_s << u"a.txt"_s;
    QTest::newRow("invisible") << u"a\u200B\uFEFF\u00ADb.txt"_s << u"ab.txt"_s;
    QTest::newRow("hidden ending") << u"photo.jpg                                  .exe"_s << u"photo.jpg .exe"_s;
    QTest::newRow("wide spaces") << u"a\u3000\u00A0b.txt"_s << u"a b.txt"_s;
    QTest::newRow("lines") << u"a\r\nb\t.txt"_s << u"a b .txt"_s;
    QTest::newRow("wild cards") << u"a:*?\"<>|b.txt"_s << u"ab.txt"_s;
    QTest::newRow("dots and spaces around") << u" ..a.txt. . "_s << u"a.txt"_s;
    QTest::newRow("only dots") << u"..."_s << QString();
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with ending") << u"nul.txt"_s << u"_nul.txt"_s;
    QTest::newRow("device and blank") << u"aux .txt"_s << u"_aux .txt"_s;
    QTest::newRow("port") << u"Com1.log"_s << u"_Com1.log"_s;
    QTest::newRow("raised port") << u"LPT\u00B2"_s << u"_LPT\u00B2"_s;
    QTest::newRow("no port") << u"comb.txt"_s << u"comb.txt"_s;
    QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xD800) + u".txt"_s) << u"a\uFFFD.txt"_s;
    QTest::newRow("many marks") << (u"a"_s + QString(50, QChar(0x0301)) + u".txt"_s)
                                << (u"\u00E1"_s + QString(3, QChar(0x0301)) + u".txt"_s);
}

void FileNameTest::safeNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, safe);
    QCOMPARE(safeFileName(name), safe);
    QCOMPARE(safeFileName(safe), safe);
}

void FileNameTest::theScreenShowsHiddenFilesAsTheyAre()
{
    QCOMPARE(shownFileName(u".hidden"_s), u".hidden"_s);
    QCOMPARE(shownFileName(u"/home/ann/.bashrc"_s), u".bashrc"_s);
    QCOMPARE(shownFileName(u"plan.pdf"_s), u"plan.pdf"_s);
    QCOMPARE(shownFileName(u"..two"_s), u"two"_s);
    QCOMPARE(shownFileName(u"."_s), QString());
    QCOMPARE(shownFileName(u".\u202E"_s), QString());
    // On the disk nothing hides.
    QCOMPARE(safeFileName(u".hidden"_s), u"hidden"_s);
}

void FileNameTest::longNamesKeepTheirEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ending");
    QTest::newRow("5,000 letters") << QString(5'000, u'a') + u".pdf"_s << u"a.pdf"_s;
    QTest::newRow("wide letters") << QString(200, u'ж') + u".tar"_s << u"ж.tar"_s;
    QTest::newRow("a million") << QString(1'000'000, u'a') + u".txt"_s << u"a.txt"_s;
    QTest::newRow("no ending") << QString(500, u'b') << u"b"_s;
    QTest::newRow("only an ending") << u"."_s + QString(500, u'c') << u"c"_s;
    QTest::newRow("long ending") << u"a."_s + QString(500, u'd') << u"d"_s;
    QTest::newRow("ending of wide letters") << QString(500, u'e') + u".оченьдлинныйвид"_s << u"e.оченьдлинныйвид"_s;
}

void FileNameTest::longNamesKeepTheirEnding()
{
    QFETCH(const QString, name);
    QFETCH(const QString, ending);
    const QString safe = safeFileName(name);
    QVERIFY(safe.toUtf8().size() <= maxFileNameBytes);
    QVERIFY(safe.toUtf8().size() > maxFileNameBytes - 4);
    QVERIFY(safe.endsWith(ending));
}

void FileNameTest::programsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("program");
    for (const QString &name : {u"a.exe"_s, u"a.PDF.Exe"_s, u"run.sh"_s, u"x.desktop"_s, u"x.AppImage"_s, u"m.scr"_s,
             u"page.html"_s, u"p.svg"_s, u"j.jar"_s, u"photo\u202Egpj.exe"_s, u"a.exe. . "_s, u"a.lnk"_s})
        QTest::newRow(name.toUtf8().constData()) << name << true;
    for (const QString &name : {u"a.pdf"_s, u"exe"_s, u"photo.jpg"_s, u"exe.txt"_s, QString(), u"archive.zip"_s})
        QTest::newRow(("no " + name.toUtf8()).constData()) << name << false;
}

void FileNameTest::programsAreKnown()
{
    QFETCH(const QString, name);
    QFETCH(const bool, program);
    QCOMPARE(isProgramName(name), program);
}

void FileNameTest::labels()
{
    Attachment file;
    file.kind = AttachmentKind::Picture;
    file.name = u"../a<b>.png"_s;
    QCOMPARE(fileLabel(file), u"Picture"_s);
    QCOMPARE(fileTitle(file), u"ab.png"_s);
    file.name.clear();
    QCOMPARE(fileTitle(file), u"Picture"_s);
    file.kind = AttachmentKind::Document;
    QCOMPARE(fileLabel(file), u"Document"_s);
    file.name = u"x/plan.pdf"_s;
    QCOMPARE(fileLabel(file), u"Document: plan.pdf"_s);
    QLocale::setDefault(QLocale(u"en"_s));
    QCOMPARE(sizeText(1'258'291), u"1.2 MB"_s);
    QCOMPARE(sizeText(3), u"3 byte(s)"_s);
    QCOMPARE(sizeText(1'024), u"1.0 kB"_s);
}

MORELIA_TEST(FileNameTest)
#include "tst_filename.moc"
