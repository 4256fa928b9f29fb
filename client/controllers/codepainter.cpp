// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/codepainter.h"

#include "models/base/jobqueue.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>

#include <optional>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCodeChars = 20'000;
constexpr qsizetype maxLineChars = 1'000;
constexpr qint64 maxMs = 500;
constexpr int knownCodes = 64;
constexpr float shareOfText = 0.45F; // as in Accents.qml

bool isLight(const QColor &color)
{
    return color.lightnessF() > 0.5F;
}

// The colours of a theme have less contrast than words need.
QColor readable(const QColor &tone, const QColor &text)
{
    const auto mixed = [](float a, float b) { return a + (b - a) * shareOfText; };
    return QColor::fromRgbF(
        mixed(tone.redF(), text.redF()), mixed(tone.greenF(), text.greenF()), mixed(tone.blueF(), text.blueF()));
}

//! Collects the parts of code that have a colour.
class PieceCollector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    PieceCollector(
        const KSyntaxHighlighting::Definition &definition, const KSyntaxHighlighting::Theme &theme, const QColor &text)
        : m_text(text)
    {
        setDefinition(definition);
        setTheme(theme);
    }

    QList<CodePiece> collect(const QString &code)
    {
        QElapsedTimer watch;
        watch.start();
        KSyntaxHighlighting::State state;
        while (m_line < code.size() && watch.elapsed() < maxMs) {
            const qsizetype newLine = code.indexOf(u'\n', m_line);
            const qsizetype end = newLine < 0 ? code.size() : newLine;
            state = highlightLine(QStringView(code).sliced(m_line, qMin(end - m_line, maxLineChars)), state);
            m_line = end + 1;
        }
        return m_pieces;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        m_pieces.append({m_line + offset, length, readable(format.textColor(theme()), m_text), format.isBold(theme()),
            format.isItalic(theme())});
    }

private:
    const QColor m_text;
    qsizetype m_line = 0; // where it begins
    QList<CodePiece> m_pieces;
};

} // namespace

//! The thread, and what it knows of languages: reading that takes a while.
class CodePainter::Worker
{
public:
    QFuture<QList<CodePiece>> paint(const QString &code, const QString &language, const QColor &text)
    {
        return m_jobs.run([this, code, language, text] {
            if (!m_repository)
                m_repository.emplace();
            const auto kind = isLight(text) ? KSyntaxHighlighting::Repository::DarkTheme
                                            : KSyntaxHighlighting::Repository::LightTheme;
            const KSyntaxHighlighting::Definition definition = definitionFor(language);
            return definition.isValid()
                ? PieceCollector(definition, m_repository->defaultTheme(kind), text).collect(code)
                : QList<CodePiece>();
        });
    }

private:
    KSyntaxHighlighting::Definition definitionFor(const QString &language) const
    {
        const KSyntaxHighlighting::Definition named = m_repository->definitionForName(language);
        // It takes a name of a file, and only looks at it.
        return named.isValid() ? named : m_repository->definitionForFileName(u"code."_s + language);
    }

    std::optional<KSyntaxHighlighting::Repository> m_repository;
    JobQueue m_jobs; // last: it ends first
};

CodePainter::CodePainter(QObject *parent)
    : QObject(parent)
    , m_known(knownCodes)
{}

CodePainter::~CodePainter() = default;

QFuture<QList<CodePiece>> CodePainter::paint(const QString &code, const QString &language, const QColor &text)
{
    if (language.isEmpty() || code.size() > maxCodeChars)
        return QtFuture::makeReadyValueFuture(QList<CodePiece>());
    const QString key = text.name() + language + u'\n' + code;
    if (const QList<CodePiece> *known = m_known.object(key))
        return QtFuture::makeReadyValueFuture(*known);
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    return m_worker->paint(code, language, text).then(this, [this, key](const QList<CodePiece> &pieces) {
        m_known.insert(key, new QList<CodePiece>(pieces));
        return pieces;
    });
}

} // namespace Morelia
