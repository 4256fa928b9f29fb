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
        {u"models/text"_s, {u"models/entities"_s, u"models/text"_s}, anyOf({window, network, sql})},
        {u"models/store"_s, {u"models/base"_s, u"models/entities"_s, u"models/text"_s, u"models/store"_s},
            anyOf({window, network})},
        {u"models"_s, {u"models"_s}, anyOf({window, network, sql})},
        {u"protocol/mtp/wire"_s, {u"protocol/mtp/wire"_s}, anyOf({window, network, sql})},
        {u"protocol/transport"_s, {u"protocol/transport"_s, u"models/base"_s}, anyOf({window, sql})},
        {u"protocol/session"_s, {u"protocol/session"_s, u"protocol/transport"_s, u"models/base"_s},
            anyOf({window, sql})},
        {u"protocol"_s, {u"protocol"_s, u"models/base"_s, u"models/entities"_s}, anyOf({window, sql})},
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

// The client may name a protocol in one place only.
void checkProtocolNames(const QString &path, const QString &contents, QStringList &out)
{
    if (!isBelow(path, u"client"_s) || path == "client/core/protocols.cpp"_L1)
        return;
    static const QRegularExpression name(u"protocol/mtp|\\bMtp|\"mtp\""_s);
    for (const QRegularExpressionMatch &match : name.globalMatch(contents))
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
void checkSingletons(const QString &path, const QString &contents, QStringList &out)
{
    static const QRegularExpression singleton(
        u"\\bstatic\\b[^;{}]*\\binstance\\s*\\(|\\b(?![QK][A-Z])\\w+::instance\\s*\\("_s);
    for (const QRegularExpressionMatch &match : singleton.globalMatch(contents))
        out += path + u" has a singleton: "_s + match.captured();
}

// Words for people are made where they can be made anew in another language: never where data is kept. A literal that
// begins as a sentence or in brackets is taken for words; logs are for those who read the sources.
void checkWords(const QString &path, const QString &contents, QStringList &out)
{
    const bool mayHaveWords = !isBelow(path, u"models"_s) || isBelow(path, u"models/lists"_s);
    if (mayHaveWords)
        return;
    static const QRegularExpression translation(
        u"\\b(tr|trUtf8|translate|qsTr|QT_TR\\w*|QT_TRANSLATE\\w*|Q_DECLARE_TR_FUNCTIONS)\\s*\\("_s);
    for (const QRegularExpressionMatch &match : translation.globalMatch(contents))
        out += path + u" translates: "_s + match.captured();
    if (!isBelow(path, u"models/store"_s))
        return;
    static const QRegularExpression comment(
        u"//[^\n]*|^\\s*qC(Debug|Info|Warning|Critical)\\([^;]*;"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression words(u"\"(\\([a-z]|[A-Z][a-z]+[ .:,%])[^\"]*\""_s);
    const QString code = QString(contents).remove(comment);
    for (const QRegularExpressionMatch &match : words.globalMatch(code))
        out += path + u" has words: "_s + match.captured();
}

} // namespace

QStringList layerViolations(const QString &path, const QString &contents)
{
    QStringList out;
    const Rule *rule = ruleFor(path);
    if (!rule)
        return out;
    if (path.endsWith(u".qml"_s))
        checkImports(path, contents, out);
    else
        checkIncludes(*rule, path, contents, out);
    checkProtocolNames(path, contents, out);
    checkSingletons(path, contents, out);
    checkWords(path, contents, out);
    return out;
}

} // namespace Morelia::Test
