// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/codepainter.h"

#include "client/platform/plugins.h"
#include "models/base/jobqueue.h"

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCodeChars = 20'000;
constexpr int knownCodes = 64;

} // namespace

//! The thread: loading the plugin and reading its languages take a while.
class CodePainter::Worker
{
public:
    QFuture<QList<CodePiece>> paint(const QString &code, const QString &language, const QColor &text)
    {
        return m_jobs.run([this, code, language, text] {
            if (!std::exchange(m_isLoaded, true)) {
                if (const auto *plugin = loadedPlugin<CodePlugin>(u"code"_s))
                    m_highlighter = plugin->makeHighlighter();
            }
            return m_highlighter ? m_highlighter->highlight(code, language, text) : QList<CodePiece>();
        });
    }

private:
    bool m_isLoaded = false;
    std::unique_ptr<CodeHighlighter> m_highlighter; // none without the plugin
    JobQueue m_jobs;                                // last: it ends first
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
