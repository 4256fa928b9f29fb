// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/words.h"
#include "tests/support/program/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

//! The translations are complete, say what the sources say, and keep the places of their arguments.
class Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isComplete_data();
    void isComplete();
    void keepsArguments_data();
    void keepsArguments();
    void knowsEveryString();
    void theUpdateReadsEveryWord_data();
    void theUpdateReadsEveryWord();
    void isBuiltIn_data();
    void isBuiltIn();
    void countsBytes_data();
    void countsBytes();

private:
    static QSet<QString> updatedSources();
};

namespace {

struct Entry
{
    QString context;
    QString source;
    QString type;      // of the translation: empty, unfinished, vanished, obsolete
    QStringList texts; // one, or the plural forms
};

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{context, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entry.type = xml.attributes().value("type"_L1).toString();
            QString text;
            while (!xml.readNext() || !xml.isEndElement()) {
                if (xml.isStartElement()) {
                    entry.texts.append(xml.readElementText());
                } else if (xml.isCharacters() && !xml.isWhitespace()) {
                    text += xml.text();
                }
            }
            if (entry.texts.isEmpty()) {
                entry.texts.append(text);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else {
                entries.append(readMessage(xml, context));
            }
        }
    }
    return entries;
}

QStringList argumentsOf(const QString &text)
{
    static const QRegularExpression argument(u"%(?:L?\\d|L?n)"_s);
    QStringList found;
    for (const auto &match : argument.globalMatch(text)) {
        found.append(match.captured());
    }
    found.sort();
    return found;
}

QString pathOf(const QString &language)
{
    return QDir(QStringLiteral(MORELIA_SOURCES)).filePath(u"translations/morelia_%1.ts"_s.arg(language));
}

QStringList unfinishedIn(const QList<Entry> &entries)
{
    QStringList found;
    for (const Entry &entry : entries) {
        const bool blank = std::ranges::any_of(entry.texts, [](const QString &text) { return text.isEmpty(); });
        if (!entry.type.isEmpty() || blank) {
            found.append(entry.context + u": "_s + entry.source);
        }
    }
    return found;
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    // English has its plurals alone.
    const QStringList files = QDir(QStringLiteral(MORELIA_SOURCES) + u"/translations"_s).entryList({u"morelia_*.ts"_s});
    for (const QString &file : files) {
        const QString code = file.sliced(8).chopped(3);
        QTest::newRow(qPrintable(code)) << code;
    }
}

} // namespace

void Translations::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void Translations::isComplete_data()
{
    addLanguages();
}

void Translations::isComplete()
{
    QFETCH(const QString, language);
    const QList<Entry> entries = entriesOf(pathOf(language));
    QVERIFY(entries.size() > 5);
    const QStringList unfinished = unfinishedIn(entries);
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

void Translations::keepsArguments_data()
{
    addLanguages();
}

void Translations::keepsArguments()
{
    QFETCH(const QString, language);
    const QList<Entry> entries = entriesOf(pathOf(language));
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries) {
        for (const QString &text : entry.texts) {
            QVERIFY2(argumentsOf(text) == argumentsOf(entry.source), qPrintable(entry.source + u" -> "_s + text));
        }
    }
}

void Translations::knowsEveryString()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"morelia_ru.ts"_s);
    QVERIFY(QFile::copy(pathOf(u"ru"_s), copy));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.setWorkingDirectory(QStringLiteral(MORELIA_SOURCES));
    lupdate.start(QStringLiteral(MORELIA_LUPDATE),
        {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"client"_s, u"models"_s, u"protocol"_s, u"qml"_s,
            u"server"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(100'000));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll().constData());
    const QStringList unfinished = unfinishedIn(entriesOf(copy));
    QVERIFY2(unfinished.isEmpty(),
        qPrintable(u"Run the target update_translations, then translate:\n"_s + unfinished.join(u'\n')));
}

void Translations::theUpdateReadsEveryWord_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(MORELIA_SOURCES));
    for (const QString &layer : {u"client"_s, u"models"_s, u"protocol"_s, u"qml"_s, u"server"_s}) {
        QDirIterator files(root.filePath(layer), {u"*.cpp"_s, u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(root.relativeFilePath(path))) << path;
        }
    }
}

// As CMake writes it down for the target update_translations: a folder and its sources for each library.
QSet<QString> Translations::updatedSources()
{
    QFile project(QStringLiteral(MORELIA_LUPDATE_PROJECT));
    if (!project.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(project.readAll());
    static const QRegularExpression library(
        u"set\\(lupdate_subproject(\\d+)_source_dir \"([^\"]*)\"\\).*?set\\(lupdate_subproject\\1_sources \"([^\"]*)\""_s,
        QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> sources;
    for (auto match = library.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QStringList names = found.captured(3).split(u';');
        for (const QString &name : names)
            sources.insert(QDir::cleanPath(QDir(found.captured(2)).absoluteFilePath(name)));
    }
    return sources;
}

// The target update_translations reads what belongs to the libraries that are named to it: words of others would go.
void Translations::theUpdateReadsEveryWord()
{
    QFETCH(const QString, path);
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression word(u"\\b(tr|qsTr|translate|QT_TRANSLATE_NOOP)\\(\\s*\""_s);
    if (!QString::fromUtf8(source.readAll()).contains(word))
        return;
    QVERIFY(updatedSources().contains(path));
}

void Translations::isBuiltIn_data()
{
    addLanguages();
}

void Translations::isBuiltIn()
{
    QFETCH(const QString, language);
    QVERIFY(QFile::exists(u":/i18n/morelia_%1.qm"_s.arg(language)));
}

void Translations::countsBytes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << u"en"_s << 1 << u"1 byte"_s;
    QTest::newRow("few") << u"en"_s << 58 << u"58 bytes"_s;
    QTest::newRow("один") << u"ru"_s << 21 << u"21 байт"_s;
    QTest::newRow("два") << u"ru"_s << 2 << u"2 байта"_s;
    QTest::newRow("много") << u"ru"_s << 58 << u"58 байт"_s;
    QTest::newRow("last") << u"ru"_s << 1'023 << u"1023 байта"_s;
}

void Translations::countsBytes()
{
    QFETCH(const QString, language);
    QFETCH(const int, bytes);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/morelia_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    QTEST(Morelia::sizeText(bytes), "words");
}

MORELIA_TEST(Translations)
#include "tst_translations.moc"
