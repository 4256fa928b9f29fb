// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composedfiles.h"

#include "client/media/picturedecoder.h"
#include "client/media/smallerpicture.h"
#include "models/lists/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

ComposedFiles::ComposedFiles(FileIntake &intake, QObject *parent)
    : QAbstractListModel(parent)
    , m_intake(intake)
{}

int ComposedFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ComposedFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.problem == IntakeProblem::TooMany ? tr("More files") : fileTitle(row.file);
    case SizeTextRole:
        return sizeWords(row.file);
    case KindRole:
        return static_cast<int>(row.file.kind);
    case PreviewKeyRole:
        return row.file.kind == AttachmentKind::Picture ? row.file.cacheKey : QString();
    case ProblemRole:
        return wordsFor(row.problem, row.rules.maxBytes);
    default:
        return {};
    }
}

QHash<int, QByteArray> ComposedFiles::roleNames() const
{
    return {
        {NameRole, "name"},
        {SizeTextRole, "sizeText"},
        {KindRole, "kind"},
        {PreviewKeyRole, "previewKey"},
        {ProblemRole, "problem"},
    };
}

bool ComposedFiles::isReading() const
{
    return std::ranges::any_of(m_rows, &Row::reading);
}

int ComposedFiles::problemRow() const
{
    const auto bad = std::ranges::find_if(m_rows, [](const Row &row) { return row.problem != IntakeProblem::None; });
    return bad == m_rows.end() ? -1 : static_cast<int>(bad - m_rows.begin());
}

QString ComposedFiles::problemText() const
{
    const int first = problemRow();
    if (first < 0)
        return {};
    const auto bad = std::ranges::count_if(m_rows, [](const Row &row) { return row.problem != IntakeProblem::None; });
    const QString name = index(first).data(NameRole).toString();
    return bad == 1
        ? tr("“%1” cannot be sent. Remove it.").arg(name)
        : tr("“%1” and %Ln more file(s) cannot be sent. Remove them.", nullptr, static_cast<int>(bad) - 1).arg(name);
}

QList<Attachment> ComposedFiles::ready() const
{
    QList<Attachment> files;
    for (const Row &row : m_rows) {
        if (!row.reading && row.problem == IntakeProblem::None)
            files.append(row.file);
    }
    return files;
}

void ComposedFiles::add(const QList<QUrl> &urls, const IntakeRules &rules)
{
    for (const QUrl &url : urls) {
        if (!makeRoom())
            return;
        add(url.fileName(), [this, url](const IntakeRules &by) { return m_intake.take(url, by); }, rules);
    }
}

void ComposedFiles::add(std::function<QByteArray()> make, const QString &name, const IntakeRules &rules)
{
    if (!makeRoom())
        return;
    const Source source = [this, make = std::move(make), name](
                              const IntakeRules &by) { return m_intake.take(make, name, by); };
    add(name, source, rules);
}

bool ComposedFiles::addClipboard(const IntakeRules &rules)
{
    const bool hasClipboard = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    const QMimeData *data = hasClipboard ? QGuiApplication::clipboard()->mimeData() : nullptr;
    if (!data)
        return false;
    QList<QUrl> urls = data->urls();
    urls.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    if (!urls.isEmpty()) {
        add(urls, rules);
        return true;
    }
    // Where the clipboard has text too, the text was meant.
    if (data->hasText())
        return addLongText(data->text(), rules);
    const QImage picture = qvariant_cast<QImage>(data->imageData());
    if (picture.isNull())
        return false;
    add([picture] { return encodePng(picture); }, tr("Picture.png"), rules);
    return true;
}

bool ComposedFiles::addLongText(const QString &text, const IntakeRules &rules)
{
    if (text.size() <= longestPaste)
        return false;
    add([text] { return text.toUtf8(); }, tr("Text.txt"), rules);
    return true;
}

bool ComposedFiles::makeRoom()
{
    if (count() < maxFiles)
        return true;
    if (count() > maxFiles)
        return false;
    Row row;
    row.problem = IntakeProblem::TooMany;
    append(row);
    return false;
}

void ComposedFiles::append(const Row &row)
{
    insert(count(), row);
}

void ComposedFiles::insert(int place, const Row &row)
{
    beginInsertRows({}, place, place);
    m_rows.insert(place, row);
    endInsertRows();
    Q_EMIT changed();
}

void ComposedFiles::add(const QString &name, const Source &source, const IntakeRules &rules)
{
    Row row;
    row.file.name = name;
    row.rules = rules;
    row.source = source;
    row.reading = true;
    append(row);
    take(m_rows.last());
}

void ComposedFiles::take(Row &row)
{
    row.reading = true;
    row.id = ++m_lastId;
    row.source(chosen(row.rules)).then(this, [this, id = row.id](const TakenFile &result) {
        const auto it = std::ranges::find(m_rows, id, &Row::id);
        if (it == m_rows.end())
            return;
        it->file = result.file;
        it->problem = result.problem;
        it->reading = false;
        const QModelIndex changedRow = index(static_cast<int>(it - m_rows.begin()));
        Q_EMIT dataChanged(changedRow, changedRow);
        Q_EMIT changed();
    });
}

IntakeRules ComposedFiles::chosen(IntakeRules rules) const
{
    rules.stripMetadata = rules.stripMetadata && !m_keepsCameraData;
    if (m_smaller)
        rules.convert = smallerPicture;
    return rules;
}

bool ComposedFiles::Row::mayBePicture() const
{
    return file.kind == AttachmentKind::Picture || file.mime.startsWith("image/"_L1);
}

bool ComposedFiles::hasPictures() const
{
    return std::ranges::any_of(m_rows, &Row::mayBePicture);
}

void ComposedFiles::setSmaller(bool smaller)
{
    if (std::exchange(m_smaller, smaller) != smaller)
        takePicturesAgain();
}

void ComposedFiles::setKeepsCameraData(bool keeps)
{
    if (std::exchange(m_keepsCameraData, keeps) != keeps)
        takePicturesAgain();
}

void ComposedFiles::takePicturesAgain()
{
    for (Row &row : m_rows) {
        if (row.source && (row.reading || row.mayBePicture()))
            take(row);
    }
    Q_EMIT changed();
}

void ComposedFiles::restore(const QList<Attachment> &files)
{
    for (int i = 0; i < files.size(); ++i) {
        Row row;
        row.file = files[i];
        row.source = [this, file = files[i]](const IntakeRules &by) { return m_intake.takeAgain(file, by); };
        insert(i, row);
    }
}

void ComposedFiles::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

void ComposedFiles::move(int row, int place)
{
    if (row < 0 || row >= count() || place < 0 || place >= count() || row == place)
        return;
    beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
    m_rows.move(row, place);
    endMoveRows();
    Q_EMIT changed();
}

void ComposedFiles::clear()
{
    m_smaller = m_keepsCameraData = false;
    if (m_rows.isEmpty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_rows.clear();
    endRemoveRows();
    Q_EMIT changed();
}

void ComposedFiles::refreshTexts()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {NameRole, SizeTextRole, ProblemRole});
}

QString ComposedFiles::sizeWords(const Attachment &file)
{
    const QString size = file.size > 0 ? sizeText(file.size) : QString();
    const bool isHiddenPicture = file.kind == AttachmentKind::Document && file.mime.startsWith("image/"_L1);
    //: %1 is a size: "1.2 MB".
    return isHiddenPicture ? tr("%1, goes as a document: it cannot be shown as a picture").arg(size) : size;
}

QString ComposedFiles::wordsFor(IntakeProblem problem, qint64 maxBytes)
{
    switch (problem) {
    case IntakeProblem::None:
        return {};
    case IntakeProblem::NotLocal:
        return tr("Not a file on this computer.");
    case IntakeProblem::Missing:
        return tr("The file is gone.");
    case IntakeProblem::Folder:
        return tr("A folder cannot be sent. Pack it into one file first.");
    case IntakeProblem::Empty:
        return tr("The file is empty.");
    case IntakeProblem::TooLarge:
        return tr("Too large: this server takes up to %1.").arg(sizeText(maxBytes));
    case IntakeProblem::Unreadable:
        return tr("The file cannot be read.");
    case IntakeProblem::NotKept:
        return tr("No room on the disk of this computer.");
    case IntakeProblem::TooMany:
        return tr("At most %Ln file(s) at a time.", nullptr, maxFiles);
    case IntakeProblem::Unusable:
        return tr("This is not a picture that can be shown.");
    }
    return {};
}

} // namespace Morelia
