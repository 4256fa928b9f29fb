// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxFileBytes = 64LL * 1024 * 1024;
constexpr int compileDeadlineMs = 30'000;
constexpr QLatin1StringView resourceFolder = ":/i18n"_L1;
constexpr QLatin1StringView sourceLanguage = "en"_L1;

QString findCompiler()
{
    const QStringList folders{
        QLibraryInfo::path(QLibraryInfo::BinariesPath), QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)};
    const QString own = QStandardPaths::findExecutable(u"lrelease"_s, folders);
    return own.isEmpty() ? QStandardPaths::findExecutable(u"lrelease"_s) : own;
}

} // namespace

Translations::Translations(QObject *parent)
    : QObject(parent)
{}

Translations::~Translations() = default;

QStringList Translations::builtIn()
{
    QStringList codes{QString(sourceLanguage)};
    const QStringList files = QDir(resourceFolder).entryList({u"morelia_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = QFileInfo(file).completeBaseName().sliced(8);
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

QString Translations::use(const QString &languageOrFile)
{
    if (languageOrFile.isEmpty())
        return useLanguage(QLocale::system());
    if (languageOrFile.endsWith(".qm"_L1) || languageOrFile.endsWith(".ts"_L1))
        return useFile(languageOrFile);
    const QLocale locale(languageOrFile);
    const QString code = QLocale::languageToCode(locale.language());
    if (locale.language() == QLocale::C || !builtIn().contains(code))
        return tr("There is no built-in language “%1”. Built in: %2. A .qm or .ts file can be given instead.")
            .arg(languageOrFile, builtIn().join(u", "_s));
    return useLanguage(locale);
}

QString Translations::useLanguage(const QLocale &locale)
{
    auto own = std::make_unique<QTranslator>();
    const bool found = own->load(locale, u"morelia"_s, u"_"_s, resourceFolder);
    // The source language has a file too: for its plural forms.
    if (!found)
        static_cast<void>(own->load(u"morelia_"_s + sourceLanguage, QString(resourceFolder)));
    m_language = found ? QLocale::languageToCode(locale.language()) : QString(sourceLanguage);
    install(std::move(own), found ? locale : QLocale(sourceLanguage));
    m_data.clear();
    return {};
}

QString Translations::useFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tr("The translation “%1” cannot be read: %2").arg(path, file.errorString());
    if (file.size() > maxFileBytes)
        return tr("The file “%1” is too large for a translation.").arg(path);
    QByteArray data;
    if (path.endsWith(".ts"_L1)) {
        const QString problem = compile(path, data);
        if (!problem.isEmpty())
            return problem;
    } else {
        data = file.readAll();
    }
    auto own = std::make_unique<QTranslator>();
    if (!own->load(reinterpret_cast<const uchar *>(data.constData()), static_cast<int>(data.size())))
        return tr("“%1” is not a translation that Qt can load.").arg(path);
    const QLocale locale = own->language().isEmpty() ? QLocale::system() : QLocale(own->language());
    install(std::move(own), locale);
    m_data = data;
    m_language.clear();
    return {};
}

QString Translations::compile(const QString &path, QByteArray &compiled)
{
    const QString compiler = findCompiler();
    if (compiler.isEmpty())
        return tr("A .ts file needs the program “lrelease” of Qt Linguist, and it is not installed. Give a .qm file.");
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"translation.qm"_s);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(compiler, {u"-silent"_s, QFileInfo(path).absoluteFilePath(), u"-qm"_s, target});
    const bool ended = process.waitForFinished(compileDeadlineMs);
    QFile result(target);
    if (!ended || process.exitCode() != 0 || !result.open(QIODevice::ReadOnly))
        return tr("“%1” is not a valid .ts file: %2")
            .arg(path, QString::fromLocal8Bit(process.readAll()).trimmed().left(300));
    compiled = result.readAll();
    return {};
}

void Translations::install(std::unique_ptr<QTranslator> own, const QLocale &locale)
{
    auto toolkit = std::make_unique<QTranslator>();
    if (toolkit->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit.get());
    QCoreApplication::installTranslator(own.get());
    // The old ones remove themselves; they go last so that no text is without words in between.
    m_own = std::move(own);
    m_toolkit = std::move(toolkit);
    QLocale::setDefault(locale);
    Q_EMIT changed();
}

} // namespace Morelia
