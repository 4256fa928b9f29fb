// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

bool isProfileName(const QString &name)
{
    constexpr QStringView punctuation = u"._-";
    const auto fits = [&](QChar letter) {
        return (letter.unicode() < 0x80 && letter.isLetterOrNumber()) || punctuation.contains(letter);
    };
    // A name with a dot in front would be a hidden folder, one with a hyphen an option.
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, fits) && !name.startsWith(u'.')
        && !name.startsWith(u'-');
}

QUrl urlOf(const QString &argument)
{
    // A link as the desktop gives it, before a file of this name: nobody means that one.
    if (argument.startsWith("morelia:"_L1, Qt::CaseInsensitive))
        return QUrl(argument);
    const QUrl url(argument);
    return url.isLocalFile() ? url : QUrl::fromLocalFile(QFileInfo(argument).absoluteFilePath());
}

bool canBeOpened(const QUrl &url)
{
    return url.isLocalFile() ? QFileInfo(url.toLocalFile()).isFile() : url.isValid();
}

} // namespace

CommandLine::CommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Morelia, a messenger for MoreliaTalk servers"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s,
        tr("Use a profile of its own, with its own accounts and settings (default: default)."), tr("name"),
        u"default"_s);
    const QCommandLineOption language(
        u"language"_s, tr("Language of the interface: a code like en or ru, or a .qm or .ts file."), tr("language"));
    const QCommandLineOption dataDir(
        u"data-dir"_s, tr("Folder that holds the profiles, instead of the system's own place."), tr("folder"));
    const QCommandLineOption background(
        u"background"_s, tr("Start in the tray, without a window, where there is a tray."));
    parser.addOptions({profile, language, dataDir, background});
    parser.addPositionalArgument(
        u"open"_s, tr("Files to attach, or links that begin with morelia://"), u"[file or link …]"_s);
    const bool parsed = parser.parse(arguments);
    m_profile = parser.value(profile);
    m_language = parser.value(language);
    m_dataDir = parser.value(dataDir);
    m_background = parser.isSet(background);
    const QStringList given = parser.positionalArguments();
    std::ranges::transform(given, std::back_inserter(m_toOpen), urlOf);
    const auto unknown = std::ranges::find_if_not(m_toOpen, canBeOpened);
    if (parser.isSet(version)) {
        m_action = Action::Print;
        m_text = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    } else if (parser.isSet(help)) {
        m_action = Action::Print;
        m_text = parser.helpText().trimmed();
    } else if (!parsed) {
        m_action = Action::Refuse;
        m_text = parser.errorText();
    } else if (unknown != m_toOpen.end()) {
        m_action = Action::Refuse;
        m_text = tr("“%1” is neither a file nor a link that begins with morelia://")
                     .arg(given.at(unknown - m_toOpen.begin()));
    } else if (!isProfileName(m_profile)) {
        m_action = Action::Refuse;
        m_text = tr("“%1” cannot name a profile: use letters, digits, dots, hyphens and underscores.").arg(m_profile);
    }
}

} // namespace Morelia
