import QtQuick
import ".."
import "../controls"

// Nobody is here: who we are, how it stands, and the two things one can do.
FocusScope {
    id: page

    required property QtObject kiosk
    readonly property bool tall: height > width
    readonly property bool canGoBack: false

    readonly property bool closed: !kiosk.queues.anyOpen
    readonly property real side: Theme.px(40)

    signal back

    focus: true

    // Staff at a keyboard: what holding the time is for a finger.
    Shortcut {
        sequences: ["F12"]
        onActivated: page.kiosk.askForPin()
    }

    // How many wait, and for what.
    component Figure: Column {
        id: figure

        property string words
        property string of

        width: standing.cell
        height: standing.height
        Accessible.role: Accessible.StaticText
        Accessible.name: words + ": " + of

        Label {
            width: parent.width
            height: parent.height * 0.4
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            text: figure.words
            font.pixelSize: Theme.type(20)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(11)
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            height: parent.height * 0.6
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Text.AlignTop
            text: figure.of
            color: Theme.muted
            font.pixelSize: Theme.type(17)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(11)
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: banner

        width: parent.width
        height: Theme.low ? corner.height + Theme.type(90) : Math.round(parent.height * (page.tall ? 0.36 : 0.37))
        color: Theme.banner

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.border
            visible: Theme.contrast
            color: Theme.line
        }

        Row {
            id: corner

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(10)
            spacing: Theme.px(12)

            Tools {
                kiosk: page.kiosk
                ink: Theme.bannerInk
                fill: Theme.banner
                fillPressed: Theme.bannerPressed
            }

            Label {
                objectName: "clock"
                height: Theme.target
                rightPadding: Theme.px(12)
                verticalAlignment: Text.AlignVCenter
                text: page.kiosk.clock.time
                color: Theme.bannerInk
                font.pixelSize: Theme.type(28)

                // Staff know: hold the time for three seconds.
                TapHandler {
                    longPressThreshold: 3
                    onLongPressed: page.kiosk.askForPin()
                }
            }
        }

        Image {
            id: logo

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: page.side
            anchors.topMargin: Theme.px(18)
            width: Math.min(implicitWidth * height / Math.max(1, implicitHeight), corner.x - 2 * page.side)
            height: Theme.px(56)
            visible: status === Image.Ready
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            sourceSize.height: 4 * height
            source: page.kiosk.appearance.logo
            Accessible.ignored: true
        }

        Label {
            id: name

            objectName: "branchName"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: corner.bottom
            anchors.leftMargin: page.side
            anchors.rightMargin: page.side
            height: Theme.low ? 0 : (banner.height - corner.height - Theme.px(10)) * 0.52
            visible: !Theme.low
            verticalAlignment: Text.AlignBottom
            horizontalAlignment: Text.AlignLeft
            text: page.kiosk.board.name
            color: Theme.bannerInk
            font.pixelSize: Theme.type(page.tall ? 64 : 56)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Label {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: name.bottom
            anchors.bottom: parent.bottom
            anchors.leftMargin: page.side
            anchors.rightMargin: page.side
            anchors.topMargin: Theme.low ? 0 : Theme.px(6)
            anchors.bottomMargin: Theme.gap
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Theme.low ? Text.AlignVCenter : Text.AlignTop
            text: page.closed ? qsTr("We are closed just now") : qsTr("Welcome. Take a ticket and have a seat: we will call your number.")
            color: Theme.bannerInk
            font.pixelSize: Theme.type(24)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.least
        }
    }

    Item {
        id: middle

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.bottom
        anchors.bottom: tongues.top
        anchors.leftMargin: page.side
        anchors.rightMargin: page.side
        anchors.topMargin: Theme.px(20)
        anchors.bottomMargin: Theme.px(16)

        Notice {
            id: shut

            width: parent.width
            size: Theme.type(22)
            text: page.closed ? qsTr("No tickets are given at the moment. Please ask the staff when we open. If you have a ticket, you can look it up here.") : ""
        }

        Grid {
            id: actions

            readonly property real room: middle.height - (shut.visible ? shut.height + Theme.gap : 0) - (standing.visible ? standing.height + Theme.gap : 0)
            readonly property real cell: columns === 1 ? width : (width - columnSpacing) / 2
            readonly property real cellHeight: page.tall && !page.closed ? (room - rowSpacing) / 2 : room

            anchors.top: shut.visible ? shut.bottom : parent.top
            anchors.topMargin: shut.visible ? Theme.gap : 0
            width: parent.width
            columns: page.tall || page.closed ? 1 : 2
            rowSpacing: Theme.px(20)
            columnSpacing: Theme.px(32)

            BigButton {
                objectName: "start"
                width: actions.cell
                height: Math.min(actions.cellHeight, Theme.px(220))
                size: Theme.type(38)
                visible: !page.closed
                text: qsTr("Take a ticket")
                focus: true
                onClicked: page.kiosk.chooseQueue()
            }

            BigButton {
                objectName: "haveTicket"
                width: actions.cell
                height: Math.min(actions.cellHeight, Theme.px(220))
                size: Theme.type(30)
                quiet: !page.closed
                text: qsTr("I'm here: I have a ticket")
                onClicked: page.kiosk.enterNumber()
            }
        }

        // How it stands: as many queues as there is room for, then all together.
        Row {
            id: standing

            readonly property int most: page.tall ? 2 : 3
            readonly property int shown: Math.min(most, page.kiosk.queues.count)
            readonly property real cell: (width - shown * spacing) / (shown + 1)

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.type(76)
            spacing: page.tall ? Theme.px(12) : actions.columnSpacing
            visible: !page.closed && shown > 0

            Repeater {
                model: page.kiosk.queues

                Figure {
                    required property int index
                    required property string name
                    required property int waiting
                    required property string obstacle

                    visible: index < standing.shown
                    words: obstacle === "" ? Words.waiting(waiting) : Words.obstacle(obstacle)
                    of: name
                }
            }

            Figure {
                objectName: "allWaiting"
                visible: page.kiosk.queues.count > 1 // of a single queue it is said above its name
                words: Words.waiting(page.kiosk.board.waiting)
                of: qsTr("in all queues together")
            }
        }
    }

    Rectangle {
        id: tongues

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: names.height + Theme.px(20)
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.px(1)
            color: Theme.line
        }

        Grid {
            id: names

            readonly property real cell: (parent.width - Theme.px(20) - (columns - 1) * spacing) / columns

            anchors.centerIn: parent
            columns: page.tall ? 5 : 10
            spacing: Theme.px(4)

            Repeater {
                model: page.kiosk.languages.tags

                Touchable {
                    id: tongue

                    required property string modelData
                    required property int index
                    readonly property bool current: page.kiosk.languages.current === modelData

                    objectName: "speak-" + modelData
                    width: names.cell
                    height: Theme.target
                    name: page.kiosk.languages.names[index]
                    fill: current ? Theme.accentSoft : Theme.surface
                    background.border.width: current ? Theme.border : 0
                    background.border.color: Theme.accentText
                    Accessible.checkable: true
                    Accessible.checked: current
                    onClicked: page.kiosk.speak(modelData)

                    Label {
                        anchors.fill: parent
                        anchors.margins: Theme.px(4)
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        text: tongue.name
                        color: tongue.current ? Theme.accentText : Theme.ink
                        font.weight: tongue.current ? Font.DemiBold : Font.Normal
                        font.family: Theme.anyFamily
                        font.pixelSize: Theme.type(18)
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.px(11)
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
