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

    function stale(age) {
        const old = age < 60 ? qsTr("%n seconds", "", age) : qsTr("%n minutes", "", Math.floor(age / 60));
        return qsTr("Not up to date. Age: %1").arg(old);
    }

    function withMore(text, more) {
        return more > 0 ? qsTr("%1 (%2 more)").arg(text).arg(more) : text;
    }

    function remaining(expires, now) {
        const seconds = Math.max(0, Math.ceil((expires - now) / 1000));
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
}
