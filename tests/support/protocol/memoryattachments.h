// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/attachmentstore.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>
#include <QWaitCondition>

namespace Morelia::Test {

//! Attachments kept in memory.
class MemoryAttachments final : public AttachmentStore
{
public:
    std::optional<QString> put(const QByteArray &bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_puts;
        if (m_full)
            return std::nullopt;
        QString key = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
        m_bytes.insert(key, bytes);
        return key;
    }

    std::optional<QByteArray> get(const QString &key) const override
    {
        const QMutexLocker lock(&m_mutex);
        while (m_held)
            m_letGo.wait(&m_mutex);
        const auto it = m_bytes.constFind(key);
        return it == m_bytes.constEnd() ? std::nullopt : std::optional(*it);
    }

    void forget(const QString &key)
    {
        const QMutexLocker lock(&m_mutex);
        m_bytes.remove(key);
    }
    //! From now on readers wait for letGo().
    void hold()
    {
        const QMutexLocker lock(&m_mutex);
        m_held = true;
    }
    void letGo()
    {
        const QMutexLocker lock(&m_mutex);
        m_held = false;
        m_letGo.wakeAll();
    }
    //! From now on nothing can be kept.
    void setFull(bool full)
    {
        const QMutexLocker lock(&m_mutex);
        m_full = full;
    }
    //! How often something was to be kept.
    int puts() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_puts;
    }

private:
    mutable QMutex m_mutex;
    mutable QWaitCondition m_letGo;
    QHash<QString, QByteArray> m_bytes;
    int m_puts = 0;
    bool m_full = false;
    bool m_held = false;
};

} // namespace Morelia::Test
