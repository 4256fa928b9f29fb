// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/fileintake.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! The files that go with the next message, in order.
class ComposedFiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(int count READ count NOTIFY changed)
    //! A file is still being read.
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    //! The first file that cannot be sent; -1 without one.
    Q_PROPERTY(int problemRow READ problemRow NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< cleaned
        SizeTextRole,   //!< "1.2 MB", and what becomes of a picture that cannot be shown; empty until it is known
        KindRole,       //!< int of AttachmentKind
        PreviewKeyRole, //!< key of a picture for image://media/; empty for other files
        ProblemRole,    //!< why it cannot be sent, in words; empty when it can
    };
    Q_ENUM(Role)

    //! Files beyond this are refused.
    static constexpr int maxFiles = 50;

    explicit ComposedFiles(FileIntake &intake, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isReading() const;
    int problemRow() const;
    //! Which files cannot be sent, in words; empty without one.
    QString problemText() const;
    //! The files that can be sent, in order.
    QList<Attachment> ready() const;

    //! Adds files of this computer.
    void add(const QList<QUrl> &urls, const IntakeRules &rules);
    //! Adds a file whose bytes a function makes on a worker thread.
    void add(std::function<QByteArray()> make, const QString &name, const IntakeRules &rules);
    //! Text longer than this, in UTF-16 units, becomes a file: a field would lay it out for seconds.
    static constexpr qsizetype longestPaste = 30'000;
    //! Adds the files, the picture or the long text on the clipboard. False without them: then paste the text.
    bool addClipboard(const IntakeRules &rules);
    //! Puts files that were taken before in front of the others.
    void restore(const QList<Attachment> &files);
    void remove(int row);
    void clear();
    //! Makes words and sizes anew, in another language.
    void refreshTexts();

    //! Why a file was not taken. maxBytes: the limit that it is beyond.
    static QString wordsFor(IntakeProblem problem, qint64 maxBytes);

Q_SIGNALS:
    //! Rows came, went, or became known.
    void changed();

private:
    struct Row
    {
        quint64 id = 0;
        Attachment file;
        IntakeProblem problem = IntakeProblem::None;
        qint64 maxBytes = 0;
        bool reading = false;
    };

    bool addLongText(const QString &text, const IntakeRules &rules);
    bool makeRoom();
    void append(const Row &row);
    void insert(int place, const Row &row);
    void await(const QString &name, QFuture<TakenFile> taken, const IntakeRules &rules);
    static QString sizeWords(const Attachment &file);

    FileIntake &m_intake;
    QList<Row> m_rows;
    quint64 m_lastId = 0;
};

} // namespace Morelia
