// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/filename.h"

#include "models/base/shortname.h"
#include "models/entities/message.h"
#include "models/text/linecleaner.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr qsizetype maxRawChars = 4'096;
constexpr qsizetype keptTail = 64;

constexpr std::array programEndings{"action"_L1, "app"_L1, "appimage"_L1, "appref-ms"_L1, "application"_L1, "bash"_L1,
    "bat"_L1, "chm"_L1, "class"_L1, "cmd"_L1, "com"_L1, "command"_L1, "cpl"_L1, "csh"_L1, "deb"_L1, "desktop"_L1,
    "diagcab"_L1, "dll"_L1, "dmg"_L1, "exe"_L1, "fish"_L1, "flatpakref"_L1, "gadget"_L1, "hta"_L1, "htm"_L1, "html"_L1,
    "inf"_L1, "iqy"_L1, "iso"_L1, "jar"_L1, "jnlp"_L1, "js"_L1, "jse"_L1, "ksh"_L1, "lnk"_L1, "mht"_L1, "mhtml"_L1,
    "msc"_L1, "msi"_L1, "msix"_L1, "msp"_L1, "ms-settings"_L1, "out"_L1, "pif"_L1, "pkg"_L1, "pl"_L1, "ps1"_L1, "py"_L1,
    "pyw"_L1, "rb"_L1, "reg"_L1, "rpm"_L1, "run"_L1, "scf"_L1, "scpt"_L1, "scr"_L1, "service"_L1,
    "settingcontent-ms"_L1, "sh"_L1, "shtml"_L1, "slk"_L1, "so"_L1, "svg"_L1, "svgz"_L1, "terminal"_L1, "tool"_L1,
    "url"_L1, "vb"_L1, "vbe"_L1, "vbs"_L1, "webloc"_L1, "workflow"_L1, "wsf"_L1, "wsh"_L1, "xht"_L1, "xhtml"_L1,
    "xll"_L1, "zsh"_L1};

constexpr std::array deviceNames{"aux"_L1, "con"_L1, "conin$"_L1, "conout$"_L1, "nul"_L1, "prn"_L1};

bool isDeviceName(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    if (std::ranges::find(deviceNames, stem) != deviceNames.end())
        return true;
    if (stem.size() != 4 || !(stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)))
        return false;
    // Some systems take the raised digits for digits.
    return u"0123456789¹²³"_s.contains(stem.back());
}

QString lastPart(const QString &name)
{
    const QStringView part = QStringView(name).sliced(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    if (part.size() <= maxRawChars)
        return part.toString();
    return part.first(maxRawChars - keptTail).toString() + part.last(keptTail).toString();
}

void trimEdges(QString &name)
{
    const auto isEdge = [](QChar c) { return c == u'.' || c == u' '; };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    qsizetype start = 0;
    while (start < name.size() && isEdge(name.at(start)))
        ++start;
    name.remove(0, start);
}

} // namespace

QString safeFileName(const QString &name)
{
    const LineCleaner::Options options{.maxChars = maxRawChars, .replaceAngles = false};
    QString safe = LineCleaner(options).clean(lastPart(name)).normalized(QString::NormalizationForm_C);
    safe.removeIf([](QChar c) { return u"/\\:*?\"<>|"_s.contains(c); });
    trimEdges(safe);
    safe = shortFileName(safe, maxFileNameBytes);
    trimEdges(safe);
    return isDeviceName(safe) ? u'_' + safe : safe;
}

QString shownFileName(const QString &name)
{
    const QString safe = safeFileName(name);
    const QString part = lastPart(name).trimmed();
    const bool hidden = !safe.isEmpty() && part.startsWith(u'.') && !part.startsWith(".."_L1);
    return hidden ? u'.' + safe : safe;
}

bool isProgramName(const QString &name)
{
    const QString safe = safeFileName(name);
    const qsizetype dot = safe.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : safe.sliced(dot + 1).toLower();
    return std::ranges::find(programEndings, ending) != programEndings.end();
}

} // namespace Morelia
