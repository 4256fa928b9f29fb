// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/playbackcontroller.h"

#include "client/media/recordingheader.h"
#include "client/platform/plugins.h"
#include "models/base/jobqueue.h"
#include "models/entities/attachmentstore.h"
#include "models/lists/messagelistmodel.h"

#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

// A file that says that it lasts longer does not know.
constexpr qint64 longestMs = qint64{100} * 60 * 60 * 1000;

// "0:12", "1:02:03", in the digits of the language.
QString durationText(qint64 ms)
{
    const qint64 seconds = qBound(qint64{0}, ms, longestMs) / 1000;
    const auto two = [](qint64 number) { return u"%L1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString last = u':' + two(seconds % 60);
    const qint64 hours = seconds / 3600;
    if (hours == 0)
        return u"%L1"_s.arg(seconds / 60) + last;
    return u"%L1"_s.arg(hours) + u':' + two(seconds / 60 % 60) + last;
}

} // namespace

//! The thread that reads files and loads the plugin.
class PlaybackController::Opener
{
public:
    Opener(const AttachmentStore &files, QString plugin)
        : m_files(files)
        , m_plugin(std::move(plugin))
    {}

    QFuture<Opened> open(const QString &fileKey)
    {
        return m_jobs.run([this, fileKey] {
            const std::optional<QByteArray> bytes = m_files.get(fileKey);
            if (!bytes)
                return Opened{Problem::Gone, {}, false};
            // What the sender says of it is only a word.
            const RecordingHeader header = readRecordingHeader(*bytes);
            const QSize size = header.size;
            if (!header.isValid() || qint64{size.width()} * size.height() > maxVideoPixels)
                return Opened{Problem::Unplayable, {}, false};
            if (!std::exchange(m_isLoaded, true)) {
                if (const auto *plugin = loadedPlugin<PlaybackPlugin>(m_plugin))
                    m_players = plugin->makePlayers();
            }
            return Opened{m_players ? Problem::None : Problem::NoLibrary, *bytes, header.isVideo};
        });
    }

    //! Only what was opened.
    std::unique_ptr<Player> play(const QByteArray &bytes, const PlayerListener &listener) const
    {
        return m_players->play(bytes, maxVideoPixels, listener);
    }

private:
    const AttachmentStore &m_files;
    const QString m_plugin;
    bool m_isLoaded = false;
    std::unique_ptr<PlayerMaker> m_players; // none without the plugin
    JobQueue m_jobs;                        // last: it ends first
};

PlaybackController::PlaybackController(const AttachmentStore &files, QString plugin, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_plugin(std::move(plugin))
{}

PlaybackController::~PlaybackController() = default;

void PlaybackController::setMessages(const MessageListModel *messages)
{
    if (m_messages == messages)
        return;
    if (m_messages)
        disconnect(m_messages, nullptr, this, nullptr);
    m_messages = messages;
    stop();
    if (!messages)
        return;
    connect(messages, &QAbstractItemModel::rowsRemoved, this, &PlaybackController::followMessage);
    connect(messages, &QAbstractItemModel::modelReset, this, &PlaybackController::followMessage);
    connect(messages, &QAbstractItemModel::dataChanged, this, &PlaybackController::followMessage);
    connect(messages, &QObject::destroyed, this, &PlaybackController::stop);
}

qint64 PlaybackController::duration() const
{
    return m_news.durationMs < longestMs ? m_news.durationMs : 0;
}

QString PlaybackController::timeText() const
{
    if (!m_player)
        return {};
    QString text = durationText(position());
    if (duration() > 0)
        text += u" / "_s + durationText(duration());
    //: stands behind the time of a sound that plays, on a computer without loudspeakers or headphones
    return m_news.silent ? text + u" · "_s + tr("No sound device") : text;
}

QString PlaybackController::stateText() const
{
    if (!m_player)
        return {};
    const QString elapsed = durationText(position());
    //: how far a sound or video has been played: "0:12 of 3:40"
    const QString place = duration() > 0 ? tr("%1 of %2").arg(elapsed, durationText(duration())) : elapsed;
    //: %1 is how far: "0:12 of 3:40"
    return (m_wanted ? tr("Playing, %1") : tr("Paused, %1")).arg(place);
}

QString PlaybackController::problem() const
{
    switch (m_problem) {
    case Problem::None:
        break;
    case Problem::Gone:
        return tr("The file is not on this computer any more.");
    case Problem::Unplayable:
        return tr("This recording cannot be played here. It can be saved.");
    case Problem::NoLibrary:
        return tr("Nothing can be played here: Qt Multimedia is missing on this computer. The file can be saved.");
    }
    return {};
}

void PlaybackController::toggle(const QString &localId)
{
    if (localId == m_localId && m_problem == Problem::None) {
        m_wanted = !m_wanted;
        if (m_player)
            m_player->setPlaying(m_wanted);
        Q_EMIT changed();
        return;
    }
    const int row = m_messages ? m_messages->rowOf(localId) : -1;
    if (row < 0 || !m_messages->message(row).hasReadableFile())
        return;
    const FileValue file = m_messages->message(row).file;
    open(localId, file.key, file.kind == static_cast<int>(AttachmentKind::Video));
}

void PlaybackController::open(const LocalId &localId, const QString &fileKey, bool isVideo)
{
    stop();
    m_localId = localId;
    m_fileKey = fileKey;
    m_wanted = true;
    if (!m_opener)
        m_opener = std::make_unique<Opener>(m_files, m_plugin);
    m_opener->open(fileKey).then(this, [this, turn = m_turn, isVideo](Opened opened) {
        // In the row of a sound there is no place for pictures.
        opened.isVideo = opened.isVideo && isVideo;
        if (turn == m_turn)
            play(opened);
    });
    Q_EMIT changed();
}

void PlaybackController::play(const Opened &opened)
{
    if (opened.problem != Problem::None) {
        fail(opened.problem);
        return;
    }
    PlayerListener listener{.receiver = this,
        .news =
            [this, turn = m_turn](const PlayerNews &news) {
                if (turn == m_turn)
                    take(news);
            },
        .frame = {}};
    if (opened.isVideo) {
        listener.frame = [this, turn = m_turn](const QImage &frame) {
            if (turn == m_turn)
                setFrame(frame);
        };
    }
    m_player = m_opener->play(opened.bytes, listener);
    if (!m_wanted)
        m_player->setPlaying(false);
    Q_EMIT changed();
}

void PlaybackController::take(const PlayerNews &news)
{
    if (news.state == PlayerNews::State::Failed) {
        fail(Problem::Unplayable);
        return;
    }
    if (news.state == PlayerNews::State::Ended && m_news.state != PlayerNews::State::Ended)
        m_wanted = false;
    m_news = news;
    Q_EMIT changed();
}

void PlaybackController::fail(Problem problem)
{
    m_player.reset();
    ++m_turn;
    m_news = {};
    m_wanted = false;
    m_problem = problem;
    setFrame({});
    Q_EMIT changed();
}

void PlaybackController::seek(qint64 positionMs)
{
    if (!isSeekable())
        return;
    // The bar shall not jump back until the player has gone there.
    m_news.positionMs = qBound(qint64{0}, positionMs, duration());
    m_player->seek(m_news.positionMs);
    Q_EMIT changed();
}

void PlaybackController::stop()
{
    if (m_localId.isEmpty())
        return;
    m_player.reset();
    ++m_turn;
    m_localId.clear();
    m_fileKey.clear();
    m_news = {};
    m_problem = Problem::None;
    m_wanted = false;
    setFrame({});
    Q_EMIT changed();
}

// The message was deleted, or has left the list: nobody could stop it there.
void PlaybackController::followMessage()
{
    if (m_localId.isEmpty() || !m_messages)
        return;
    const int row = m_messages->rowOf(m_localId);
    if (row < 0 || !m_messages->message(row).hasReadableFile() || m_messages->message(row).file.key != m_fileKey)
        stop();
}

void PlaybackController::setFrame(const QImage &frame)
{
    if (frame.isNull() && m_frame.isNull())
        return;
    m_frame = frame;
    Q_EMIT frameChanged();
}

} // namespace Morelia
