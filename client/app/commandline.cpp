// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

bool isProfileName(const QString &name)
{
    static const QRegularExpression form(uR"(\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\z)"_s);
    return form.match(name).hasMatch();
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
        m_wish = Wish::ShowText;
        m_text = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    } else if (parser.isSet(help)) {
        m_wish = Wish::ShowText;
        m_text = parser.helpText().trimmed();
    } else if (!parsed || !parser.positionalArguments().isEmpty()) {
        m_wish = Wish::Complain;
        m_text =
            parsed ? tr("Unknown argument: %1").arg(parser.positionalArguments().constFirst()) : parser.errorText();
    } else if (!isProfileName(m_profile)) {
        m_wish = Wish::Complain;
        m_text = tr("“%1” cannot name a profile: use letters, digits, dots, hyphens and underscores.").arg(m_profile);
    }
}

} // namespace Morelia
