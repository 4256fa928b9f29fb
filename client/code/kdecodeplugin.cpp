// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/code/codehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>
#include <QObject>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLineChars = 1'000;
constexpr qint64 maxMs = 500;
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

//! Colours code by KSyntaxHighlighting's languages and themes.
class KdeCodeHighlighter final : public CodeHighlighter
{
public:
    QList<CodePiece> highlight(const QString &code, const QString &language, const QColor &text) override
    {
        KSyntaxHighlighting::Definition definition = m_repository.definitionForName(language);
        // It takes a name of a file, and only looks at it.
        if (!definition.isValid())
            definition = m_repository.definitionForFileName(u"code."_s + language);
        if (!definition.isValid())
            return {};
        const auto kind =
            isLight(text) ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme;
        return PieceCollector(definition, m_repository.defaultTheme(kind), text).collect(code);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
};

} // namespace

class KdeCodePlugin final
    : public QObject
    , public CodePlugin
{
    Q_OBJECT
    Q_INTERFACES(Morelia::CodePlugin)
    Q_PLUGIN_METADATA(IID "Morelia.CodePlugin")

public:
    std::unique_ptr<CodeHighlighter> makeHighlighter() const override { return std::make_unique<KdeCodeHighlighter>(); }
};

} // namespace Morelia

#include "kdecodeplugin.moc"
