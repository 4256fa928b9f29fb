// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"

#include <QCommandLineParser>

#include <algorithm>

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
    parser.addOptions({profile, language, dataDir});
    const bool parsed = parser.parse(arguments);
    m_profile = parser.value(profile);
    m_language = parser.value(language);
    m_dataDir = parser.value(dataDir);
    if (parser.isSet(version)) {
        m_action = Action::Print;
        m_text = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    } else if (parser.isSet(help)) {
        m_action = Action::Print;
        m_text = parser.helpText().trimmed();
    } else if (!parsed || !parser.positionalArguments().isEmpty()) {
        m_action = Action::Refuse;
        m_text =
            parsed ? tr("Unknown argument: %1").arg(parser.positionalArguments().constFirst()) : parser.errorText();
    } else if (!isProfileName(m_profile)) {
        m_action = Action::Refuse;
        m_text = tr("“%1” cannot name a profile: use letters, digits, dots, hyphens and underscores.").arg(m_profile);
    }
}

} // namespace Morelia
