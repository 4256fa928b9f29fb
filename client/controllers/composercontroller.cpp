// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composercontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/media/picturedecoder.h"
#include "models/lists/storewords.h"
#include "models/store/messagequote.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"
#include "models/text/filename.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int draftDelayMs = 400;
constexpr int editedPreviewChars = 120;

} // namespace

struct ComposerController::Private
{
    Private(const FlowRef &ref, Store &s, AccountManager &manager, FileIntake &intake)
        : flow(ref)
        , store(s)
        , accounts(manager)
        , files(intake)
    {}

    SyncEngine *engine() const { return accounts.engine(flow.account); }
    IntakeRules rules() const { return {.maxBytes = limits().uploadBytes, .stripMetadata = stripPlaces}; }
    Limits limits() const { return engine() ? engine()->identity().limits : Limits(); }

    Draft draft() const
    {
        return {.text = editing ? draftBeforeEdit : text,
            .replyToId = replyToId,
            .files = files.ready(),
            .cursor = editing ? -1 : cursor};
    }

    QFuture<Result<>> saveDraft()
    {
        draftTimer.stop();
        if (!std::exchange(draftDirty, false))
            return QtFuture::makeReadyValueFuture(Result<>());
        return store.saveDraft(flow, draft());
    }

    const FlowRef flow;
    Store &store;
    AccountManager &accounts;
    ComposedFiles files;
    CapabilitySet capabilities;
    QTimer draftTimer;
    QString text;
    int cursor = -1;
    QString draftBeforeEdit;
    QString editedRemoteId;
    QString editedOriginal;
    QString replyToId;
    MessageRow quote; // only what setQuote() fills
    bool editing = false;
    bool stripPlaces = true;
    bool draftDirty = false;
    bool keeping = false;            // the store has not answered yet whether it has what was sent
    std::optional<Error> storeError; // of the latest reading or writing
    bool notKept = false;            // it was a writing
    bool touched = false;            // something was done before the stored draft arrived
};

ComposerController::ComposerController(
    const FlowRef &flow, Store &store, AccountManager &accounts, FileIntake &intake, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(flow, store, accounts, intake))
{
    d->draftTimer.setSingleShot(true);
    d->draftTimer.setInterval(draftDelayMs);
    connect(&d->draftTimer, &QTimer::timeout, this, [this] { saveDraft(); });
    connect(&d->files, &ComposedFiles::changed, this, [this] {
        noteChange();
        Q_EMIT textChanged();
    });
    if (const SyncEngine *engine = d->engine())
        connect(engine, &SyncEngine::identityChanged, this, &ComposerController::capabilitiesChanged);
    store.draft(flow).then(this, [this](const Result<Draft> &draft) {
        if (draft)
            takeDraft(*draft);
        else
            noteError(draft.error(), false);
    });
}

ComposerController::~ComposerController()
{
    // The store finishes what it was asked for; nobody is left to hear of it.
    static_cast<void>(d->saveDraft());
}

void ComposerController::saveDraft()
{
    d->saveDraft().then(this, [this](const Result<> &saved) {
        // Without a row of its flow yet a draft lives here only.
        if (!saved && saved.error().kind != ErrorKind::NotFound) {
            d->draftDirty = true;
            d->draftTimer.start();
            noteError(saved.error(), true);
        } else if (!d->keeping) {
            noteError({}, true);
        }
    });
}

void ComposerController::noteError(const std::optional<Error> &error, bool notKept)
{
    d->notKept = notKept;
    if (std::exchange(d->storeError, error) != error)
        Q_EMIT textChanged();
}

void ComposerController::takeDraft(const Draft &draft)
{
    if (d->touched || draft.isEmpty())
        return;
    d->text = draft.text;
    d->cursor = draft.cursor;
    d->files.restore(draft.files);
    // Nothing new: what was just put back needs no saving.
    d->draftTimer.stop();
    d->draftDirty = false;
    d->touched = false;
    Q_EMIT textChanged();
    if (draft.replyToId.isEmpty())
        return;
    d->store.messageByRemoteId(d->flow, draft.replyToId)
        .then(this, [this, id = draft.replyToId](const Result<MessageRow> &row) {
            if (!d->replyToId.isEmpty())
                return;
            if (row) {
                takeReply(*row);
            } else if (row.error().kind != ErrorKind::NotFound) {
                // It stays an answer, though nobody can say yet to what.
                d->replyToId = id;
                noteError(row.error(), false);
                Q_EMIT replyChanged();
            }
        });
}

// The draft has to be written, after a pause.
void ComposerController::noteChange()
{
    d->touched = true;
    d->draftDirty = true;
    d->draftTimer.start();
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
    if (!d->editing)
        noteChange();
    Q_EMIT textChanged();
}

int ComposerController::cursor() const
{
    return d->cursor;
}

void ComposerController::setCursor(int cursor)
{
    if (d->cursor == cursor)
        return;
    d->cursor = cursor;
    // Where the cursor stood is part of the draft, but no reason to keep an older one away.
    if (!d->editing && !d->text.isEmpty()) {
        d->draftDirty = true;
        d->draftTimer.start();
    }
    Q_EMIT cursorChanged();
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
    if (!d->engine() || d->keeping || !limitProblem().isEmpty())
        return false;
    const bool hasText = !d->text.trimmed().isEmpty();
    if (d->editing)
        return hasText;
    return !d->files.isReading() && (hasText || d->files.count() > 0);
}

QString ComposerController::problem() const
{
    const QString limit = limitProblem();
    if (!limit.isEmpty() || !d->storeError)
        return limit;
    const QString why = storeErrorText(*d->storeError);
    return d->notKept ? tr("Not stored, so it stays here. %1").arg(why) : why;
}

QString ComposerController::limitProblem() const
{
    const qint64 excess = d->accounts.textExcess(d->flow.account, d->text);
    if (excess > 0)
        return tr("Too long by %Ln character(s)", nullptr, static_cast<int>(qMin<qint64>(excess, INT_MAX)));
    return !d->editing && d->files.hasProblem() ? tr("Remove the files that cannot be sent.") : QString();
}

void ComposerController::send()
{
    if (!canSend())
        return;
    const QString text = withoutTrailingSpace(d->text);
    if (d->editing) {
        const EditMessage edit{.flowId = d->flow.flowId, .remoteId = d->editedRemoteId, .text = text};
        if (text == d->editedOriginal)
            cancelEdit();
        else
            keep({{newLocalId(), edit}}, {}, [this] { cancelEdit(); });
        return;
    }
    sendMessages(text);
}

void ComposerController::keep(
    const QList<NewCommand> &commands, const std::optional<Draft> &draftAfter, std::function<void()> kept)
{
    d->keeping = true;
    Q_EMIT textChanged();
    d->engine()->enqueue(commands, draftAfter).then(this, [this, kept](const Result<QList<OutboxItem>> &items) {
        d->keeping = false;
        if (items)
            kept();
        noteError(items ? std::nullopt : std::optional(items.error()), true);
        Q_EMIT textChanged();
    });
}

void ComposerController::sendMessages(const QString &text)
{
    const QList<Attachment> files = d->files.ready();
    QList<NewCommand> commands;
    const auto add = [&](const QString &words, const QString &replyToId, const QList<Attachment> &attachments) {
        const LocalId opId = newLocalId();
        commands.append({opId,
            SendMessage{.localId = opId,
                .flowId = d->flow.flowId,
                .text = words,
                .replyToId = replyToId,
                .attachments = attachments}});
    };
    add(text, d->replyToId, files.first(qMin<qsizetype>(1, files.size())));
    for (qsizetype i = 1; i < files.size(); ++i)
        add({}, {}, {files[i]});
    // Until the store has the messages, it has them as a draft.
    saveDraft();
    keep(commands, Draft(), [this, written = d->text, replyToId = d->replyToId, mark = d->files.mark()] {
        QString &rest = d->editing ? d->draftBeforeEdit : d->text;
        if (rest.startsWith(written))
            rest.remove(0, written.size());
        if (d->replyToId == replyToId)
            cancelReply();
        d->files.removeUpTo(mark);
        // Text and files that came while the store wrote are a draft again.
        d->draftDirty = !d->draft().isEmpty();
        saveDraft();
        Q_EMIT sent();
    });
}

void ComposerController::edit(const QString &localId)
{
    d->store.messagesById(d->flow, {localId}).then(this, [this](const Result<QList<MessageRow>> &rows) {
        if (!rows)
            noteError(rows.error(), false);
        else if (!rows->isEmpty())
            beginEdit(rows->constFirst());
    });
}

bool ComposerController::editLast()
{
    if (!d->text.isEmpty() || d->editing)
        return false;
    d->store.lastOwnMessage(d->flow).then(this, [this](const Result<MessageRow> &row) {
        if (row && d->text.isEmpty())
            beginEdit(*row);
        else if (!row && row.error().kind != ErrorKind::NotFound)
            noteError(row.error(), false);
    });
    return true;
}

void ComposerController::beginEdit(const MessageRow &row)
{
    if (!row.outgoing || row.deleted || row.remoteId.isEmpty())
        return;
    d->store.originalText(d->flow, row.localId)
        .then(this, [this, remoteId = row.remoteId](const Result<QString> &original) {
            if (!original) {
                noteError(original.error(), false);
                return;
            }
            if (!d->editing)
                d->draftBeforeEdit = d->text;
            d->editing = true;
            d->editedRemoteId = remoteId;
            d->editedOriginal = *original;
            d->text = *original;
            d->cursor = -1;
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
    d->cursor = -1;
    Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

bool ComposerController::replying() const
{
    return !d->replyToId.isEmpty();
}

QString ComposerController::replyAuthor() const
{
    return d->quote.replyAuthor;
}

QString ComposerController::replyText() const
{
    return d->quote.replyText;
}

void ComposerController::reply(const QString &localId)
{
    d->store.messagesById(d->flow, {localId}).then(this, [this](const Result<QList<MessageRow>> &rows) {
        if (!rows) {
            noteError(rows.error(), false);
            return;
        }
        if (rows->isEmpty() || rows->constFirst().remoteId.isEmpty())
            return;
        takeReply(rows->constFirst());
        noteChange();
    });
}

void ComposerController::takeReply(const MessageRow &row)
{
    if (row.remoteId.isEmpty() || row.deleted)
        return;
    d->replyToId = row.remoteId;
    setQuote(d->quote, row);
    Q_EMIT replyChanged();
}

void ComposerController::cancelReply()
{
    if (d->replyToId.isEmpty())
        return;
    d->replyToId.clear();
    clearQuote(d->quote);
    noteChange();
    Q_EMIT replyChanged();
}

void ComposerController::mention(const QString &userId)
{
    d->store.members(d->flow).then(this, [this, userId](const Result<QList<User>> &members) {
        if (!members) {
            noteError(members.error(), false);
            return;
        }
        const auto member = std::ranges::find(*members, userId, &User::remoteId);
        if (member == members->end())
            return;
        d->cursor = -1;
        const bool apart = d->text.isEmpty() || d->text.back().isSpace();
        setText(d->text + (apart ? u"@"_s : u" @"_s) + displayName(*member) + u' ');
    });
}

void ComposerController::setCapabilities(CapabilitySet capabilities)
{
    if (d->capabilities == capabilities)
        return;
    d->capabilities = capabilities;
    Q_EMIT capabilitiesChanged();
}

bool ComposerController::canAttach() const
{
    const SyncEngine *engine = d->engine();
    const CapabilitySet here = engine ? engine->identity().capabilities & d->capabilities : CapabilitySet();
    return here.testFlag(Capability::AttachInline) && d->capabilities.testFlag(Capability::SendText);
}

QString ComposerController::attachLimitText() const
{
    const qint64 bytes = d->limits().uploadBytes;
    return bytes > 0 ? tr("Up to %1").arg(sizeText(bytes)) : QString();
}

ComposedFiles *ComposerController::files() const
{
    return &d->files;
}

bool ComposerController::stripPlaces() const
{
    return d->stripPlaces;
}

void ComposerController::setStripPlaces(bool strip)
{
    if (d->stripPlaces == strip)
        return;
    d->stripPlaces = strip;
    Q_EMIT stripPlacesChanged();
}

void ComposerController::attach(const QList<QUrl> &urls)
{
    if (canAttach())
        d->files.add(urls, d->rules());
}

bool ComposerController::attachClipboard()
{
    const bool hasClipboard = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    const QMimeData *data = hasClipboard && canAttach() ? QGuiApplication::clipboard()->mimeData() : nullptr;
    if (!data)
        return false;
    QList<QUrl> urls = data->urls();
    urls.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    if (!urls.isEmpty()) {
        attach(urls);
        return true;
    }
    const QImage picture = qvariant_cast<QImage>(data->imageData());
    // What has words too was copied for its words.
    if (picture.isNull() || data->hasText())
        return false;
    d->files.add([picture] { return encodePng(picture); }, tr("Picture.png"), d->rules());
    return true;
}

void ComposerController::removeFile(int row)
{
    d->files.remove(row);
}

void ComposerController::clearFiles()
{
    d->files.clear();
}

} // namespace Morelia
