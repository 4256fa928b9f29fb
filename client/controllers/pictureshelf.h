// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/picturecounter.h"
#include "models/lists/messagevalue.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

struct StoreChanges;

//! All pictures of a flow, one of them shown, for going from one to the next. It reads those around the shown one from the
//! store, whatever the timeline has loaded, and follows the store's notices: a picture that is deleted gives way to the
//! one beside it. A failed read is repeated until it succeeds.
class PictureShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! The message with the shown picture. Its file has no key while none can be shown.
    Q_PROPERTY(Morelia::MessageValue message READ message NOTIFY changed)
    //! What it says, cleaned, as one line that is not too long.
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    //! Its day in words; empty when unknown.
    Q_PROPERTY(QString day READ day NOTIFY changed)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY changed)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY changed)
    //! "12 of 340", the oldest is the first; empty until they are counted, and for the only one.
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
    //! Key of the picture that is likely to be shown next; empty where it is not cheap to have it ready.
    Q_PROPERTY(QString nextKey READ nextKey NOTIFY changed)
    //! Why the store could not be read last time, in words; empty when it could.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    //! Pictures that are read at a time, on each side.
    static constexpr int step = 20;

    //! Store and clock must outlive this.
    PictureShelf(const FlowRef &flow, Store &store, Clock &clock, QObject *parent = nullptr);

    const MessageValue &message() const { return m_shown; }
    QString caption() const;
    QString day() const;
    bool hasOlder() const { return m_index >= 0 && (m_index + 1 < m_rows.size() || m_moreOlder); }
    bool hasNewer() const { return m_index > 0 || (m_index == 0 && m_moreNewer); }
    QString placeText() const;
    QString nextKey() const;
    QString errorText() const;
    //! Makes every text anew, in another language.
    void refreshTexts();

    //! Shows the picture of a message.
    Q_INVOKABLE void begin(const QString &localId, const QString &fileKey);
    //! Nobody looks any more: nothing is read.
    Q_INVOKABLE void end();
    Q_INVOKABLE void goOlder() { go(1); }
    Q_INVOKABLE void goNewer() { go(-1); }
    Q_INVOKABLE void goOldest() { jump(Goal::Oldest); }
    Q_INVOKABLE void goNewest() { jump(Goal::Newest); }

Q_SIGNALS:
    void changed();
    //! The shown picture is gone, and there is none beside it.
    void emptied();

private:
    enum class Goal : quint8 { Stay, Oldest, Newest };

    void reset();
    void go(int by);
    void jump(Goal goal);
    void walk();
    void show(qsizetype index);
    void hide();
    void onChanged(const StoreChanges &changes);
    void read();
    void readOlder(OrderKey before);
    void readNewer(OrderKey after);
    void failReading(const Error &error);
    void finishReading();
    void place(const QList<MessageValue> &rows, qsizetype newer);
    void assign(const QList<MessageValue> &rows, qsizetype index);
    void takeCount();
    OrderKey startOfReading() const;

    const FlowRef m_flow;
    Store &m_store;
    Clock &m_clock;
    ReadRetry m_retry;
    PictureCounter m_counter;
    FlowWatch m_watch; // as long as somebody looks
    MessageValue m_shown;
    OrderKey m_place = 0;       // of the shown one; 0 before it is known
    QList<MessageValue> m_rows; // around it, the newest first
    qsizetype m_index = -1;
    bool m_moreOlder = false; // than those rows
    bool m_moreNewer = false;
    int m_steps = 0;   // still to go, to older ones where it is above 0
    int m_towards = 1; // the last step
    std::optional<int> m_newerCount;
    int m_total = 0; // known with m_newerCount
    bool m_isCountStale = false;

    Goal m_goal = Goal::Stay;
    bool m_isReading = false;
    bool m_isStale = false; // something changed since the reading began
    Goal m_readGoal = Goal::Stay;
    LocalId m_readOf;
    QList<MessageRow> m_foundOlder; // the nearest first, like the next one
    QList<MessageRow> m_foundNewer;
    quint64 m_turn = 0; // answers for an earlier picture are late
};

} // namespace Morelia
