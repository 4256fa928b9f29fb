// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace Morelia {

//! The language of the interface: a built-in one, or a file from outside.
class Translations : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QObject *parent = nullptr);
    ~Translations() override;

    //! Codes of the languages that are built in ("en", "ru"), the source language first.
    static QStringList builtIn();

    //! Changes to a code, a .qm or a .ts file; an empty string means the system's language.
    //! Returns an empty string, or what is wrong, in words; then nothing has changed.
    QString use(const QString &languageOrFile);
    //! The code of the language in use; empty for a file from outside.
    QString language() const { return m_language; }

Q_SIGNALS:
    //! New words are in force: ask for every text again.
    void changed();

private:
    QString useFile(const QString &path);
    QString useLanguage(const QLocale &locale);
    static QString compile(const QString &path, QByteArray &compiled);
    void install(std::unique_ptr<QTranslator> own, const QLocale &locale);

    QByteArray m_data; // m_own reads from it
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_toolkit;
    QString m_language;
};

} // namespace Morelia
