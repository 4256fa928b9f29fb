// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/startproblem.h"

#include "client/app/printing.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QTimer>

namespace Morelia {

void showStartProblem(const QString &text)
{
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), text, QMessageBox::Close);
    // Names of folders and arguments may look like markup.
    box.setTextFormat(Qt::PlainText);
    QTimer::singleShot(0, &box, [&text] { print(stderr, text); });
    box.exec();
}

} // namespace Morelia
