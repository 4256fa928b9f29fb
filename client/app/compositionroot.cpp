// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/compositionroot.h"

#include "client/media/pictureprovider.h"

#include <KLocalizedQmlContext>

#include <QCoreApplication>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes sweepDelay{2}; // nobody waits for it

} // namespace

CompositionRoot::CompositionRoot(const Profile &profile)
    : m_profile(profile)
    , m_settings(profile.settingsFile())
    , m_keyStore(m_vault, m_settings.keyName(), profile.keyFile(), profile.isNew())
    , m_settingsController(m_settings, m_translations, m_appearance)
    , m_windowKeeper(m_settings)
{
    m_engine.setNetworkAccessManagerFactory(&m_networkFactory);
    KLocalization::setupLocalizedContext(&m_engine);
    connect(&m_keyStore, &KeyStore::loaded, this, &CompositionRoot::onKey);
    connect(&m_translations, &Translations::changed, this, [this] {
        m_engine.retranslate();
        if (m_app)
            m_app->retranslate();
    });
    connect(
        &m_engine, &QQmlApplicationEngine::objectCreationFailed, this, [] { QCoreApplication::exit(1); },
        Qt::QueuedConnection);
}

CompositionRoot::~CompositionRoot() = default;

QString CompositionRoot::setLanguage(const QString &languageOrFile)
{
    if (!languageOrFile.isEmpty())
        return m_translations.use(languageOrFile);
    // A kept language that this build does not have any more is no reason to stop.
    if (!m_translations.use(m_settings.language()).isEmpty())
        m_translations.use({});
    return {};
}

void CompositionRoot::start()
{
    m_settingsController.applyColorScheme();
    m_keyStore.load();
}

void CompositionRoot::onKey(const ProfileKey &key)
{
    m_core = std::make_unique<Core>(m_profile, m_settings, key.key);
    m_intake = std::make_unique<FileIntake>(m_core->media());
    m_mediaController = std::make_unique<MediaController>(m_core->media(),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation), m_profile.copiesFolders(),
        LinkOpener::system(), FileDragger::system(), m_core->clock());
    m_app = std::make_unique<AppController>(*m_core, m_settingsController, *m_mediaController, *m_intake);
    m_sweeper = std::make_unique<MediaSweeper>(m_core->store(), m_core->media());
    QTimer::singleShot(sweepDelay, m_sweeper.get(), [this] { m_sweeper->sweep(); });
    m_engine.addImageProvider(u"media"_s, new PictureProvider(m_core->media()));
    m_app->setKeyInFile(key.place == ProfileKey::Place::File && !key.key.isEmpty());
    if (key.key.isEmpty())
        m_app->fail(key.failure);
    else
        m_core->start();
    openWindow();
}

void CompositionRoot::openWindow()
{
    QVariantMap properties = m_windowKeeper.initialProperties();
    properties.insert(u"app"_s, QVariant::fromValue(m_app.get()));
    m_engine.setInitialProperties(properties);
    m_engine.loadFromModule("Morelia.App", "Main");
    const QList<QObject *> roots = m_engine.rootObjects();
    if (auto *window = roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.constFirst()))
        m_windowKeeper.watch(window);
}

} // namespace Morelia
