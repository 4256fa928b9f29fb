// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/localfile.h"

#include <QFile>
#include <QUrl>

#include <cstdio>

namespace Morelia {

namespace {

namespace fs = std::filesystem;

#ifdef Q_OS_WIN

fs::path pathOf(const QUrl &url)
{
    return url.toLocalFile().toStdWString();
}

QString textOf(const fs::path &path)
{
    return QString::fromStdWString(path.wstring());
}

std::FILE *openForReading(const fs::path &path)
{
    return _wfopen(path.c_str(), L"rb");
}

#else

QString textOf(const fs::path &path)
{
    return QString::fromUtf8(path.native());
}

// Some dialogs decode a name as text and lose its invalid bytes. The folder still has them.
fs::path foundByText(const fs::path &path)
{
    std::error_code error;
    const QString wanted = textOf(path.filename());
    if (!wanted.contains(QChar::ReplacementCharacter) || fs::exists(path, error))
        return path;
    for (fs::directory_iterator it(path.parent_path(), error); !error && it != fs::end(it); it.increment(error)) {
        if (textOf(it->path().filename()) == wanted)
            return it->path();
    }
    return path;
}

fs::path pathOf(const QUrl &url)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
    return bytes.contains('\0') ? fs::path() : foundByText(bytes.toStdString());
}

std::FILE *openForReading(const fs::path &path)
{
    return std::fopen(path.c_str(), "rbe");
}

#endif

} // namespace

LocalFile::LocalFile(const QUrl &url)
    : m_path(pathOf(url))
{}

QString LocalFile::name() const
{
    // The path of a folder may end with a slash.
    return textOf(m_path.has_filename() ? m_path.filename() : m_path.parent_path().filename());
}

LocalFile::Kind LocalFile::kind() const
{
    std::error_code error;
    switch (fs::status(m_path, error).type()) {
    case fs::file_type::none:
    case fs::file_type::not_found:
        return Kind::Missing;
    case fs::file_type::directory:
        return Kind::Folder;
    case fs::file_type::regular:
        return Kind::Plain;
    default:
        return Kind::Other;
    }
}

qint64 LocalFile::size() const
{
    std::error_code error;
    const auto size = fs::file_size(m_path, error);
    return error ? 0 : static_cast<qint64>(size);
}

std::optional<QByteArray> LocalFile::read(qint64 maxBytes) const
{
    std::FILE *handle = openForReading(m_path);
    if (handle == nullptr)
        return std::nullopt;
    QFile file;
    if (!file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        std::fclose(handle);
        return std::nullopt;
    }
    // It may have grown since it was measured, or never end.
    QByteArray bytes = maxBytes > 0 ? file.read(maxBytes + 1) : file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::nullopt;
    return bytes;
}

} // namespace Morelia
