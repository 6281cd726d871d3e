pragma Singleton

import QtQuick

// The board's words for codes and numbers: always in the branch's own language.
QtObject {
    function obstacle(code) {
        switch (code) {
        case "":
            return "";
        case "queue_full":
            return qsTr("Full");
        default:
            return qsTr("Closed");
        }
    }

    function withMore(text, more) {
        return more > 0 ? qsTr("%1 (%2 more)").arg(text).arg(more) : text;
    }

    function remaining(expires, now) {
        const seconds = Math.max(0, Math.ceil((expires - now) / 1000));
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
}
