// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/layerrules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace Morelia::Test {
namespace {

using namespace Qt::StringLiterals;

struct Rule
{
    QString folder;
    QStringList mayInclude;   //!< folders of ours
    QString forbiddenHeaders; //!< pattern of headers that are not ours
};

const QString window = u"Q(Qml|Quick|Gui|Widget|JS|Application|Icon|Image|Pixmap|Color|Clipboard)"_s;
const QString network = u"Q(Ssl|Tcp|Udp|Network|WebSocket|Host|Abstract(Socket|NetworkCache))"_s;
const QString sql = u"QSql"_s;

QString anyOf(const QStringList &patterns)
{
    return u"^(Qt[A-Za-z]+/)?("_s + patterns.join(u'|') + u')';
}

const std::vector<Rule> &rules()
{
    // The longest folder that holds a file decides.
    static const std::vector<Rule> table{
        {u"models/base"_s, {u"models/base"_s}, anyOf({window, network, sql})},
        {u"models/base/sql"_s, {u"models/base"_s}, anyOf({window, network})},
        {u"models/entities"_s, {u"models/entities"_s}, anyOf({window, network, sql})},
        {u"models/text"_s, {u"models/base"_s, u"models/entities"_s, u"models/text"_s}, anyOf({window, network, sql})},
        {u"models/markup"_s, {u"models/entities"_s, u"models/text"_s, u"models/markup"_s},
            anyOf({window, network, sql})},
        {u"models/store"_s, {u"models/base"_s, u"models/entities"_s, u"models/text"_s, u"models/store"_s},
            anyOf({window, network})},
        {u"models"_s, {u"models"_s}, anyOf({window, network, sql})},
        {u"protocol/mtp/wire"_s, {u"protocol/mtp/wire"_s}, anyOf({window, network, sql})},
        {u"protocol/transport"_s, {u"protocol/transport"_s, u"models/base"_s}, anyOf({window, sql})},
        {u"protocol/session"_s, {u"protocol/session"_s, u"protocol/transport"_s, u"models/base"_s},
            anyOf({window, sql})},
        {u"protocol"_s, {u"protocol"_s, u"models/base"_s, u"models/entities"_s, u"models/markup"_s},
            anyOf({window, sql})},
        {u"server/storage"_s, {u"server"_s, u"protocol/mtp/wire"_s, u"models/base"_s, u"models/entities"_s},
            anyOf({window})},
        {u"server"_s, {u"server"_s, u"protocol/mtp/wire"_s, u"models/base"_s, u"models/entities"_s},
            anyOf({window, sql})},
        {u"client"_s, {u"client"_s, u"models"_s, u"protocol"_s, u"server"_s}, anyOf({sql})},
        {u"qml"_s, {u"qml"_s, u"client/controllers"_s, u"models/lists"_s, u"models/proxies"_s}, anyOf({sql, network})},
    };
    return table;
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

const Rule *ruleFor(const QString &path)
{
    const Rule *best = nullptr;
    for (const Rule &rule : rules()) {
        if (isBelow(path, rule.folder) && (!best || rule.folder.size() > best->folder.size()))
            best = &rule;
    }
    return best;
}

bool isOurs(const QString &header)
{
    static const std::array roots{u"models"_s, u"protocol"_s, u"server"_s, u"client"_s, u"qml"_s, u"tests"_s};
    return std::ranges::any_of(roots, [&](const QString &root) { return isBelow(header, root); });
}

bool isBuildFile(const QString &path)
{
    return path.endsWith(u"/CMakeLists.txt"_s);
}

void checkIncludes(const Rule &rule, const QString &path, const QString &contents, QStringList &out)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    const QRegularExpression forbidden(rule.forbiddenHeaders);
    for (const QRegularExpressionMatch &match : include.globalMatch(contents)) {
        const QString header = match.captured(1);
        const bool allowed =
            std::ranges::any_of(rule.mayInclude, [&](const QString &folder) { return isBelow(header, folder); });
        if ((isOurs(header) && !allowed) || forbidden.match(header).hasMatch())
            out += path + u" includes "_s + header;
    }
}

// Without its comments; what stands in quotes stays, also where it looks like a comment.
QString codeOf(const QString &path, const QString &contents)
{
    static const QRegularExpression cppComment(
        u"(R\"\\((?:.*?)\\)\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)')|//[^\\n]*|/\\*.*?\\*/"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cmakeComment(u"(\"[^\"]*\")|#[^\\n]*"_s);
    return QString(contents).replace(isBuildFile(path) ? cmakeComment : cppComment, u"\\1"_s);
}

// No protocol is known by name above the seam but where it is registered. Words for people may say whose servers
// Morelia speaks with, and the program's own address has the name in it.
void checkProtocolNames(const QString &path, const QString &code, QStringList &out)
{
    static const std::array registration{u"client/core/protocols.cpp"_s, u"client/core/CMakeLists.txt"_s};
    if (!(isBelow(path, u"client"_s) || isBelow(path, u"qml"_s) || isBelow(path, u"models"_s))
        || std::ranges::find(registration, path) != registration.end())
        return;
    static const QRegularExpression mayName(
        u"\\b(tr|qsTr|translate)\\(\\s*(\"(?:[^\"\\\\\\n]|\\\\.)*\"[\\s,]*)+|\\borg\\.moreliatalk\\."_s);
    static const QRegularExpression name(
        u"[\\w/.]*(mtp|moreliatalk)[\\w/.]*"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &match : name.globalMatch(QString(code).remove(mayName)))
        out += path + u" names "_s + match.captured();
}

void checkImports(const QString &path, const QString &contents, QStringList &out)
{
    static const QRegularExpression import(u"^\\s*import\\s+([A-Za-z.]+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression allowed(u"^(QtQuick(\\..+)?|QtQml(\\..+)?|org\\.kde\\.kirigami(addons)?(\\..+)?|"
                                            "Morelia\\.[A-Za-z]+)$"_s);
    for (const QRegularExpressionMatch &match : import.globalMatch(contents)) {
        if (!allowed.match(match.captured(1)).hasMatch())
            out += path + u" imports "_s + match.captured(1);
    }
}

// Dependencies come through constructors; Qt and KDE have singletons of their own.
void checkSingletons(const QString &path, const QString &code, QStringList &out)
{
    static const QRegularExpression singleton(
        u"\\bstatic\\b[^;{}()]*\\b(\\w*[iI]nstance|self)\\s*\\(|\\b(?![QK][A-Z])\\w+::(\\w*[iI]nstance|self)\\s*\\(|"
        "\\bQ_(GLOBAL_STATIC|APPLICATION_STATIC)\\w*"_s);
    for (const QRegularExpressionMatch &match : singleton.globalMatch(code))
        out += path + u" has a singleton: "_s + match.captured();
}

// Words for people are made where they can be made anew in another language: never where data is kept. A literal that
// begins as a sentence or in brackets, or has letters beyond ASCII, is taken for words; logs and the details of errors,
// which begin small, are for those who read the sources.
void checkWords(const QString &path, const QString &code, QStringList &out)
{
    const bool mayHaveWords = !isBelow(path, u"models"_s) || isBelow(path, u"models/lists"_s);
    if (mayHaveWords)
        return;
    static const QRegularExpression translation(
        u"\\b(tr|trUtf8|translate|qsTr|qtTrId|QT_TR\\w*|Q_DECLARE_TR_FUNCTIONS)\\s*\\(|\\bQLocale\\b(?!>|::c\\()"_s);
    for (const QRegularExpressionMatch &match : translation.globalMatch(code))
        out += path + u" makes words: "_s + match.captured();
    if (!isBelow(path, u"models/store"_s))
        return;
    static const QRegularExpression log(
        u"^\\s*qC(Debug|Info|Warning|Critical)\\([^;]*;"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression words(u"^(\\([a-z]|(?!Morelia$)[A-Z][a-z]+([ .:,%!?…]|$))|(?![a-zA-Z])\\p{L}"_s);
    for (const QRegularExpressionMatch &match : literal.globalMatch(QString(code).remove(log))) {
        if (words.match(match.captured(1)).hasMatch())
            out += path + u" has words: "_s + match.captured();
    }
}

} // namespace

QStringList layerViolations(const QString &path, const QString &contents)
{
    QStringList out;
    const Rule *rule = ruleFor(path);
    if (!rule)
        return out;
    const QString code = codeOf(path, contents);
    checkProtocolNames(path, code, out);
    if (isBuildFile(path))
        return out;
    if (path.endsWith(u".qml"_s))
        checkImports(path, code, out);
    else
        checkIncludes(*rule, path, code, out);
    checkSingletons(path, code, out);
    checkWords(path, code, out);
    return out;
}

} // namespace Morelia::Test
