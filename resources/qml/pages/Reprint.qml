import QtQuick

// Which ticket do staff want on paper?
Number {
    title: qsTr("Print a ticket")
    errand: kiosk.reprint
    action: qsTr("Print")
    done: errand.ordered === "" ? "" : errand.copied ? qsTr("%1 is being printed, marked as a copy.").arg(errand.ordered) : qsTr("%1 is being printed.").arg(errand.ordered)
    onBack: kiosk.leaveReprint()
}
