// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/filepicker.h"

#include "models/text/filename.h"

#include <QDir>
#include <QFileDialog>
#include <QQuickWindow>
#include <QStandardPaths>

namespace Morelia {

namespace {

// Those of the person's usual folders that are there, for the side of Qt's dialogue.
QList<QUrl> places()
{
    QList<QUrl> found;
    for (const auto place : {QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation,
             QStandardPaths::DocumentsLocation, QStandardPaths::DownloadLocation, QStandardPaths::PicturesLocation,
             QStandardPaths::MusicLocation, QStandardPaths::MoviesLocation}) {
        const QUrl folder = QUrl::fromLocalFile(QStandardPaths::writableLocation(place));
        if (QDir(folder.toLocalFile()).exists() && !found.contains(folder))
            found.append(folder);
    }
    return found;
}

QUrl firstFolder(QStandardPaths::StandardLocation place)
{
    const QString folder = QStandardPaths::writableLocation(place);
    return QUrl::fromLocalFile(QDir(folder).exists() ? folder : QDir::homePath());
}

} // namespace

FilePicker::FilePicker(QObject *parent)
    : QObject(parent)
{}

FilePicker::~FilePicker()
{
    delete m_dialog;
}

void FilePicker::open(QQuickWindow *window)
{
    auto dialog = std::make_unique<QFileDialog>();
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectoryUrl(m_folder.isEmpty() ? firstFolder(QStandardPaths::HomeLocation) : m_folder);
    show(std::move(dialog), window);
}

void FilePicker::save(const QString &name, QQuickWindow *window)
{
    auto dialog = std::make_unique<QFileDialog>();
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectoryUrl(m_folder.isEmpty() ? firstFolder(QStandardPaths::DownloadLocation) : m_folder);
    dialog->selectFile(safeFileName(name));
    show(std::move(dialog), window);
}

void FilePicker::show(std::unique_ptr<QFileDialog> dialog, QQuickWindow *window)
{
    // Asked twice: the first question goes.
    delete m_dialog;
    m_dialog = dialog.release();
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(m_title);
    m_dialog->setSidebarUrls(places());
    m_dialog->setWindowModality(Qt::WindowModal);
    // Makes the window behind the widget, which alone can stand in front of a window of Qt Quick.
    m_dialog->winId();
    m_dialog->windowHandle()->setTransientParent(window);
    connect(m_dialog, &QFileDialog::accepted, this, [this] {
        m_folder = m_dialog->directoryUrl();
        Q_EMIT picked(m_dialog->selectedUrls());
    });
    connect(m_dialog, &QFileDialog::rejected, this, &FilePicker::rejected);
    m_dialog->open();
}

} // namespace Morelia
