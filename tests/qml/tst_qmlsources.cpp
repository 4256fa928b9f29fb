// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/facetones.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

//! Code that must not stand in any QML file of the window.
class QmlSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noMarkup_data();
    void noMarkup();
    void foreignStringsOnlyInSafeText_data();
    void foreignStringsOnlyInSafeText();
    void buttonsSayOnlyOurWords_data();
    void buttonsSayOnlyOurWords();
    void givesButtonsOnlyOurWords_data();
    void givesButtonsOnlyOurWords();
    void barePartsOnlyInComponents_data();
    void barePartsOnlyInComponents();
    void noFixedPixels_data();
    void noFixedPixels();
    void iconsAreOurs_data();
    void iconsAreOurs();
    void tonesOfFacesAreThoseOfNotifications();
    void findsWhatItLooksFor();

private:
    static void addFiles();
    static QString read(const QString &path);
    static QStringList unsafeTexts(const QString &source);
    static QStringList unsafeWords(const QString &source);
};

namespace {

//! Roles and properties that carry words of others.
constexpr auto foreign =
    "title|subtitle|senderName|authorName|lastText|lastSender|draft|failureDetail|errorDetail|detail|editedText|"
    "serverName|userName|questionServer|modelData|name|login|text_|fileName|replyAuthor|replyText|line|words|problem|"
    "path|sizeText";

const QRegularExpression &blockStart()
{
    static const QRegularExpression expression(u"^\\s*(?:[a-zA-Z.]+:\\s*)?((?:[A-Z]\\w*\\.)?[A-Z]\\w*)\\s*\\{"_s);
    return expression;
}

//! SafeText, types made of it or that hand their text on to one, and Qt's fields, which are plain.
const QStringList &safeTypes()
{
    static const QStringList types{u"SafeText"_s, u"CaptionText"_s, u"EmojiLine"_s, u"CaptionLine"_s, u"AuthorName"_s,
        u"LiveText"_s, u"Bubble"_s, u"MessageText"_s, u"InlineStrip"_s, u"BusyLine"_s, u"FormField"_s, u"AccountChip"_s,
        u"QQC2.TextField"_s, u"HintField"_s, u"QQC2.TextArea"_s, u"TextEdit"_s, u"TextMetrics"_s};
    return types;
}

//! Our words that a component's button takes from who uses it, see givesButtonsOnlyOurWords(); empty for all others.
QString wordsOf(const QString &path)
{
    static const QHash<QString, QString> words{{u"components/EmptyState.qml"_s, u"root.action"_s},
        {u"components/InlineStrip.qml"_s, u"root.action"_s}, {u"login/FormAction.qml"_s, u"root.words"_s},
        {u"settings/WayBackRow.qml"_s, u"root.action"_s}};
    return words.value(QDir(QStringLiteral(MORELIA_QML_DIR)).relativeFilePath(path));
}

} // namespace

void QmlSources::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void QmlSources::addFiles()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(MORELIA_QML_DIR), {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QDir(QStringLiteral(MORELIA_QML_DIR)).relativeFilePath(path))) << path;
        ++count;
    }
    QVERIFY(count > 30);
}

QString QmlSources::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void QmlSources::noMarkup_data()
{
    addFiles();
}

void QmlSources::noMarkup()
{
    QFETCH(const QString, path);
    const QString source = read(path);
    QVERIFY(!source.isEmpty());
    static const QRegularExpression markup(
        u"RichText|MarkdownText|AutoText|StyledText|(?<!Media)Image\\s*\\{|AnimatedImage|BorderImage|XMLHttpRequest|WebEngine|openUrlExternally|eval\\("_s);
    auto match = markup.match(source);
    // The one item that loads pictures, from the media cache and from nowhere else.
    if (path.endsWith("/MediaImage.qml"_L1)) {
        QVERIFY(source.contains(
            "\n    source: root.fileKey.length > 0 ? \"image://media/\" + (root.round ? \"round/\" : \"\") + encodeURIComponent("_L1));
        match = markup.match(source, match.capturedEnd());
    }
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void QmlSources::foreignStringsOnlyInSafeText_data()
{
    addFiles();
}

//! Bindings of text to words of others in blocks of a type that is not one of the safe ones.
QStringList QmlSources::unsafeTexts(const QString &source)
{
    static const QRegularExpression binding(
        u"^\\s*text:.*\\b(?:root\\.(?:\\w+\\.)?)?(?:%1)\\b(?!\\s*[(:])"_s.arg(QLatin1StringView(foreign)));
    QStringList types;
    QStringList found;
    const auto lines = QStringView(source).split(u'\n');
    for (const QStringView line : lines) {
        const auto start = blockStart().matchView(line);
        if (binding.matchView(line).hasMatch() && !line.contains(u"qsTr") && !types.isEmpty()
            && !safeTypes().contains(types.last())) {
            found.append(types.last() + u": "_s + line.trimmed().toString());
        }
        const auto opened = line.count(u'{');
        const auto closed = line.count(u'}');
        for (qsizetype i = closed; i < opened; ++i) {
            types.append(start.hasMatch() ? start.captured(1) : u"?"_s);
        }
        for (qsizetype i = opened; i < closed && !types.isEmpty(); ++i) {
            types.removeLast();
        }
    }
    return found;
}

void QmlSources::foreignStringsOnlyInSafeText()
{
    QFETCH(const QString, path);
    QStringList found = unsafeTexts(read(path));
    // The headings of pages and questions are our own words, and plain.
    found.removeIf(
        [&path](const QString &) { return path.endsWith(u"PageHeader.qml") || path.endsWith(u"/Prompt.qml"); });
    found.removeIf([words = wordsOf(path)](
                       const QString &text) { return !words.isEmpty() && text == u"PushButton: text: "_s + words; });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void QmlSources::buttonsSayOnlyOurWords_data()
{
    addFiles();
}

void QmlSources::buttonsSayOnlyOurWords()
{
    QFETCH(const QString, path);
    static const QRegularExpression words(u"(?:QQC2\\.(?:Button|Action|MenuItem|ItemDelegate|RadioButton|CheckBox|"
                                          u"ToolButton|Label)|PushButton|ChoiceButton) \\{"
                                          "[^{}]*?\\n\\s*text: ([^\\n]*)"_s);
    auto matches = words.globalMatch(read(path));
    while (matches.hasNext()) {
        const QString text = matches.next().captured(1);
        QVERIFY2(text.contains(u"qsTr(") || text == wordsOf(path), qPrintable(text));
    }
}

void QmlSources::givesButtonsOnlyOurWords_data()
{
    addFiles();
}

//! Words given to the components of wordsOf() that are no translated string, no empty one, and no choice of these.
QStringList QmlSources::unsafeWords(const QString &source)
{
    static const QRegularExpression given(u"^\\s*(?:action|words):\\s*(.*)$|\\.action\\s*=(?!=)"_s);
    static const QRegularExpression ours(
        u"^(?:[\\w.]+ \\? (?:qsTr\\(\"[^\"]*\"\\)|\"\") : )*(?:qsTr\\(\"[^\"]*\"\\)|\"\")$"_s);
    QStringList found;
    const auto lines = QStringView(source).split(u'\n');
    for (const QStringView line : lines) {
        const auto match = given.matchView(line);
        if (match.hasMatch() && !ours.matchView(match.capturedView(1)).hasMatch()) {
            found.append(line.trimmed().toString());
        }
    }
    return found;
}

void QmlSources::givesButtonsOnlyOurWords()
{
    QFETCH(const QString, path);
    const QString source = read(path);
    QStringList found = unsafeWords(source);
    // No words but an Action of a menu, and the words of the protocol's own form.
    if (path.endsWith("/components/ActionMenu.qml"_L1)) {
        QVERIFY(source.contains("required property MenuAction modelData\n"_L1));
        QVERIFY(found.removeOne(u"action: modelData"_s));
    } else if (path.endsWith("/login/OtherForms.qml"_L1)) {
        QVERIFY(source.contains("model: root.login.otherForms\n\n            FormAction {\n"_L1));
        QVERIFY(found.removeOne(u"words: form.modelData"_s));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void QmlSources::barePartsOnlyInComponents_data()
{
    addFiles();
}

// Those of the toolkit do not take Return, and open without the keyboard; ours do.
void QmlSources::barePartsOnlyInComponents()
{
    QFETCH(const QString, path);
    if (path.contains("/components/"_L1))
        return;
    static const QRegularExpression bare(u"\\bQQC2\\.(?:Button|Dialog)\\b"_s);
    const auto match = bare.match(read(path));
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void QmlSources::noFixedPixels_data()
{
    addFiles();
}

void QmlSources::noFixedPixels()
{
    QFETCH(const QString, path);
    static const QRegularExpression pixels(
        u"(?:[wW]idth|[hH]eight|[mM]argins?|[pP]adding|spacing|font\\.pixelSize):\\s*(?:[3-9]|\\d\\d+)\\b"_s);
    const auto match = pixels.match(read(path));
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void QmlSources::iconsAreOurs_data()
{
    addFiles();
}

// The window has no icons but those of the project's own theme: one that is missing leaves a button empty.
void QmlSources::iconsAreOurs()
{
    QFETCH(const QString, path);
    static const QRegularExpression line(u"icon\\.name:(.*)"_s);
    static const QRegularExpression name(u"\"([\\w-]+)\""_s);
    for (const auto &given : line.globalMatch(read(path))) {
        for (const auto &icon : name.globalMatch(given.captured(1))) {
            const QString file =
                QStringLiteral(MORELIA_SOURCES "/assets/icons/morelia/scalable/") + icon.captured(1) + u".svg"_s;
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }
}

void QmlSources::tonesOfFacesAreThoseOfNotifications()
{
    const QString source = read(QStringLiteral(MORELIA_QML_DIR) + u"/components/NamePalette.qml"_s);
    const qsizetype start = source.indexOf(u"strong: ["_s);
    const QString list = source.sliced(start, source.indexOf(u']', start) - start);
    QStringList tones;
    for (const quint32 tone : Morelia::faceTones)
        tones.append(u"#%1"_s.arg(tone & 0xffffffU, 6, 16, QChar(u'0')));
    QStringList written;
    static const QRegularExpression colour(u"#[0-9a-f]{6}"_s);
    for (const QRegularExpressionMatch &match : colour.globalMatch(list))
        written.append(match.captured());
    QCOMPARE(written, tones);
}

void QmlSources::findsWhatItLooksFor()
{
    QCOMPARE(unsafeTexts(u"Item {\n    QQC2.Label {\n        text: root.flow.title\n    }\n}\n"_s).size(), 1);
    QCOMPARE(unsafeTexts(u"Item {\n    Kirigami.Heading {\n        text: model.title\n    }\n}\n"_s).size(), 1);
    QCOMPARE(unsafeTexts(u"Item {\n    SafeText {\n        text: root.flow.title\n    }\n}\n"_s).size(), 0);
    QCOMPARE(unsafeWords(u"EmptyState {\n    action: root.failed ? qsTr(\"Again\") : \"\"\n}\n"_s).size(), 0);
    QCOMPARE(unsafeWords(u"EmptyState {\n    action: root.flow.title\n}\n"_s).size(), 1);
    QCOMPARE(unsafeWords(u"InlineStrip {\n    action: root.failed ? qsTr(\"Again\") : root.title\n}\n"_s).size(), 1);
    QCOMPARE(unsafeWords(u"    strip.action = qsTr(\"Again\").arg(root.title)\n"_s).size(), 1);
}

MORELIA_TEST(QmlSources)
#include "tst_qmlsources.moc"
