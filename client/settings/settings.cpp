// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/settings/settings.h"

#include <QUuid>

#include <cmath>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr QAnyStringView keyGeometry = "window/geometry";
constexpr QAnyStringView keyMaximized = "window/maximized";
constexpr QAnyStringView keyListWidth = "window/listWidth";
constexpr QAnyStringView keyUnreadOnly = "window/unreadOnly";
constexpr QAnyStringView keyLastAccount = "window/lastAccount";
constexpr QAnyStringView keyLastFlow = "window/lastFlow";
constexpr QAnyStringView keyCurrentAccount = "accounts/current";
constexpr QAnyStringView keyLanguage = "interface/language";
constexpr QAnyStringView keyColorScheme = "interface/colorScheme";
constexpr QAnyStringView keyNotifications = "interface/notifications";
constexpr QAnyStringView keyNotificationSound = "interface/notificationSound";
constexpr QAnyStringView keyQuietFrom = "interface/quietFrom";
constexpr QAnyStringView keyQuietTo = "interface/quietTo";
constexpr QAnyStringView keyQuiet = "interface/quiet";
constexpr QAnyStringView keyClosing = "window/closing";
constexpr QAnyStringView keyRecentEmoji = "emoji/recent";
constexpr QAnyStringView keySkinTone = "emoji/skinTone";
constexpr QAnyStringView keyServerPort = "server/port";
constexpr QAnyStringView keyKeyName = "keyStore/name";

constexpr int maxListWidth = 200;
constexpr int minWindowEdge = 100;
constexpr int maxSkinTone = 5;
constexpr qsizetype maxSignChars = 32;

} // namespace

Settings::Settings(const QString &path)
    : m_file(path, QSettings::IniFormat)
{}

QRect Settings::windowGeometry() const
{
    const QRect geometry = m_file.value(keyGeometry).toRect();
    return geometry.width() < minWindowEdge || geometry.height() < minWindowEdge ? QRect() : geometry;
}

void Settings::setWindowGeometry(const QRect &geometry)
{
    m_file.setValue(keyGeometry, geometry);
}

bool Settings::windowMaximized() const
{
    return m_file.value(keyMaximized, false).toBool();
}

void Settings::setWindowMaximized(bool maximized)
{
    m_file.setValue(keyMaximized, maximized);
}

qreal Settings::listWidth() const
{
    const qreal width = m_file.value(keyListWidth, 0).toReal();
    return std::isfinite(width) && width > 0 && width < maxListWidth ? width : 0;
}

void Settings::setListWidth(qreal gridUnits)
{
    m_file.setValue(keyListWidth, gridUnits);
}

bool Settings::unreadOnly() const
{
    return m_file.value(keyUnreadOnly, false).toBool();
}

void Settings::setUnreadOnly(bool on)
{
    m_file.setValue(keyUnreadOnly, on);
}

std::optional<FlowRef> Settings::lastFlow() const
{
    const FlowRef flow{m_file.value(keyLastAccount, 0).toLongLong(), m_file.value(keyLastFlow).toString()};
    return flow.isValid() ? std::optional(flow) : std::nullopt;
}

void Settings::setLastFlow(const FlowRef &flow)
{
    m_file.setValue(keyLastAccount, flow.account);
    m_file.setValue(keyLastFlow, flow.flowId);
}

std::optional<AccountId> Settings::currentAccount() const
{
    const AccountId account = m_file.value(keyCurrentAccount, 0).toLongLong();
    return account > 0 ? std::optional(account) : std::nullopt;
}

void Settings::setCurrentAccount(AccountId account)
{
    m_file.setValue(keyCurrentAccount, account);
}

QString Settings::language() const
{
    return m_file.value(keyLanguage).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_file.setValue(keyLanguage, code);
}

QString Settings::colorScheme() const
{
    return m_file.value(keyColorScheme, u"system"_s).toString();
}

void Settings::setColorScheme(const QString &name)
{
    m_file.setValue(keyColorScheme, name);
}

QString Settings::notifications() const
{
    return m_file.value(keyNotifications, u"texts"_s).toString();
}

void Settings::setNotifications(const QString &name)
{
    m_file.setValue(keyNotifications, name);
}

bool Settings::notificationSound() const
{
    return m_file.value(keyNotificationSound, true).toBool();
}

void Settings::setNotificationSound(bool on)
{
    m_file.setValue(keyNotificationSound, on);
}

QuietHours Settings::quietHours() const
{
    constexpr QuietHours usual;
    const QuietHours kept{m_file.value(keyQuietFrom, usual.from).toInt(), m_file.value(keyQuietTo, usual.to).toInt()};
    return kept.isValid() ? kept : usual;
}

void Settings::setQuietHours(const QuietHours &hours)
{
    m_file.setValue(keyQuietFrom, hours.from);
    m_file.setValue(keyQuietTo, hours.to);
}

bool Settings::quietHoursOn() const
{
    return m_file.value(keyQuiet, false).toBool();
}

void Settings::setQuietHoursOn(bool on)
{
    m_file.setValue(keyQuiet, on);
}

QString Settings::closing() const
{
    return m_file.value(keyClosing, u"ask"_s).toString();
}

void Settings::setClosing(const QString &name)
{
    m_file.setValue(keyClosing, name);
}

QStringList Settings::recentEmoji() const
{
    QStringList signs = m_file.value(keyRecentEmoji).toStringList();
    signs.removeIf([](const QString &sign) { return sign.isEmpty() || sign.size() > maxSignChars; });
    signs.removeDuplicates();
    return signs.first(qMin(signs.size(), maxRecentEmoji));
}

void Settings::setRecentEmoji(const QStringList &signs)
{
    m_file.setValue(keyRecentEmoji, signs.first(qMin(signs.size(), maxRecentEmoji)));
}

int Settings::skinTone() const
{
    const int tone = m_file.value(keySkinTone, 0).toInt();
    return tone > 0 && tone <= maxSkinTone ? tone : 0;
}

void Settings::setSkinTone(int tone)
{
    m_file.setValue(keySkinTone, tone);
}

quint16 Settings::serverPort() const
{
    const int port = m_file.value(keyServerPort, 0).toInt();
    return port > 0 && port <= UINT16_MAX ? static_cast<quint16>(port) : 0;
}

void Settings::setServerPort(quint16 port)
{
    m_file.setValue(keyServerPort, port);
}

QString Settings::keyName()
{
    QString name = m_file.value(keyKeyName).toString();
    if (name.isEmpty()) {
        name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_file.setValue(keyKeyName, name);
        m_file.sync();
    }
    return name;
}

void Settings::sync()
{
    m_file.sync();
}

} // namespace Morelia
