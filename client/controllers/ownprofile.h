// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/fileintake.h"
#include "models/base/result.h"
#include "models/entities/ids.h"
#include "models/entities/user.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;
class Store;
class SyncEngine;

//! The own profile on one account, to be read and changed: name, picture and a few words.
class OwnProfile : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! As others see it; not cleaned, for a field.
    Q_PROPERTY(QString name READ name NOTIFY wordsChanged)
    Q_PROPERTY(QString bio READ bio NOTIFY wordsChanged)
    //! Key of the picture that is chosen, saved or not; empty for none.
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int colorIndex READ colorIndex NOTIFY changed)
    //! Another picture is chosen than the saved one.
    Q_PROPERTY(bool pictureChanged READ isPictureChanged NOTIFY changed)
    //! Others on this server can get a profile, as far as is known.
    Q_PROPERTY(bool supported READ isSupported NOTIFY changed)
    //! Everybody on the server can read what is told in a conversation.
    Q_PROPERTY(bool readByAll READ isReadByAll NOTIFY changed)
    //! A picture is read, or the profile is stored.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! Why the last thing was not done, in words; empty mostly.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int maxNameChars READ maxNameChars CONSTANT)
    Q_PROPERTY(int maxBioChars READ maxBioChars CONSTANT)

public:
    //! All of them must outlive this.
    OwnProfile(Store &store, AccountManager &accounts, FileIntake &intake, QObject *parent = nullptr);

    const QString &name() const;
    const QString &bio() const;
    const QString &picture() const { return m_picture; }
    QString initials() const;
    int colorIndex() const;
    bool isPictureChanged() const { return m_picture != m_own.card.picture; }
    bool isSupported() const;
    bool isReadByAll() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }
    static int maxNameChars() { return static_cast<int>(maxCardNameChars); }
    static int maxBioChars() { return static_cast<int>(maxCardBioChars); }

    //! Reads the profile on an account; what was chosen and not saved is gone.
    Q_INVOKABLE void begin(qint64 accountId);
    //! Makes a face of a picture on this computer; it is kept by save().
    Q_INVOKABLE void takePicture(const QUrl &file);
    Q_INVOKABLE void removePicture();
    //! Keeps the profile and tells it in the latest conversations; others get it with the next own message there. saved()
    //! follows, or problem says why not.
    Q_INVOKABLE void save(const QString &name, const QString &bio);

Q_SIGNALS:
    //! Only these were read anew: what is being typed stays with every other change.
    void wordsChanged();
    void changed();
    void saved();

private:
    SyncEngine *engine() const;
    void read();
    void finish(const QString &problem);
    void tellLatest(AccountId account);

    Store &m_store;
    AccountManager &m_accounts;
    FileIntake &m_intake;
    AccountId m_account = 0;
    User m_own; // as it is stored
    QString m_picture;
    bool m_busy = false;
    QString m_problem;
    quint64 m_turn = 0; // answers for an earlier account are late
};

} // namespace Morelia
