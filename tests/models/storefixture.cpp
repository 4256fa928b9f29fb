// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"

#include "models/store/contentcodec.h"
#include "models/store/flowtable.h"
#include "models/store/messagetable.h"
#include "models/store/rowplaces.h"
#include "tests/support/behind/behindthestore.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

StoreFixture::StoreFixture()
    : m_key(SecretKey::generate())
{}

StoreFixture::~StoreFixture() = default;

void StoreFixture::start()
{
    m_store.reset();
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->filePath(u"store"_s);
    if (reopen() == StoreHealth::Good)
        m_account = await(m_store->addAccount(sampleAccount()));
}

StoreHealth StoreFixture::reopen()
{
    makeAnew();
    return outcomeOf(m_store->open()).value_or(m_store->health());
}

void StoreFixture::makeAnew()
{
    m_store.reset();
    m_store = std::make_unique<Store>(m_directory, m_key, clock, m_options);
}

bool StoreFixture::change(const QString &sql)
{
    close();
    return changeBehindTheStore(m_directory, sql);
}

void StoreFixture::apply(const QList<Delta> &deltas, bool firstSync)
{
    await(m_store->apply(m_account, {deltas, {}, firstSync}));
}

QSignalSpy StoreFixture::changesFromNow()
{
    QCoreApplication::sendPostedEvents();
    return QSignalSpy(m_store.get(), &Store::changed);
}

QList<MessageRow> StoreFixture::rows(const QString &flowId, int count)
{
    return await(m_store->messages({m_account, flowId}, {newestAnchor, count, 0})).rows;
}

MessageRow StoreFixture::newest(const QString &flowId)
{
    return rows(flowId, 1).value(0);
}

FlowRow StoreFixture::flow(const QString &flowId)
{
    return await(m_store->flow({m_account, flowId}));
}

QList<OutboxItem> StoreFixture::outbox()
{
    return await(m_store->outbox(m_account));
}

QList<EarlierText> StoreFixture::earlierTexts(const LocalId &localId, const QString &flowId) const
{
    SealedDatabase database(m_directory + u"/cache.sqlite"_s, SqlConnection::Mode::ReadOnly, Sealer(m_key));
    const std::optional<FlowRowId> flow = FlowTable(database).find(ref(flowId));
    const std::optional<MessageRecord> message = flow ? MessageTable(database).findLocal(*flow, localId) : std::nullopt;
    QList<EarlierText> texts;
    Statement statement = database.prepare(
        "SELECT version, edited_ms, sealed FROM message_version WHERE message_id = ? ORDER BY version"_L1);
    statement.bind(message ? message->id : 0);
    while (statement.next()) {
        const auto content = database.unseal(statement.blob(2), versionPlace(message->id, statement.integer(0)));
        if (content)
            texts.append({ContentCodec::decodeMessage(*content).body, statement.integer(1)});
    }
    return texts;
}

QByteArray StoreFixture::everyByte() const
{
    QByteArray bytes;
    QDirIterator it(m_directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

StoredAccount sampleAccount()
{
    StoredAccount account;
    account.config.protocol = u"mtp"_s;
    account.config.server = u"home.example"_s;
    account.config.settings = "settings-1";
    account.config.login = u"me@home"_s;
    account.config.userId = u"me"_s;
    account.secrets.value = "secret-1";
    account.identity.userId = u"me"_s;
    account.identity.capabilities = Capability::SendText | Capability::Edit;
    account.identity.limits.frameBytes = 5000;
    account.identity.serverSoftware = u"server 1.0"_s;
    account.onThisComputer = true;
    return account;
}

void warmUpModelTester()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Trying to construct an instance of an invalid type"_s));
    QStringListModel model({u"row"_s});
    const QAbstractItemModelTester tester(&model);
    model.insertRow(1);
}

void expectInvalidIndex()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is not valid \\(expected valid\\)"_s));
}

QStringList texts(const QList<MessageRow> &rows)
{
    QStringList texts;
    for (const MessageRow &row : rows)
        texts.append(row.body.text);
    return texts;
}

} // namespace Morelia::Test
