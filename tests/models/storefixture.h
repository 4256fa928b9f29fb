// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

#include <QFuture>
#include <QTemporaryDir>

#include <memory>
#include <type_traits>

namespace Morelia::Test {

//! Lets the running test fail, saying why.
void failTest(const Error &error);

//! Waits for a future of the store.
template <typename T>
Result<T> outcomeOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

//! Waits for a future of the store and gives its value; the test fails where there is none.
template <typename T>
T await(const QFuture<Result<T>> &future)
{
    const Result<T> result = outcomeOf(future);
    if (!result)
        failTest(result.error());
    if constexpr (!std::is_void_v<T>)
        return result.value_or(T());
}

//! Waits for a future of the store and gives its error; the test fails where there is none.
template <typename T>
ErrorKind errorOf(const QFuture<Result<T>> &future)
{
    const Result<T> result = outcomeOf(future);
    if (result)
        failTest({ErrorKind::Internal, QStringLiteral("this was to fail")});
    return result ? ErrorKind::Internal : result.error().kind;
}

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

    Store &store() { return *m_store; }
    AccountId account() const { return m_account; }
    const SecretKey &key() const { return m_key; }
    void setKey(const SecretKey &key) { m_key = key; }
    QString directory() const { return m_directory; }
    void setDirectory(const QString &directory) { m_directory = directory; }
    FlowRef ref(const QString &flowId = QStringLiteral("f")) const { return {m_account, flowId}; }

    //! Applies facts and waits.
    void apply(const QList<Delta> &deltas, bool firstSync = false);
    //! The newest rows of the flow, newest first.
    QList<MessageRow> rows(const QString &flowId = QStringLiteral("f"), int count = 100);
    //! The first row of rows().
    MessageRow newest(const QString &flowId = QStringLiteral("f"));
    FlowRow flow(const QString &flowId = QStringLiteral("f"));
    QList<OutboxItem> outbox();

    //! Every byte of every file in the folder of the store.
    QByteArray everyByte() const;

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
//! A message of somebody in flow "f".
Message message(
    const QString &remoteId, OrderKey order, const QString &text, const QString &sender = QStringLiteral("ann"));
//! A chat of "me" and "ann" with id "f".
Flow chat();
//! A group of "me", "ann" and "bob".
Flow group(const QString &id = QStringLiteral("g"));
User user(const QString &id, const QString &name);
//! Lets QAbstractItemModelTester say once that QtGui is not there, before warnings count. Call it in initTestCase().
void warmUpModelTester();
//! Announces the warning of checkIndex() for an invalid index.
void expectInvalidIndex();
//! Texts of rows.
QStringList texts(const QList<MessageRow> &rows);

} // namespace Morelia::Test
