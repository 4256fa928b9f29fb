// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/fakelist.h"

namespace Morelia {

//! The files that wait beside the text of a message.
class ComposedFiles : public FakeList
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool reading MEMBER m_reading NOTIFY rowsChanged)
    Q_PROPERTY(int problemRow READ problemRow NOTIFY rowsChanged)
    Q_PROPERTY(bool hasPictures MEMBER m_hasPictures NOTIFY rowsChanged)
    Q_PROPERTY(bool smaller MEMBER m_smaller NOTIFY rowsChanged)
    Q_PROPERTY(bool keepsCameraData MEMBER m_keepsCameraData NOTIFY rowsChanged)

public:
    explicit ComposedFiles(QObject *parent = nullptr);

    int problemRow() const;
    Q_INVOKABLE void move(int row, int place) { record(QStringLiteral("move %1 %2").arg(row).arg(place)); }

private:
    bool m_reading = false;
    bool m_hasPictures = false;
    bool m_smaller = false;
    bool m_keepsCameraData = false;
};

} // namespace Morelia
