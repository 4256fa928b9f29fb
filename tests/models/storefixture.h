// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"
#include "tests/support/entities/entities.h"
#include "tests/support/protocol/virtualclock.h"
#include "tests/support/waiting/await.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace Morelia::Test {

//! A text that an edit took the place of.
struct EarlierText
{
    Body body;
    qint64 editedMs = 0;
};

//! Gives tests a store in a folder of its own, with one account whose own user is "me".
class StoreFixture
{
public:
    StoreFixture();
    ~StoreFixture();
    Q_DISABLE_COPY_MOVE(StoreFixture)

    //! Makes the folder, opens the store and adds the account.
    void start();
    //! Closes the store and opens it again from its files.
    StoreHealth reopen();
    //! Closes the store and makes it anew from its files, without opening it.
    void makeAnew();
    //! Options for opening the store from now on.
    void setOptions(const StoreOptions &options) { m_options = options; }
    void close() { m_store.reset(); }
    //! Closes the store and changes its file, see changeBehindTheStore().
    [[nodiscard]] bool change(const QString &sql);

    Store &store() { return *m_store; }
    AccountId account() const { return m_account; }
    const SecretKey &key() const { return m_key; }
    void setKey(const SecretKey &key) { m_key = key; }
    QString directory() const { return m_directory; }
    void setDirectory(const QString &directory) { m_directory = directory; }
    FlowRef ref(const QString &flowId = QStringLiteral("f")) const { return {m_account, flowId}; }

    //! Applies facts and waits.
    void apply(const QList<Delta> &deltas, bool firstSync = false);
    //! Counts Store::changed() of the writes after this call only: an earlier write is answered before it is told.
    QSignalSpy changesFromNow();
    //! The newest rows of the flow, newest first.
    QList<MessageRow> rows(const QString &flowId = QStringLiteral("f"), int count = 100);
    //! The first row of rows().
    MessageRow newest(const QString &flowId = QStringLiteral("f"));
    FlowRow flow(const QString &flowId = QStringLiteral("f"));
    QList<OutboxItem> outbox();

    //! Earlier texts of an edited message as they came, oldest first, from the file.
    QList<EarlierText> earlierTexts(const LocalId &localId, const QString &flowId = QStringLiteral("f")) const;

    //! Every byte of every file in the folder of the store.
    QByteArray everyByte() const;

    VirtualClock clock;

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
    SecretKey m_key;
    StoreOptions m_options;
    std::unique_ptr<Store> m_store;
    AccountId m_account = 0;
};

//! An account on a server at home whose own user is "me".
StoredAccount sampleAccount();
//! Lets QAbstractItemModelTester say once that QtGui is not there, before warnings count. Call it in initTestCase().
void warmUpModelTester();
//! Announces the warning of checkIndex() for an invalid index.
void expectInvalidIndex();
//! Texts of rows.
QStringList texts(const QList<MessageRow> &rows);

} // namespace Morelia::Test
