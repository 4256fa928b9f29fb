// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/logfile.h"

#include "models/base/redactor.h"

#include <QDateTime>

#include <atomic>
#include <cstdio>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype loggedChars = 4'000;

// A handler of Qt is a bare function: this is how it finds the log.
std::atomic<LogFile *> currentLog = nullptr;

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "unknown"_L1;
}

} // namespace

LogFile::LogFile(const QString &path, qint64 maxBytes)
    : m_file(path)
    , m_maxBytes(maxBytes)
{
    if (!path.isEmpty()) {
        const auto mode = QFile(path).size() > maxBytes ? QIODevice::Truncate : QIODevice::Append;
        if (m_file.open(QIODevice::WriteOnly | mode))
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    currentLog = this;
    m_previous = qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_previous);
    currentLog = nullptr;
}

QString LogFile::line(QtMsgType type, const QString &category, const QString &message)
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelName(type) + u' ' + category
        + ": "_L1 + redacted(message, loggedChars);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogFile *log = currentLog;
    if (log)
        log->write(line(type, QString::fromUtf8(context.category), message));
}

void LogFile::write(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    const QMutexLocker lock(&m_mutex);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    if (!m_file.isOpen())
        return;
    if (m_file.size() > m_maxBytes)
        m_file.resize(0);
    m_file.write(bytes);
    m_file.flush();
}

} // namespace Morelia
