// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/settingscontroller.h"

#include "client/platform/appearance.h"
#include "client/platform/translations.h"
#include "client/settings/settings.h"
#include "models/lists/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTime>

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logSettings, "morelia.client.settings")

// As the settings name them, in the order of the values.
constexpr std::array notificationNames{"texts"_L1, "names"_L1, "nothing"_L1};
constexpr std::array closingNames{"ask"_L1, "tray"_L1, "end"_L1};

struct SchemeName
{
    SettingsController::ColorScheme scheme{};
    Appearance::Scheme appearance{};
    QLatin1StringView name{};
};

constexpr std::array schemeNames{
    SchemeName{SettingsController::ColorScheme::System, Appearance::Scheme::System, "system"_L1},
    SchemeName{SettingsController::ColorScheme::Light, Appearance::Scheme::Light, "light"_L1},
    SchemeName{SettingsController::ColorScheme::Dark, Appearance::Scheme::Dark, "dark"_L1},
};

QString nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

SettingsController::SettingsController(
    Settings &settings, Translations &translations, Appearance &appearance, const Autostart &autostart, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_translations(translations)
    , m_appearance(appearance)
    , m_autostart(autostart)
{
    if (!translations.language().isEmpty())
        m_languageAtStart = translations.language();
    connect(&translations, &Translations::changed, this, [this] {
        // The first language of a run is the one that the toolkit has too.
        if (!m_languageAtStart)
            m_languageAtStart = m_translations.language();
        Q_EMIT languageChanged();
        Q_EMIT keyNoticeChanged();
    });
}

QStringList SettingsController::languages() const
{
    QStringList names{tr("As the system")};
    const QStringList codes = Translations::builtIn();
    for (const QString &code : codes)
        names.append(nativeName(code));
    return names;
}

int SettingsController::language() const
{
    return static_cast<int>(Translations::builtIn().indexOf(m_settings.language())) + 1;
}

void SettingsController::setLanguage(int index)
{
    const QStringList codes = Translations::builtIn();
    if (index == language() || index < 0 || index > codes.size())
        return;
    const QString code = index == 0 ? QString() : codes.at(index - 1);
    m_settings.setLanguage(code);
    m_translations.use(code);
}

bool SettingsController::restartNeeded() const
{
    return m_languageAtStart && m_translations.language() != *m_languageAtStart;
}

SettingsController::ColorScheme SettingsController::colorScheme() const
{
    const QString kept = m_settings.colorScheme();
    const auto found = std::ranges::find(schemeNames, kept, [](const SchemeName &s) { return QString(s.name); });
    return found == schemeNames.end() ? ColorScheme::System : found->scheme;
}

void SettingsController::setColorScheme(ColorScheme scheme)
{
    const auto found = std::ranges::find(schemeNames, scheme, &SchemeName::scheme);
    if (found == schemeNames.end() || scheme == colorScheme())
        return;
    m_settings.setColorScheme(found->name);
    m_appearance.apply(found->appearance);
    Q_EMIT colorSchemeChanged();
}

SettingsController::Notifications SettingsController::notifications() const
{
    const auto found = std::ranges::find(notificationNames, m_settings.notifications());
    return found == notificationNames.end() ? Notifications::Texts
                                            : static_cast<Notifications>(found - notificationNames.begin());
}

void SettingsController::setNotifications(Notifications notifications)
{
    const auto place = static_cast<std::size_t>(notifications);
    if (place >= notificationNames.size() || notifications == this->notifications())
        return;
    m_settings.setNotifications(notificationNames.at(place));
    Q_EMIT notificationsChanged();
}

bool SettingsController::notificationSound() const
{
    return m_settings.notificationSound();
}

void SettingsController::setNotificationSound(bool on)
{
    if (on == notificationSound())
        return;
    m_settings.setNotificationSound(on);
    Q_EMIT notificationsChanged();
}

bool SettingsController::quiet() const
{
    return m_settings.quietHoursOn();
}

void SettingsController::setQuiet(bool on)
{
    if (on == quiet())
        return;
    m_settings.setQuietHoursOn(on);
    Q_EMIT notificationsChanged();
}

int SettingsController::quietFrom() const
{
    return m_settings.quietHours().from;
}

void SettingsController::setQuietFrom(int minute)
{
    setQuietHours({minute, quietTo()});
}

int SettingsController::quietTo() const
{
    return m_settings.quietHours().to;
}

void SettingsController::setQuietTo(int minute)
{
    setQuietHours({quietFrom(), minute});
}

void SettingsController::setQuietHours(const QuietHours &hours)
{
    if (!hours.isValid() || hours == m_settings.quietHours())
        return;
    m_settings.setQuietHours(hours);
    Q_EMIT notificationsChanged();
}

QString SettingsController::minuteText(int minute)
{
    return clockText(QTime(0, 0).addSecs(minute * 60));
}

SettingsController::Closing SettingsController::closing() const
{
    const auto found = std::ranges::find(closingNames, m_settings.closing());
    return found == closingNames.end() ? Closing::Ask : static_cast<Closing>(found - closingNames.begin());
}

void SettingsController::setClosing(Closing closing)
{
    const auto place = static_cast<std::size_t>(closing);
    if (place >= closingNames.size() || closing == this->closing())
        return;
    m_settings.setClosing(closingNames.at(place));
    Q_EMIT closingChanged();
}

bool SettingsController::autostart() const
{
    return m_autostart.isOn();
}

void SettingsController::setAutostart(bool on)
{
    if (on == autostart())
        return;
    if (!m_autostart.setOn(on))
        qCWarning(logSettings) << "the file of the autostart cannot be changed";
    Q_EMIT autostartChanged();
}

bool SettingsController::canAutostart() const
{
    return m_autostart.isPossible();
}

void SettingsController::applyColorScheme()
{
    const auto found = std::ranges::find(schemeNames, colorScheme(), &SchemeName::scheme);
    // The system's scheme is in force already; applying it again costs start-up time.
    if (found != schemeNames.end() && found->scheme != ColorScheme::System)
        m_appearance.apply(found->appearance);
}

bool SettingsController::unreadOnly() const
{
    return m_settings.unreadOnly();
}

void SettingsController::setUnreadOnly(bool on)
{
    if (unreadOnly() == on)
        return;
    m_settings.setUnreadOnly(on);
    Q_EMIT unreadOnlyChanged();
}

qreal SettingsController::listWidth() const
{
    return m_settings.listWidth();
}

void SettingsController::setListWidth(qreal gridUnits)
{
    if (qFuzzyCompare(gridUnits + 1, listWidth() + 1))
        return;
    m_settings.setListWidth(gridUnits);
    Q_EMIT listWidthChanged();
}

QString SettingsController::keyNotice() const
{
    return m_keyInFile
        ? tr("This computer has no password store that Morelia can use, so the key of your messages lies "
             "in a file that only you can read.")
        : QString();
}

void SettingsController::setKeyInFile(bool inFile)
{
    m_keyInFile = inFile;
    Q_EMIT keyNoticeChanged();
}

std::optional<FlowRef> SettingsController::lastFlow() const
{
    return m_settings.lastFlow();
}

std::optional<AccountId> SettingsController::currentAccount() const
{
    return m_settings.currentAccount();
}

void SettingsController::keepCurrentAccount(AccountId account)
{
    m_settings.setCurrentAccount(account);
}

void SettingsController::keepLastFlow(const FlowRef &flow)
{
    m_settings.setLastFlow(flow);
}

QString SettingsController::version() const
{
    return QCoreApplication::applicationVersion();
}

} // namespace Morelia
