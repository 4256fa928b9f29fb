// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/pictureframes.h"
#include "client/platform/controlstyle.h"
#include "client/platform/emojifont.h"
#include "tests/client/pictures.h"
#include "tests/qml/probe.h"

#include <KLocalizedQmlContext>

#include <QApplication>
#include <QIcon>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

namespace {

//! Stands in for the pictures of the media cache: "wide" is 400 by 200 pixels, other keys are 200 by 400, round ones are
//! as large as they are wanted, and "broken" is none.
class Pictures
    : public QQuickImageProvider
    , public Morelia::FrameSource
{
public:
    Pictures()
        : QQuickImageProvider(Image)
    {}

    QImage requestImage(const QString &id, QSize *size, const QSize &wanted) override
    {
        if (id == u"broken")
            return {};
        *size = id.startsWith("round/"_L1) ? wanted : id == u"wide" ? QSize(400, 200) : QSize(200, 400);
        QImage image(*size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image;
    }

    //! "moving" has two frames.
    QFuture<std::shared_ptr<Morelia::PictureFrames>> openFrames(const QString &key, const QSize &bound) override
    {
        return QtFuture::makeReadyValueFuture(
            key == u"moving" ? Morelia::PictureFrames::open(Morelia::Test::gif({8, 8}, {1, 2}, 2), bound) : nullptr);
    }

    QFuture<Morelia::PictureFrame> nextFrame(const std::shared_ptr<Morelia::PictureFrames> &frames) override
    {
        return QtFuture::makeReadyValueFuture(frames->next());
    }
};

//! Gives the tests' engine what the program gives to its own, and the probe.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        KLocalization::setupLocalizedContext(engine);
        engine->addImageProvider(u"media"_s, new Pictures);
        engine->rootContext()->setContextProperty(u"probe"_s, &m_probe);
    }

private:
    Morelia::Probe m_probe;
};

} // namespace

int main(int argc, char *argv[])
{
    // The desktop's style wants a QApplication; Qt Quick Test takes the one that it finds.
    const QApplication application(argc, argv);
    QIcon::setFallbackThemeName(u"morelia"_s);
    Morelia::chooseControlStyle();
    Morelia::preferColouredEmoji();
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "tst_qml", nullptr, &setup);
}

#include "main.moc"
