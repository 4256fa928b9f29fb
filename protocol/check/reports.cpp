// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/reports.h"

#include "protocol/check/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr int verdictWidth = 34;
constexpr int nameWidth = 28;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0, 'f', 3);
}

bool isBad(const Result &result)
{
    return result.verdict == Verdict::Different || result.verdict == Verdict::Dead;
}

QJsonObject toObject(const Result &result)
{
    const Check &check = *result.check;
    QJsonObject object{{u"name"_s, QString(check.name)}, {u"title"_s, QString(check.title)},
        {u"verdict"_s, idOf(result.verdict)}, {u"documented"_s, QString(check.documented)},
        {u"observed"_s, result.observed}, {u"milliseconds"_s, static_cast<qint64>(result.time.count())}};
    if (!check.release.isEmpty())
        object.insert("release2023"_L1, QString(check.release));
    if (check.quirk > 0)
        object.insert("quirk"_L1, check.quirk);
    if (isBad(result) && !result.detail.isEmpty())
        object.insert("serverSays"_L1, result.detail);
    return object;
}

void writeCase(QXmlStreamWriter &xml, const Result &result)
{
    const Check &check = *result.check;
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"morelia-check."_s + QString(check.name).section(u'.', 0, 0));
    xml.writeAttribute(u"name"_s, QString(check.name) + u": "_s + check.title);
    xml.writeAttribute(u"time"_s, seconds(result.time));
    if (isBad(result)) {
        xml.writeStartElement(result.verdict == Verdict::Dead ? u"error"_s : u"failure"_s);
        xml.writeAttribute(u"message"_s, differenceOf(result));
        xml.writeEndElement();
    } else {
        xml.writeTextElement(u"system-out"_s, wordsOf(result));
    }
    xml.writeEndElement();
}

} // namespace

QString lineOf(const Result &result)
{
    QString line = wordsOf(result).leftJustified(verdictWidth) + QString(result.check->name).leftJustified(nameWidth)
        + result.check->title;
    if (isBad(result))
        line += u": "_s + differenceOf(result);
    return line;
}

QString summaryOf(const Report &report)
{
    QString text = u"%1 checks in %2 s: %3 as documented, %4 as in the 2023 release, %5 different, %6 dead sockets\n"_s
                       .arg(report.results.size())
                       .arg(seconds(report.time))
                       .arg(report.count(Verdict::AsDocumented))
                       .arg(report.count(Verdict::AsRelease))
                       .arg(report.count(Verdict::Different))
                       .arg(report.count(Verdict::Dead));
    if (report.leftOut > 0)
        text += u"The server no longer answers: %1 checks were left out\n"_s.arg(report.leftOut);
    QStringList quirks;
    const QList<int> seen = report.quirksSeen();
    for (const int quirk : seen)
        quirks << QString::number(quirk);
    if (!quirks.isEmpty())
        text += u"Quirks of the 2023 release that were seen: %1\n"_s.arg(quirks.join(u", "_s));
    text += u"Left on the server: %1 accounts, %2 flows, %3 messages\n"_s.arg(report.made.accounts)
                .arg(report.made.flows)
                .arg(report.made.messages);
    return text;
}

QString listOfChecks()
{
    QString text;
    const QList<const Check *> checks = allChecks();
    for (const Check *check : checks) {
        QStringList remarks;
        if (check->quirk > 0)
            remarks << u"quirk %1"_s.arg(check->quirk);
        if (check->heavy)
            remarks << u"only with --heavy or by name"_s;
        text += QString(check->name).leftJustified(nameWidth) + check->title
            + (remarks.isEmpty() ? QString() : u" (%1)"_s.arg(remarks.join(u", "_s))) + u'\n';
    }
    text += u"\nQuirks that cannot be seen from outside:\n"_s;
    for (const UnseenQuirk &quirk : unseenQuirks())
        text += u"quirk %1: %2\n"_s.arg(quirk.quirk).arg(quirk.reason);
    return text;
}

QByteArray toJson(const Report &report)
{
    QJsonArray checks;
    for (const Result &result : report.results)
        checks.append(toObject(result));
    QJsonArray quirks;
    const QList<int> seen = report.quirksSeen();
    for (const int quirk : seen)
        quirks.append(quirk);
    const QJsonObject object{{u"server"_s, report.server.toDisplayString()},
        {u"milliseconds"_s, static_cast<qint64>(report.time.count())}, {u"good"_s, report.isGood()},
        {u"counts"_s,
            QJsonObject{{idOf(Verdict::AsDocumented), report.count(Verdict::AsDocumented)},
                {idOf(Verdict::AsRelease), report.count(Verdict::AsRelease)},
                {idOf(Verdict::Different), report.count(Verdict::Different)},
                {idOf(Verdict::Dead), report.count(Verdict::Dead)}, {u"left-out"_s, report.leftOut}}},
        {u"made"_s,
            QJsonObject{{u"accounts"_s, report.made.accounts}, {u"flows"_s, report.made.flows},
                {u"messages"_s, report.made.messages}}},
        {u"quirks"_s, quirks}, {u"checks"_s, checks}};
    return QJsonDocument(object).toJson();
}

QByteArray toJunit(const Report &report)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, u"morelia-check "_s + report.server.toDisplayString());
    xml.writeAttribute(u"tests"_s, QString::number(report.results.size()));
    xml.writeAttribute(u"failures"_s, QString::number(report.count(Verdict::Different)));
    xml.writeAttribute(u"errors"_s, QString::number(report.count(Verdict::Dead)));
    xml.writeAttribute(u"time"_s, seconds(report.time));
    for (const Result &result : report.results)
        writeCase(xml, result);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace Morelia::Check
