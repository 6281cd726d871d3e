import QtQuick
import ".."

// Yes or no, where yes cannot be taken back; no is the larger and the one the keys are on.
Card {
    id: question

    property string yes
    property string no

    signal agreed
    signal refused

    canClose: true
    onClosed: refused()

    Column {
        width: parent.width
        spacing: Theme.gap

        BigButton {
            objectName: "no"
            width: parent.width
            height: Math.max(Theme.target, Theme.px(84))
            focus: true
            text: question.no
            onClicked: question.refused()
            Component.onCompleted: forceActiveFocus()
        }

        BigButton {
            objectName: "yes"
            width: parent.width
            quiet: true
            text: question.yes
            onClicked: question.agreed()
        }
    }
}
