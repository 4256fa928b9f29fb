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
    //! Some of them are pictures, or too large to tell.
    Q_PROPERTY(bool hasPictures READ hasPictures NOTIFY changed)
    //! Pictures go as smaller ones. For these files only.
    Q_PROPERTY(bool smaller READ isSmaller WRITE setSmaller NOTIFY changed)
    //! Pictures go with what the camera wrote into them: places, device, time. For these files only.
    Q_PROPERTY(bool keepsCameraData READ keepsCameraData WRITE setKeepsCameraData NOTIFY changed)

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
    bool hasPictures() const;
    bool isSmaller() const { return m_smaller; }
    void setSmaller(bool smaller);
    bool keepsCameraData() const { return m_keepsCameraData; }
    void setKeepsCameraData(bool keeps);
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
    //! Gives a file another place among the others.
    Q_INVOKABLE void move(int row, int place);
    void clear();
    //! Makes words and sizes anew, in another language.
    void refreshTexts();

    //! Why a file was not taken. maxBytes: the limit that it is beyond.
    static QString wordsFor(IntakeProblem problem, qint64 maxBytes);

Q_SIGNALS:
    //! Rows came, went, or became known.
    void changed();

private:
    using Source = std::function<QFuture<TakenFile>(const IntakeRules &rules)>;

    struct Row
    {
        quint64 id = 0; // of the answer that it waits for; 0: of none
        Attachment file;
        IntakeProblem problem = IntakeProblem::None;
        IntakeRules rules;
        Source source;
        bool reading = false;

        bool mayBePicture() const;
    };

    bool addLongText(const QString &text, const IntakeRules &rules);
    bool makeRoom();
    void append(const Row &row);
    void insert(int place, const Row &row);
    void add(const QString &name, const Source &source, const IntakeRules &rules);
    void take(Row &row);
    void takePicturesAgain();
    IntakeRules chosen(IntakeRules rules) const;
    static QString sizeWords(const Attachment &file);

    FileIntake &m_intake;
    QList<Row> m_rows;
    quint64 m_lastId = 0;
    bool m_smaller = false;
    bool m_keepsCameraData = false;
};

} // namespace Morelia
