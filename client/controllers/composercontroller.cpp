// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composercontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/textlimit.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <QTimer>

namespace Morelia {

namespace {

constexpr int draftDelayMs = 400;
constexpr int editedPreviewChars = 120;

} // namespace

struct ComposerController::Private
{
    Private(const FlowRef &ref, Store &s, AccountManager &manager)
        : flow(ref)
        , store(s)
        , accounts(manager)
    {}

    SyncEngine *engine() const { return accounts.engine(flow.account); }

    void saveDraft()
    {
        draftTimer.stop();
        if (!draftDirty)
            return;
        draftDirty = false;
        store.saveDraft(flow, Draft{.text = editing ? draftBeforeEdit : text, .replyToId = {}});
    }

    const FlowRef flow;
    Store &store;
    AccountManager &accounts;
    QTimer draftTimer;
    QString text;
    QString draftBeforeEdit;
    QString editedRemoteId;
    QString editedOriginal;
    bool editing = false;
    bool draftDirty = false;
    bool touched = false; // something was typed before the stored draft arrived
};

ComposerController::ComposerController(const FlowRef &flow, Store &store, AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(flow, store, accounts))
{
    d->draftTimer.setSingleShot(true);
    d->draftTimer.setInterval(draftDelayMs);
    connect(&d->draftTimer, &QTimer::timeout, this, [this] { d->saveDraft(); });
    store.draft(flow).then(this, [this](const Draft &draft) {
        if (d->touched || draft.text.isEmpty())
            return;
        d->text = draft.text;
        Q_EMIT textChanged();
    });
}

ComposerController::~ComposerController()
{
    d->saveDraft();
}

QString ComposerController::text() const
{
    return d->text;
}

void ComposerController::setText(const QString &text)
{
    if (d->text == text)
        return;
    d->touched = true;
    d->text = text;
    if (!d->editing) {
        d->draftDirty = true;
        d->draftTimer.start();
    }
    Q_EMIT textChanged();
}

bool ComposerController::editing() const
{
    return d->editing;
}

QString ComposerController::editedText() const
{
    return oneLine(d->editedOriginal, editedPreviewChars);
}

bool ComposerController::canSend() const
{
    return d->engine() && !d->text.trimmed().isEmpty() && problem().isEmpty();
}

QString ComposerController::problem() const
{
    const SyncEngine *engine = d->engine();
    const qint64 excess = engine ? TextLimit(engine->identity().limits).excess(d->text) : 0;
    return excess > 0 ? tr("Too long by %Ln character(s)", nullptr, static_cast<int>(qMin<qint64>(excess, INT_MAX)))
                      : QString();
}

void ComposerController::send()
{
    if (!canSend())
        return;
    const QString text = d->text.trimmed();
    const LocalId opId = newLocalId();
    if (d->editing) {
        if (text != d->editedOriginal)
            d->engine()->enqueue(
                opId, EditMessage{.flowId = d->flow.flowId, .remoteId = d->editedRemoteId, .text = text});
        cancelEdit();
        return;
    }
    d->engine()->enqueue(opId, SendMessage{.localId = opId, .flowId = d->flow.flowId, .text = text, .replyToId = {}});
    d->text.clear();
    d->draftDirty = true;
    d->saveDraft();
    Q_EMIT textChanged();
    Q_EMIT sent();
}

void ComposerController::edit(const QString &localId)
{
    d->store.messagesById(d->flow, {localId}).then(this, [this](const QList<MessageRow> &rows) {
        if (!rows.isEmpty())
            beginEdit(rows.constFirst());
    });
}

bool ComposerController::editLast()
{
    if (!d->text.isEmpty() || d->editing)
        return false;
    d->store.lastOwnMessage(d->flow).then(this, [this](const MessageRow &row) {
        if (!row.localId.isEmpty() && d->text.isEmpty())
            beginEdit(row);
    });
    return true;
}

void ComposerController::beginEdit(const MessageRow &row)
{
    if (!row.outgoing || row.deleted || row.remoteId.isEmpty())
        return;
    d->store.originalText(d->flow, row.localId).then(this, [this, remoteId = row.remoteId](const QString &original) {
        if (!d->editing)
            d->draftBeforeEdit = d->text;
        d->editing = true;
        d->editedRemoteId = remoteId;
        d->editedOriginal = original;
        d->text = original;
        Q_EMIT editingChanged();
        Q_EMIT textChanged();
    });
}

void ComposerController::cancelEdit()
{
    if (!d->editing)
        return;
    d->editing = false;
    d->editedRemoteId.clear();
    d->editedOriginal.clear();
    d->text = std::exchange(d->draftBeforeEdit, {});
    Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

} // namespace Morelia
