pragma Singleton

import QtQuick

// The words for the codes that come from outside of QML.
QtObject {
    function trouble(code) {
        switch (code) {
        case "":
            return "";
        case "queue_closed":
            return qsTr("This queue is closed at the moment. Please ask a member of staff.");
        case "queue_full":
            return qsTr("This queue is full at the moment. Please try again in a few minutes.");
        case "not_found":
            return qsTr("This is not here any more, or it never was. Please check, or ask a member of staff.");
        case "number_gone":
            return qsTr("This number is of an earlier day. Please take a new ticket.");
        case "grace_over":
            return qsTr("The time to come back has just run out. You can join again at the end.");
        case "not_allowed":
            return qsTr("Something has changed in the meantime. Please look at your ticket again.");
        case "already_active":
            return qsTr("You have a ticket in this queue already.");
        case "phone_wrong":
        case "invalid":
            return qsTr("This phone number cannot be right. Please check it, or leave it out.");
        case "phone_country":
            return qsTr("Please begin the phone number with + and the country's code, or leave it out.");
        case "pin_wrong":
            return qsTr("This PIN is nobody's here. Please try again.");
        case "pin_wait":
            return qsTr("Too many attempts. Please wait a minute, then try again.");
        case "storage":
            return qsTr("This machine cannot do that just now. Nothing was lost. Please try again, or ask a member of staff.");
        case "owner_missing":
            return qsTr("Please enter your name.");
        case "pin_short":
            return qsTr("Please choose a PIN of at least four digits.");
        case "queue_missing":
            return qsTr("Please give the first queue a name.");
        default:
            return qsTr("That was not possible. Nothing was lost. Please ask a member of staff.");
        }
    }

    function printer(trouble) {
        switch (trouble) {
        case "no_paper":
            return qsTr("There is no paper in it.");
        case "cover_open":
            return qsTr("Its cover is open.");
        case "offline":
            return qsTr("It says that it cannot print just now.");
        case "unreachable":
            return qsTr("It cannot be reached. Is it switched on and plugged in?");
        case "stalled":
            return qsTr("It does not answer.");
        case "broke_off":
            return qsTr("It stopped in the middle of a ticket.");
        case "no_room":
            return qsTr("The disk that tickets are written to is full.");
        case "defect":
            return qsTr("This program fails when it prints. Please tell whoever looks after this machine.");
        default:
            return qsTr("It is not set up rightly. Please tell whoever looks after this machine.");
        }
    }

    function sound(state) {
        switch (state) {
        case "well":
            return qsTr("Sound of calls: in order");
        case "untried":
            return qsTr("Sound of calls: not tried yet");
        case "chime_only":
            return qsTr("Sound of calls: a chime, no voice, as it was set");
        case "muted":
            return qsTr("Sound of calls: off, since the volume is 0");
        case "no_chime":
            return qsTr("Sound of calls: a voice only. The chime cannot be played: install alsa-utils, or check the loudspeaker.");
        case "missing":
            return qsTr("Sound of calls: a chime only. No voice is installed: install speech-dispatcher-espeak-ng, then test the sound.");
        case "failed":
            return qsTr("Sound of calls: a chime only. The voice does not answer; it is tried again in some minutes.");
        default:
            return qsTr("Sound of calls: none. Check the loudspeaker; install alsa-utils and speech-dispatcher-espeak-ng, then test the sound.");
        }
    }

    function paper(progress) {
        switch (progress) {
        case "printing":
            return qsTr("Your ticket is being printed below.");
        case "printed":
            return qsTr("Please take your printed ticket below.");
        case "not_printed":
            return qsTr("It cannot be printed just now. Your number is enough.");
        default:
            return "";
        }
    }

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

    function waiting(count) {
        return count === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "", count);
    }

    function ahead(count) {
        return count === 0 ? qsTr("You are next") : qsTr("%n people are ahead of you", "", count);
    }

    function standing(ticket) {
        switch (ticket.state) {
        case "WAITING":
            return ahead(ticket.ahead);
        case "SERVING":
            return qsTr("It is your turn: counter %1").arg(ticket.counter);
        case "LATE":
            return qsTr("We called you");
        case "MISSED":
            return qsTr("You missed your call");
        case "CANCELLED":
            return qsTr("You are no longer in line");
        case "COMPLETED":
            return qsTr("All done");
        default:
            return "";
        }
    }

    function advice(ticket) {
        const canRejoin = ticket.allowed.includes("rejoin");
        switch (ticket.state) {
        case "WAITING":
            return qsTr("Please watch the board.");
        case "SERVING":
            return qsTr("Please go there now.");
        case "LATE":
            return qsTr("Come back in time and you keep your place.");
        case "COMPLETED":
            return qsTr("Do you need something else? Please take a new ticket.");
        default:
            return canRejoin ? qsTr("You may join again, at the end of the line.") : qsTr("Please take a new ticket, or ask a member of staff.");
        }
    }

    // Both ends in minutes; 0 where the wait is not known.
    function wait(low, high) {
        if (high === 0)
            return qsTr("Waiting time: not known yet");
        return low === high ? qsTr("Waiting time: about %1 min").arg(high) : qsTr("Waiting time: about %1 to %2 min").arg(low).arg(high);
    }

    function rejoin(state) {
        return state === "LATE" ? qsTr("I'm here: keep my place") : qsTr("Join again at the end");
    }

    function remaining(expires, now) {
        const seconds = Math.max(0, Math.ceil((expires - now) / 1000));
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
}
