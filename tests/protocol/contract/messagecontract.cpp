// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tests of the contract about messages and broken links.
#include "tests/protocol/contract/adaptercontract.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Status = Morelia::OpResult::Status;

namespace Morelia::Test {

namespace {

constexpr auto sendMark = "\"send_message\"";

// Under how many own ids a text was seen; without one each copy counts.
qsizetype differentCopies(const AdapterProbe &probe, const QString &text)
{
    QSet<QString> ids;
    for (const DeltaBatch &batch : probe.batches) {
        for (const Delta &delta : batch.deltas) {
            const auto *seen = std::get_if<MessageSeen>(&delta);
            if (seen && seen->message.body.text == text)
                ids.insert(seen->message.localId.isEmpty() ? seen->message.remoteId : seen->message.localId);
        }
    }
    return ids.size();
}

// A file in the hands of a device, ready to be sent.
Attachment fileOf(
    AdapterProbe &probe, AttachmentKind kind, const QString &name, const QString &mime, const QByteArray &bytes)
{
    Attachment file;
    file.kind = kind;
    file.name = name;
    file.mime = mime;
    file.size = bytes.size();
    file.cacheKey = probe.files.put(bytes).value_or(QString());
    return file;
}

} // namespace

void AdapterContract::sendsEditsAndDeletes()
{
    QVERIFY(meet());
    m_boris->probe.submit(OpenFlow{m_chat, 0});
    const OpResult one = send(*m_anna, u"one"_s);
    const OpResult two = send(*m_anna, u"two"_s);
    QCOMPARE(one.status, Status::Accepted);
    QVERIFY(!one.remoteId.isEmpty() && one.remoteId != two.remoteId);
    QVERIFY(one.timeMs > 0);
    QVERIFY(waitForTexts(*m_boris, {u"one"_s, u"two"_s}));
    QCOMPARE(m_boris->probe.message(m_chat, u"one"_s).senderId, m_anna->probe.identity.userId);
    QCOMPARE(m_boris->probe.message(m_chat, u"one"_s).remoteId, one.remoteId);
    const LocalId edit = m_anna->probe.submit(EditMessage{m_chat, one.remoteId, u"uno"_s});
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.result(edit).status == Status::Accepted; }));
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.message(m_chat, u"uno"_s).edited; }));
    const LocalId remove = m_anna->probe.submit(DeleteMessage{m_chat, two.remoteId});
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.result(remove).status == Status::Accepted; }));
    const auto deleted = [&] {
        const QStringList texts = m_boris->probe.texts(m_chat);
        return texts.size() == 2 && m_boris->probe.message(m_chat, texts.at(1)).deleted;
    };
    QVERIFY(m_peer->waitFor(deleted));
    QCOMPARE(m_peer->holds(u"anna"_s, m_chat).constFirst(), u"uno"_s);
}

void AdapterContract::textsArriveAsTheyWere()
{
    QVERIFY(meet());
    m_boris->probe.submit(OpenFlow{m_chat, 0});
    const QStringList texts{u"    if x:\n        y()\n    # end"_s, u"\n\n\t1\u00a0000\u202f\u2003\u3000x"_s,
        u"1\ufe0f\u20e3 🏳\ufe0f\u200d🌈 \u200bשלום\u200f"_s};
    for (const QString &text : texts)
        QCOMPARE(send(*m_anna, text).status, Status::Accepted);
    QVERIFY(waitForTexts(*m_boris, texts));
}

void AdapterContract::filesAndRepliesArriveWhole()
{
    QVERIFY(meet());
    const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n\0", 9) + QByteArray(100'000, '\xfe');
    const QByteArray archive = QByteArray("PK\x03\x04\0\xff", 6) + QByteArray(1'000, '\0');
    SendMessage first = message(u"look"_s);
    first.attachments = {fileOf(m_anna->probe, AttachmentKind::Picture, u"отпуск ☀.png"_s, u"image/png"_s, picture)};
    const LocalId sent = m_anna->probe.submit(first);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.result(sent).status == Status::Accepted; }));
    QVERIFY(waitForTexts(*m_boris, {u"look"_s}));
    SendMessage second = message(u"yours"_s);
    second.replyToId = m_boris->probe.message(m_chat, u"look"_s).remoteId;
    second.attachments = {
        fileOf(m_boris->probe, AttachmentKind::Document, u"all.zip"_s, u"application/zip"_s, archive)};
    const LocalId answered = m_boris->probe.submit(second);
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.result(answered).status == Status::Accepted; }));
    const Device fresh = signIn(u"boris"_s);
    QVERIFY(fresh);
    for (const ContractDevice *device : {m_anna.get(), m_boris.get(), fresh.get()}) {
        QVERIFY(waitForTexts(*device, {u"look"_s, u"yours"_s}));
        const Message look = device->probe.message(m_chat, u"look"_s);
        const Message yours = device->probe.message(m_chat, u"yours"_s);
        QCOMPARE(look.attachments, first.attachments);
        QCOMPARE(yours.attachments, second.attachments);
        QCOMPARE(device->probe.files.get(look.attachments.constFirst().cacheKey), picture);
        QCOMPARE(device->probe.files.get(yours.attachments.constFirst().cacheKey), archive);
        QVERIFY(look.replyToId.isEmpty());
        QCOMPARE(yours.replyToId, m_anna->probe.result(sent).remoteId);
    }
}

void AdapterContract::historyIsWholeAndInOrder()
{
    QVERIFY(meet());
    constexpr int count = 105; // more than a page
    QStringList texts;
    QList<LocalId> ops;
    for (int i = 0; i < count; ++i) {
        texts.append(QString::number(i));
        ops.append(m_anna->probe.send(m_chat, texts.last()));
    }
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(ops.constLast()) == 1; }));
    const Device fresh = signIn(u"boris"_s);
    QVERIFY(fresh);
    const auto newest = [&] { return fresh->probe.texts(m_chat).value(fresh->probe.texts(m_chat).size() - 1); };
    QVERIFY(m_peer->waitFor([&] { return newest() == texts.constLast(); }));
    const auto oldestKnown = [&] { return fresh->probe.knownPlaces(m_chat).value(0); };
    while (oldestKnown() > firstOrder) {
        const OrderKey before = oldestKnown();
        const LocalId op = fresh->probe.submit(LoadHistory{m_chat, before, 50});
        QVERIFY(m_peer->waitFor([&] { return fresh->probe.resultCount(op) == 1; }));
        QVERIFY(oldestKnown() < before);
    }
    QCOMPARE(fresh->probe.texts(m_chat), texts);
    QCOMPARE(fresh->probe.knownPlaces(m_chat).size(), count);
    QVERIFY(waitForTexts(*m_boris, texts));
    QCOMPARE(m_boris->probe.orders(m_chat), fresh->probe.orders(m_chat));
}

void AdapterContract::eachCommandFinishesOnce()
{
    QVERIFY(meet());
    QList<LocalId> ops;
    for (int i = 0; i < 5; ++i)
        ops.append(m_anna->probe.send(m_chat, QString::number(i)));
    QVERIFY(waitForTexts(*m_boris, {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    const QString id = m_boris->probe.message(m_chat, u"0"_s).remoteId;
    ops.append(m_anna->probe.submit(EditMessage{m_chat, id, u"zero"_s}));
    ops.append(m_anna->probe.submit(DeleteMessage{m_chat, id}));
    ops.append(m_anna->probe.submit(LoadHistory{m_chat, 3, 10}));
    ops.append(m_anna->probe.submit(EditMessage{m_chat, u"424242424242"_s, u"nothing"_s}));
    ops.append(m_anna->probe.send(u"nowhere"_s, u"nothing"_s));
    for (const LocalId &op : std::as_const(ops))
        QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(op) > 0; }));
    QCOMPARE(m_anna->probe.result(ops.constLast()).failure.kind, FailureKind::NotFound);
    QCOMPARE(m_anna->probe.result(ops.at(ops.size() - 2)).status, Status::Rejected);
    QCOMPARE(send(*m_boris, u"last"_s).status, Status::Accepted);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.texts(m_chat).contains(u"last"_s); }));
    for (const LocalId &op : std::as_const(ops))
        QCOMPARE(m_anna->probe.resultCount(op), 1);
}

void AdapterContract::aCancelledCommandIsThereOrNot()
{
    QVERIFY(meet());
    // The second waits behind the first, on a server that answers one at a time.
    const LocalId first = m_anna->probe.send(m_chat, u"first"_s);
    const LocalId second = m_anna->probe.send(m_chat, u"second"_s);
    m_anna->probe.adapter.cancel(second);
    m_anna->probe.adapter.cancel(first);
    m_anna->probe.adapter.cancel(newLocalId());
    QStringList texts;
    for (const auto &[id, text] : {std::pair(first, u"first"_s), std::pair(second, u"second"_s)}) {
        QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(id) > 0; }));
        const Status status = m_anna->probe.result(id).status;
        QVERIFY(status == Status::Accepted || status == Status::NotApplied);
        if (status == Status::Accepted)
            texts.append(text);
    }
    QCOMPARE(send(*m_anna, u"after"_s).status, Status::Accepted);
    texts.append(u"after"_s);
    QVERIFY(waitForTexts(*m_boris, texts));
    QCOMPARE(m_peer->holds(u"boris"_s, m_chat), texts);
    m_anna->probe.adapter.cancel(first);
    QCOMPARE(m_anna->probe.resultCount(first), 1);
    QCOMPARE(m_anna->probe.resultCount(second), 1);
}

void AdapterContract::twoDevicesSeeEachMessageOnce()
{
    QVERIFY(meet());
    const Device second = signIn(u"anna"_s);
    QVERIFY(second);
    QStringList texts;
    for (int i = 0; i < 6; ++i) {
        texts.append(QString::number(i));
        QCOMPARE(send(i % 2 == 0 ? *m_anna : *second, texts.last()).status, Status::Accepted);
    }
    for (const ContractDevice *device : {m_anna.get(), second.get(), m_boris.get()}) {
        QVERIFY(waitForTexts(*device, texts));
        QCOMPARE(device->probe.orders(m_chat), m_boris->probe.orders(m_chat));
        for (const QString &text : std::as_const(texts))
            QCOMPARE(differentCopies(device->probe, text), 1);
    }
}

void AdapterContract::aLostCommandIsUnknown()
{
    QVERIFY(meet());
    const SendMessage command = message(u"Hello"_s);
    lose(*m_anna, command, [this] { m_anna->network.cutAround(sendMark, 40); });
    QCOMPARE(m_anna->probe.result(command.localId).status, Status::Unknown);
    QVERIFY(m_anna->probe.sentMs(command.localId) > 0);
    QVERIFY(waitForOnline(*m_anna));
    QCOMPARE(m_anna->probe.resultCount(command.localId), 1);
    QVERIFY(m_peer->holds(u"anna"_s, m_chat).isEmpty());
}

void AdapterContract::whatArrivedIsFound()
{
    QVERIFY(meet());
    QCOMPARE(send(*m_anna, u"Hello"_s).status, Status::Accepted);
    const SendMessage command = message(u"Hello"_s);
    const PendingOp pending = lose(*m_anna, command, [this] { m_anna->network.delayNext(sendMark, {}); });
    QCOMPARE(m_anna->probe.result(command.localId).status, Status::Unknown);
    const OpResult found = reconcile(*m_anna, pending);
    QCOMPARE(found.status, Status::Accepted);
    QVERIFY(waitForTexts(*m_anna, {u"Hello"_s, u"Hello"_s}));
    QCOMPARE(m_anna->probe.resultCount(command.localId), 2);
    QCOMPARE(m_peer->holds(u"anna"_s, m_chat).size(), 2);
    // The later one of two equal texts is meant.
    const QList<OrderKey> orders = m_anna->probe.orders(m_chat);
    QVERIFY(found.order == 0 || found.order == orders.constLast());
}

void AdapterContract::whatDidNotArriveIsSentAgain()
{
    QVERIFY(meet());
    QCOMPARE(send(*m_anna, u"Hello"_s).status, Status::Accepted);
    const SendMessage command = message(u"Hello"_s);
    const PendingOp pending = lose(*m_anna, command, [this] { m_anna->network.cutAround(sendMark, 40); });
    QCOMPARE(reconcile(*m_anna, pending).status, Status::NotApplied);
    m_anna->probe.adapter.submit(command.localId, command);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.lastResult(command.localId).status == Status::Accepted; }));
    QVERIFY(waitForTexts(*m_boris, {u"Hello"_s, u"Hello"_s}));
}

void AdapterContract::aLateOriginalAndItsResendAreOne()
{
    QVERIFY(meet());
    const Device second = signIn(u"anna"_s);
    QVERIFY(second);
    const SendMessage command = message(u"Hello"_s);
    const PendingOp pending =
        lose(*m_anna, command, [this] { m_anna->network.delayNext(sendMark, Milliseconds(1'500)); });
    // The original is still on its way when it is looked for.
    QCOMPARE(reconcile(*m_anna, pending).status, Status::NotApplied);
    m_anna->probe.adapter.submit(command.localId, command);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.lastResult(command.localId).status == Status::Accepted; }));
    QVERIFY(m_peer->waitFor([this] { return m_anna->network.abandonedLinks() == 0; }));
    QCOMPARE(send(*m_boris, u"last"_s).status, Status::Accepted);
    for (const ContractDevice *device : {m_anna.get(), second.get(), m_boris.get()}) {
        QVERIFY(m_peer->waitFor([&] { return differentCopies(device->probe, u"last"_s) == 1; }));
        QCOMPARE(differentCopies(device->probe, u"Hello"_s), 1);
    }
}

void AdapterContract::poisonIsSetAside()
{
    QVERIFY(meet());
    m_anna->network.setPoison("poison");
    const SendMessage command = message(u"poison"_s);
    PendingOp pending = lose(*m_anna, command, [] {});
    QCOMPARE(reconcile(*m_anna, pending).status, Status::NotApplied);
    const int before = m_anna->probe.resultCount(command.localId);
    m_anna->probe.adapter.submit(command.localId, command);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(command.localId) > before; }));
    pending.attempts = 2;
    const OpResult result = reconcile(*m_anna, pending);
    QCOMPARE(result.status, Status::Rejected);
    QCOMPARE(result.failure.kind, FailureKind::Poison);
    QVERIFY(!result.failure.retryable);
    QCOMPARE(send(*m_anna, u"fine"_s).status, Status::Accepted);
    QCOMPARE(m_peer->holds(u"anna"_s, m_chat), QStringList{u"fine"_s});
}

void AdapterContract::stopLeavesNothingBehind()
{
    QVERIFY(meet());
    const SendMessage command = message(u"half"_s);
    m_anna->probe.adapter.submit(command.localId, command);
    m_anna->probe.adapter.stop();
    QCOMPARE(m_anna->probe.state(), SessionState::Offline);
    QVERIFY(m_anna->probe.resultCount(command.localId) <= 1);
    QCOMPARE(m_anna->network.links(), 0);
    const qsizetype states = m_anna->probe.states().size();
    const qsizetype batches = m_anna->probe.batches.size();
    const int results = m_anna->probe.resultCount(command.localId);
    m_anna->probe.send(m_chat, u"while stopped"_s);
    QCOMPARE(send(*m_boris, u"unheard"_s).status, Status::Accepted);
    QVERIFY(m_peer->waitFor([this] { return m_boris->probe.texts(m_chat).contains(u"unheard"_s); }));
    QCOMPARE(m_anna->probe.states().size(), states);
    QCOMPARE(m_anna->probe.batches.size(), batches);
    QCOMPARE(m_anna->probe.resultCount(command.localId), results);
    QVERIFY(!m_peer->holds(u"anna"_s, m_chat).contains(u"while stopped"_s));
}

void AdapterContract::goesOnFromItsState()
{
    QVERIFY(meet());
    QCOMPARE(send(*m_anna, u"one"_s).status, Status::Accepted);
    QVERIFY(waitForTexts(*m_anna, {u"one"_s}));
    m_anna->probe.adapter.stop();
    for (const QString &text : {u"two"_s, u"three"_s})
        QCOMPARE(send(*m_boris, text).status, Status::Accepted);
    m_anna->probe.restart();
    QVERIFY(waitForOnline(*m_anna));
    QVERIFY(waitForTexts(*m_anna, {u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(m_anna->probe.orders(m_chat), (QList<OrderKey>{1, 2, 3}));
    QCOMPARE(m_anna->probe.knownPlaces(m_chat), (QList<OrderKey>{1, 2, 3}));
    // Its cursor was stored, so this is no first sync.
    QVERIFY(!m_anna->probe.batches.constLast().firstSync);
}

void AdapterContract::outlivesARestartOfTheServer()
{
    QVERIFY(meet());
    QCOMPARE(send(*m_anna, u"before"_s).status, Status::Accepted);
    QVERIFY(waitForTexts(*m_boris, {u"before"_s}));
    QVERIFY(m_peer->stop());
    QVERIFY(m_peer->waitFor([this] { return !isOnline(*m_anna) && !isOnline(*m_boris); }));
    QVERIFY(m_peer->start());
    for (ContractDevice *device : {m_anna.get(), m_boris.get()}) {
        device->probe.adapter.reconnectNow();
        QVERIFY(waitForOnline(*device));
    }
    QCOMPARE(send(*m_boris, u"after"_s).status, Status::Accepted);
    QVERIFY(waitForTexts(*m_anna, {u"before"_s, u"after"_s}));
    QCOMPARE(m_peer->holds(u"anna"_s, m_chat), (QStringList{u"before"_s, u"after"_s}));
}

} // namespace Morelia::Test
