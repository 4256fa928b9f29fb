// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/seam/loopbackwindow.h"

#include "client/platform/controlstyle.h"
#include "tests/support/loopback/loopbackfactory.h"

#include <KLocalizedQmlContext>

#include <QAccessible>
#include <QIcon>
#include <QMimeData>
#include <QPixmap>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Core> makeCore(
    LoopbackHub &hub, const Profile &profile, Settings &settings, const SecretKey &key, VirtualClock *&clock)
{
    auto owned = std::make_unique<VirtualClock>();
    clock = owned.get();
    const ProtocolMaker protocols = [&hub](Clock &, AttachmentStore &) {
        Protocols::Factories factories;
        factories.push_back(std::make_unique<LoopbackFactory>(hub));
        return factories;
    };
    return std::make_unique<Core>(profile, settings, key, protocols, std::move(owned));
}

} // namespace

LoopbackWindow::LoopbackWindow(LoopbackHub &hub)
    : m_profile(u"test"_s, m_folder.path())
    , m_settings(m_profile.settingsFile())
    , m_clock(nullptr)
    , m_core(makeCore(hub, m_profile, m_settings, m_key, m_clock))
    , m_intake(m_core->media())
    , m_media(std::make_unique<MediaController>(m_core->media(), m_folder.path() + u"/downloads"_s,
          QStringList{m_folder.path() + u"/opened"_s}, LinkOpener([](const QUrl &) { return true; }),
          FileDragger([](const std::unique_ptr<QMimeData> &, const QPixmap &) { return false; }), *m_clock))
    , m_settingsController(m_settings, m_translations, m_appearance, Autostart({}, {}, u"test"_s))
    , m_emoji(m_settings)
    , m_app(std::make_unique<AppController>(*m_core, m_settingsController, *m_media, m_intake, m_emoji, m_tray))
    , m_engine(std::make_unique<QQmlApplicationEngine>())
{}

LoopbackWindow::~LoopbackWindow()
{
    m_engine.reset();
    m_app.reset();
}

bool LoopbackWindow::open()
{
    QIcon::setFallbackThemeName(u"morelia"_s);
    if (QQuickStyle::name() != u"org.kde.desktop"_s)
        chooseControlStyle();
    KLocalization::setupLocalizedContext(m_engine.get());
    m_engine->setInitialProperties({{u"app"_s, QVariant::fromValue(m_app.get())}});
    m_engine->loadFromModule("Morelia.App", "Main");
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
    if (!m_window)
        return false;
    m_window->show();
    m_window->requestActivate();
    m_core->start();
    return QTest::qWaitForWindowActive(m_window);
}

QQuickItem *LoopbackWindow::named(const QString &name) const
{
    return m_probe.find(m_window->contentItem(), name);
}

QQuickItem *LoopbackWindow::holding(const QString &words) const
{
    const QStringList all = names();
    for (const QString &name : all) {
        if (name.contains(words))
            return named(name);
    }
    return nullptr;
}

QStringList LoopbackWindow::names() const
{
    return m_probe.names(m_window->contentItem());
}

QString LoopbackWindow::descriptionOf(QQuickItem *item) const
{
    QAccessibleInterface *interface = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return interface ? interface->text(QAccessible::Description) : QString();
}

void LoopbackWindow::click(QQuickItem *item)
{
    const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, {}, middle.toPoint());
}

void LoopbackWindow::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, m_window, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

} // namespace Morelia::Test
