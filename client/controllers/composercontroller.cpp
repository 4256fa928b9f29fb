// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composercontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/entities/savedflow.h"
#include "models/lists/storewords.h"
#include "models/lists/words.h"
#include "models/store/store.h"
#include "models/text/bodyparts.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int editedPreviewChars = 120;

} // namespace

ComposerController::ComposerController(const FlowRef &flow, Store &store, AccountManager &accounts, Clock &clock,
    FileIntake &intake, EmojiController &emoji, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_accounts(accounts)
    , m_emoji(emoji)
    , m_files(intake)
    , m_reply(flow, store)
    , m_people(flow, store, accounts)
    , m_edit(flow, store)
    // A stored draft that has not come yet stays.
    , m_queue(
          flow, [this] { return engine(); },
          [this] { return m_drafts.isRead() ? std::optional(draft()) : std::nullopt; }, clock)
    , m_drafts(flow, store, clock, [this] { return KeptDraft{draft(), m_queue.leaving()}; })
{
    watchParts();
    if (const SyncEngine *engine = this->engine())
        connect(engine, &SyncEngine::identityChanged, this, &ComposerController::capabilitiesChanged);
    m_drafts.read();
}

ComposerController::~ComposerController()
{
    if (editing())
        foldEdit();
    m_queue.askForAll();
}

bool ComposerController::isBusy() const
{
    return !m_queue.isEmpty() || m_drafts.isBusy() || m_files.isReading() || (editing() && m_text != m_edit.original());
}

void ComposerController::watchParts()
{
    const auto noteUnread = [this](const Error &error) { noteError(error, false); };
    connect(&m_files, &ComposedFiles::changed, this, [this] {
        m_drafts.noteChange();
        Q_EMIT textChanged();
        sendWhenRead();
    });
    connect(&m_reply, &ComposedReply::changed, this, &ComposerController::replyChanged);
    connect(&m_reply, &ComposedReply::chosen, &m_drafts, &DraftKeeper::noteChange);
    connect(&m_reply, &ComposedReply::chosen, this, &ComposerController::replyChosen);
    connect(&m_reply, &ComposedReply::failed, this, noteUnread);
    connect(this, &ComposerController::textChanged, &m_people, [this] { m_people.lookFor(m_text); });
    connect(&m_people, &FlowPeople::changed, this, &ComposerController::peopleChanged);
    connect(&m_people, &FlowPeople::chosen, this, &ComposerController::appendName);
    connect(&m_people, &FlowPeople::failed, this, noteUnread);
    connect(&m_edit, &ComposedEdit::found, this, &ComposerController::beginEdit);
    connect(&m_edit, &ComposedEdit::failed, this, noteUnread);
    connect(&m_drafts, &DraftKeeper::found, this, &ComposerController::takeDraft);
    connect(&m_drafts, &DraftKeeper::failed, this, &ComposerController::noteError);
    connect(&m_queue, &ComposedQueue::stored, this, &ComposerController::noteStored);
    connect(&m_queue, &ComposedQueue::refused, this, &ComposerController::takeBack);
    connect(&m_queue, &ComposedQueue::slowChanged, this, &ComposerController::waitingChanged);
    connect(&m_store, &Store::changed, this, &ComposerController::noteChanges);
    connect(&m_drafts, &DraftKeeper::saved, this, [this] {
        if (!m_cameBack)
            noteError({}, true);
    });
}

SyncEngine *ComposerController::engine() const
{
    return m_accounts.engine(m_flow.account);
}

IntakeRules ComposerController::intakeRules() const
{
    const SyncEngine *own = engine();
    return {.maxBytes = own ? own->identity().limits.uploadBytes : 0, .stripMetadata = true};
}

Draft ComposerController::draft() const
{
    return joined(m_queue.waiting(),
        {.body = editing() ? m_edit.waiting() : m_text,
            .replyToId = m_reply.remoteId(),
            .files = m_files.ready(),
            .cursor = editing() ? -1 : m_cursor});
}

void ComposerController::noteError(const std::optional<Error> &error, bool notKept)
{
    m_notKept = notKept;
    if (std::exchange(m_storeError, error) != error)
        Q_EMIT textChanged();
}

void ComposerController::takeDraft(const Draft &draft, bool late)
{
    QString &text = editing() ? m_edit.waiting() : m_text;
    if (!editing())
        m_cursor = text.isEmpty() ? draft.cursor : -1;
    text = joined(draft.body, Body(text)).text;
    m_files.restore(draft.files);
    if (late)
        m_drafts.noteChange();
    else
        m_drafts.forgetChanges();
    Q_EMIT textChanged();
    m_reply.restore(draft.replyToId);
}

void ComposerController::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_edit.noteWriting();
    m_cameBack = false;
    setSendsWhenRead(false);
    if (!editing())
        m_drafts.noteChange();
    Q_EMIT textChanged();
    Q_EMIT written();
}

void ComposerController::setCursor(int cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    if (!editing() && !m_text.isEmpty())
        m_drafts.noteCursor();
    Q_EMIT cursorChanged();
}

QString ComposerController::editedText() const
{
    return oneLine(m_accounts.bodyOf(m_flow, m_edit.original()).text, editedPreviewChars);
}

bool ComposerController::canSend() const
{
    if (!engine() || !limitProblem().isEmpty())
        return false;
    const bool hasText = hasWords(m_text);
    if (editing())
        return hasText;
    return !m_files.isReading() && (hasText || m_files.count() > 0);
}

QString ComposerController::problem() const
{
    if (QString limit = limitProblem(); !limit.isEmpty() || !m_storeError)
        return limit;
    const QString why = storeErrorText(*m_storeError);
    return m_notKept ? tr("Not stored, so it stays here. %1").arg(why) : why;
}

QString ComposerController::waitingText() const
{
    if (m_sendsWhenRead)
        return tr("Goes as soon as the file has been read…");
    return m_queue.isSlow() ? tr("Still being stored on this computer…") : QString();
}

QString ComposerController::limitProblem() const
{
    const qint64 excess = m_accounts.textExcess(m_flow.account, m_text);
    if (excess > 0)
        return tr("Too long by %Ln character(s)", nullptr, static_cast<int>(qMin<qint64>(excess, INT_MAX)));
    return editing() ? QString() : m_files.problemText();
}

void ComposerController::send()
{
    if (!canSend()) {
        setSendsWhenRead(engine() && !editing() && m_files.isReading() && limitProblem().isEmpty());
        return;
    }
    if (!editing())
        sendMessage();
    else if (withoutTrailingSpace(m_text) == m_edit.original())
        cancelEdit();
    else
        sendEdit();
}

void ComposerController::setSendsWhenRead(bool on)
{
    if (std::exchange(m_sendsWhenRead, on) != on)
        Q_EMIT waitingChanged();
}

void ComposerController::sendWhenRead()
{
    if (!m_sendsWhenRead || m_files.isReading())
        return;
    setSendsWhenRead(false);
    send();
}

void ComposerController::sendMessage()
{
    // Until the message is stored, its text is kept as a draft.
    m_drafts.save();
    Body body = m_accounts.bodyOf(m_flow, withoutTrailingSpace(m_text));
    body.spans += m_people.mentionsIn(body.text);
    // Where a server keeps no pictures of smileys, their codes stand for themselves.
    if (capabilitiesHere().testFlag(Capability::Smileys))
        body.spans += m_emoji.smileysIn(body);
    const ComposedQueue::Entry entry{
        .text = m_text, .body = body, .answered = m_reply.giveAway(), .files = m_files.ready()};
    m_text.clear();
    m_cursor = -1;
    m_files.clear();
    m_queue.add(entry);
    m_drafts.noteChange();
    Q_EMIT textChanged();
}

void ComposerController::sendEdit()
{
    Body body = m_accounts.bodyOf(m_flow, withoutTrailingSpace(m_text));
    // A server would have to keep their places.
    if (isSavedFlow(m_flow.flowId))
        body.spans += m_emoji.smileysIn(body);
    const ComposedQueue::Entry entry{
        .text = m_text, .body = body, .editedId = m_edit.remoteId(), .original = m_edit.original()};
    cancelEdit();
    m_queue.add(entry);
    m_drafts.noteChange();
}

void ComposerController::noteStored(bool message)
{
    m_drafts.saveRest();
    m_cameBack = false;
    noteError({}, true);
    if (message)
        Q_EMIT sent();
}

// Puts refused texts before newer ones. The last refused edit goes on, unless another edit has begun.
void ComposerController::takeBack(const QList<ComposedQueue::Entry> &entries, const Error &error)
{
    const bool wasEditing = editing();
    for (const ComposedQueue::Entry &entry : entries | std::views::reverse) {
        if (!entry.editedId.isEmpty() && !editing()) {
            m_edit.begin(entry.editedId, entry.original, m_text);
            m_text = entry.text;
            continue;
        }
        QString &words = editing() ? m_edit.waiting() : m_text;
        words = joined(Body(entry.text), Body(words)).text;
        m_files.restore(entry.files);
    }
    for (const ComposedQueue::Entry &entry : entries)
        m_reply.putBack(entry.answered);
    m_cursor = -1;
    m_drafts.noteChange();
    m_cameBack = true;
    noteError(error, true);
    if (editing() != wasEditing)
        Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

// The edited message may be deleted elsewhere: its words stay.
void ComposerController::noteChanges(const StoreChanges &changes)
{
    if (!editing() || !changes.messages.contains(m_flow))
        return;
    m_store.messageByRemoteId(m_flow, m_edit.remoteId())
        .then(this, [this, remoteId = m_edit.remoteId()](const Result<MessageRow> &row) {
            if (row && row->deleted && editing() && m_edit.remoteId() == remoteId)
                leaveEdit();
        });
}

// Changed words of the edit become part of the draft.
void ComposerController::foldEdit()
{
    const QString words = m_text == m_edit.original() ? QString() : m_text;
    m_text = joined(Body(m_edit.end()), Body(words)).text;
    if (!words.isEmpty())
        m_drafts.noteChange();
}

void ComposerController::leaveEdit()
{
    foldEdit();
    m_cursor = -1;
    Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

void ComposerController::discard()
{
    if (editing())
        cancelEdit();
    m_reply.clear();
    m_files.clear();
    setText({});
}

bool ComposerController::editLast()
{
    if (!m_text.isEmpty() || editing())
        return false;
    m_edit.readLast();
    return true;
}

void ComposerController::beginEdit(const QString &remoteId, const Body &original)
{
    setSendsWhenRead(false);
    // The store may not have an edit yet that is on its way.
    const QString written = m_queue.editedText(remoteId).value_or(m_accounts.writtenForm(m_flow, original));
    m_edit.begin(remoteId, written, m_text);
    m_text = m_edit.original();
    m_cursor = -1;
    Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

void ComposerController::cancelEdit()
{
    m_edit.forgetWish();
    if (!editing())
        return;
    m_text = m_edit.end();
    m_cursor = -1;
    Q_EMIT editingChanged();
    Q_EMIT textChanged();
}

void ComposerController::appendName(const QString &name)
{
    m_cursor = -1;
    const bool apart = m_text.isEmpty() || m_text.back().isSpace();
    setText(m_text + (apart ? u"@"_s : u" @"_s) + name + u' ');
}

void ComposerController::setCapabilities(CapabilitySet capabilities)
{
    if (std::exchange(m_capabilities, capabilities) != capabilities)
        Q_EMIT capabilitiesChanged();
}

// A capability that a server turns out to lack is removed from the account, not from its flows.
CapabilitySet ComposerController::capabilitiesHere() const
{
    const SyncEngine *own = engine();
    if (isSavedFlow(m_flow.flowId))
        return savedFlowCapabilities;
    return own ? own->identity().capabilities : CapabilitySet();
}

bool ComposerController::canAttach() const
{
    const CapabilitySet here = capabilitiesHere() & m_capabilities;
    return here.testFlag(Capability::AttachInline) && m_capabilities.testFlag(Capability::SendText);
}

bool ComposerController::hasLooks() const
{
    return m_accounts.sendsLooks(m_flow);
}

QString ComposerController::attachLimitText() const
{
    const qint64 bytes = intakeRules().maxBytes;
    return bytes > 0 ? tr("Up to %1").arg(sizeText(bytes)) : QString();
}

void ComposerController::attach(const QList<QUrl> &urls)
{
    if (!canAttach())
        return;
    setSendsWhenRead(false);
    m_files.add(urls, intakeRules());
}

void ComposerController::refreshTexts()
{
    Q_EMIT textChanged();
    Q_EMIT waitingChanged();
    Q_EMIT replyChanged();
    Q_EMIT capabilitiesChanged();
    m_files.refreshTexts();
}

bool ComposerController::attachClipboard()
{
    if (!canAttach() || !m_files.addClipboard(intakeRules()))
        return false;
    setSendsWhenRead(false);
    return true;
}

} // namespace Morelia
