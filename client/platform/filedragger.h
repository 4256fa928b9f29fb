// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QMimeData>
#include <QString>

#include <functional>
#include <memory>

namespace Morelia {

//! Carries a file out of the window at the mouse, to another program.
class FileDragger
{
public:
    //! Runs one drag until it ends; false when nothing took the data. The picture hangs at the mouse.
    using Carrier = std::function<bool(std::unique_ptr<QMimeData> data, const QPixmap &picture)>;

    explicit FileDragger(Carrier carrier);
    //! Drags with the system's drag and drop, for copying only: the dragged file is removed when Morelia ends.
    static FileDragger system();

    //! Drags a file until the mouse lets go of it; false when nothing took it. Events are handled meanwhile. Without a
    //! picture of its own the file hangs at the mouse as the icon of its type.
    bool drag(const QString &path, const QImage &picture) const;

private:
    Carrier m_carrier;
};

} // namespace Morelia
