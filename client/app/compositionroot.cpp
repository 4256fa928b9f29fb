// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/compositionroot.h"

#include "client/media/facepicture.h"
#include "client/media/picturedecoder.h"
#include "client/media/pictureprovider.h"
#include "client/notifications/face.h"

#include <KLocalizedQmlContext>

#include <QCoreApplication>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes sweepDelay{2};      // not urgent
constexpr std::chrono::seconds idleWatchDelay{30}; // not urgent
constexpr std::chrono::seconds smileysDelay{3};    // the panel reads them sooner
constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds trayDelay{300}; // the window first
constexpr std::chrono::seconds trayPatience{10};    // a session that starts may have its tray last

} // namespace

CompositionRoot::CompositionRoot(const Profile &profile, Settings &settings, Translations &translations)
    : m_profile(profile)
    , m_settings(settings)
    , m_translations(translations)
    , m_keyStore(m_vault, m_settings.keyName(), profile.keyFile(), profile.isNew())
    , m_settingsController(m_settings, m_translations, m_appearance, Autostart::ofThisProgram(profile.name()))
    , m_windowKeeper(m_settings)
{
    m_engine.setNetworkAccessManagerFactory(&m_networkFactory);
    KLocalization::setupLocalizedContext(&m_engine);
    connect(&m_keyStore, &KeyStore::loaded, this, &CompositionRoot::onKey);
    connect(&m_keyStore, &KeyStore::failed, this, &CompositionRoot::onNoKey);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &CompositionRoot::openWaitingWindow);
    connect(&m_translations, &Translations::changed, this, [this] {
        m_engine.retranslate();
        m_tray.retranslate();
        if (m_app)
            m_app->retranslate();
    });
    connect(
        &m_engine, &QQmlApplicationEngine::objectCreationFailed, this, [] { QCoreApplication::exit(1); },
        Qt::QueuedConnection);
}

CompositionRoot::~CompositionRoot() = default;

void CompositionRoot::open(const QList<QUrl> &urls)
{
    if (m_app && !m_engine.rootObjects().isEmpty())
        m_app->handover()->take(urls);
    else
        m_toOpen += urls;
}

void CompositionRoot::start(bool background)
{
    m_background = background;
    m_settingsController.applyColorScheme();
    m_patience.start(patience);
    // A profile that exists needs its key, and the person may have to find a password for it first.
    m_keyStore.load(m_profile.isNew() ? KeyStore::newProfileDeadlineMs : KeyStore::knownProfileDeadlineMs);
}

void CompositionRoot::onKey(const ProfileKey &key)
{
    build(key.key);
    announce();
    m_settingsController.setKeyInFile(key.place == ProfileKey::Place::File);
    m_core->start();
    openWindow();
}

// The window opens all the same: it says what is wrong. Nothing is read or kept without a key.
void CompositionRoot::onNoKey(const QString &why)
{
    m_background = false;
    build({});
    m_app->fail(why);
    openWindow();
}

void CompositionRoot::build(const SecretKey &key)
{
    m_patience.stop();
    m_core = std::make_unique<Core>(m_profile, m_settings, key);
    m_intake = std::make_unique<FileIntake>(m_core->media());
    m_mediaController = std::make_unique<MediaController>(m_core->media(),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation), m_profile.copiesFolders(),
        LinkOpener::system(), FileDragger::system(), m_core->clock());
    m_smileys = std::make_unique<SmileyFolder>(m_profile.smileyFolder(), m_core->media(), m_core->clock());
    m_emoji = std::make_unique<EmojiController>(m_settings, m_smileys.get());
    connect(m_emoji.get(), &EmojiController::folderRequested, m_mediaController.get(), &MediaController::showFolder);
    QTimer::singleShot(smileysDelay, m_smileys.get(), &SmileyFolder::start);
    m_app =
        std::make_unique<AppController>(*m_core, m_settingsController, *m_mediaController, *m_intake, *m_emoji, m_tray);
    m_sweeper = std::make_unique<MediaSweeper>(m_core->store(), m_core->media());
    QTimer::singleShot(sweepDelay, m_sweeper.get(), [this] { m_sweeper->sweep(); });
    m_engine.addImageProvider(u"media"_s, new PictureProvider(m_core->media()));
}

void CompositionRoot::announce()
{
    m_announcer = std::make_unique<Announcer>(m_core->store(), m_notifier, m_core->clock());
    m_notifier.setPictures([&media = m_core->media()](const QString &key) {
        const std::optional<QByteArray> bytes = media.get(key);
        return bytes ? QPixmap::fromImage(roundPicture(decodePicture(*bytes), faceEdge)) : QPixmap();
    });
    m_answers = std::make_unique<NotificationAnswers>(m_core->accounts(), m_notifier);
    connect(&m_settingsController, &SettingsController::notificationsChanged, this, &CompositionRoot::tellRules);
    tellRules();
    connect(m_app.get(), &AppController::activeChanged, this, &CompositionRoot::tellShown);
    connect(m_app.get(), &AppController::flowChanged, this, &CompositionRoot::tellShown);
    connect(&m_notifier, &Notifier::openRequested, this, [this](const FlowRef &flow, const QString &token) {
        if (flow.isValid())
            m_app->openFlow(flow.account, flow.flowId);
        raiseWindow(token.toUtf8());
    });
}

void CompositionRoot::tellRules()
{
    using Notifications = SettingsController::Notifications;
    const Notifications chosen = m_settingsController.notifications();
    m_announcer->setRules({.told = chosen != Notifications::Nothing,
        .texts = chosen == Notifications::Texts,
        .sound = m_settingsController.notificationSound(),
        .quiet = m_settingsController.quiet()
            ? std::optional(QuietHours{m_settingsController.quietFrom(), m_settingsController.quietTo()})
            : std::nullopt});
}

void CompositionRoot::tellShown()
{
    const FlowController *flow = m_app->flow();
    m_announcer->setShown(
        flow && m_app->active() ? std::optional(FlowRef{flow->accountId(), flow->flowId()}) : std::nullopt);
}

void CompositionRoot::raiseWindow(const QByteArray &token)
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_windowKeeper.raise(token);
}

void CompositionRoot::endSession()
{
    if (m_app)
        m_app->closing()->endSession();
}

void CompositionRoot::openWaitingWindow()
{
    if (m_background)
        return;
    m_engine.setInitialProperties(m_windowKeeper.initialProperties());
    m_engine.loadFromModule("Morelia.App", "WaitingWindow");
    m_waitingWindow = m_engine.rootObjects().value(0);
}

void CompositionRoot::openWindow()
{
    QVariantMap properties = m_windowKeeper.initialProperties();
    properties.insert(u"app"_s, QVariant::fromValue(m_app.get()));
    if (m_background)
        properties.insert(u"visible"_s, false);
    m_engine.setInitialProperties(properties);
    m_engine.loadFromModule("Morelia.App", "Main");
    const QList<QObject *> roots = m_engine.rootObjects();
    if (auto *window = roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.constLast()))
        m_windowKeeper.watch(window);
    if (m_waitingWindow)
        m_waitingWindow->deleteLater();
    watchPerson();
    followClosing();
    if (!m_toOpen.isEmpty())
        m_app->handover()->take(std::exchange(m_toOpen, {}));
}

// A window that is hidden in the tray is no reason to end, and one that closes is.
void CompositionRoot::followClosing()
{
    const ClosingController *closing = m_app->closing();
    connect(
        closing, &ClosingController::hideRequested, this, [] { QGuiApplication::setQuitOnLastWindowClosed(false); });
    connect(closing, &ClosingController::showRequested, this,
        [this](const QString &token) { raiseWindow(token.toUtf8()); });
    // Not quit(): it asks every window once more. Queued: the window that closes is done with it first.
    connect(closing, &ClosingController::endRequested, qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    connect(m_app->flows(), &FlowListModel::totalUnreadChanged, this, &CompositionRoot::tellUnread);
    tellUnread();
    if (!m_background) {
        QTimer::singleShot(trayDelay, &m_tray, &DesktopTray::start);
        return;
    }
    m_tray.start();
    QTimer::singleShot(trayPatience, this, [this] {
        if (m_tray.isAvailable())
            m_app->closing()->hide();
        else
            raiseWindow({});
    });
}

void CompositionRoot::tellUnread()
{
    const int unread = m_app->flows()->totalUnread();
    m_tray.setUnread(unread);
    qGuiApp->setBadgeNumber(unread);
}

// Tells the accounts how closely the person follows the program; they poll accordingly.
void CompositionRoot::watchPerson()
{
    m_person = std::make_unique<PersonWatch>(m_core->clock());
    connect(m_person.get(), &PersonWatch::attention, &m_core->accounts(), &AccountManager::setAttention);
    m_person->start();
    QTimer::singleShot(idleWatchDelay, this, [this] {
        m_computerIdle = std::make_unique<ComputerIdle>();
        connect(m_computerIdle.get(), &ComputerIdle::changed, m_person.get(), &PersonWatch::setComputerIdle);
    });
}

} // namespace Morelia
