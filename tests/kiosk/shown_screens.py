"""A kiosk on a real display, as a process of its own: says in JSON which boards stand where.

Answers every line on its standard input.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtQuick import QQuickWindow

from kiosk.composition import Kiosk
from kiosk.screen_report import ScreenReport
from kiosk.starting import application
from server.screens import Screens
from tests.kiosk.stage import ADDRESS, Place


def main() -> None:
    data, *choices = sys.argv[1:]
    app = application()
    place = Place(Path(data))
    place.set_up()
    place.queue(name="Parcels")
    kiosk = Kiosk(place.branch, ADDRESS, boards=choices, language="en")
    told = Screens()
    report = ScreenReport(app, told.tell)

    def answer() -> None:
        if not sys.stdin.readline():
            notifier.setEnabled(False)
            app.exit()  # to quit asks every window, and a kiosk refuses
            return
        print(json.dumps({**_seen(kiosk), "told": told.known}), flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    print("ready", flush=True)
    app.exec()
    report.close()
    kiosk.close()
    place.close()


def _seen(kiosk: Kiosk) -> dict[str, object]:
    main_window = kiosk.windows.kiosk.root
    return {
        "kiosk": [main_window.screen().name(), _rectangle(main_window)],
        "boards": {
            board.root.screen().name(): {
                "covers": _rectangle(board.root),
                "visible": board.root.isVisible(),
                "queues": [row[1] for row in board.lists.property("lines").rows],
            }
            for board in kiosk.windows.boards
        },
    }


def _rectangle(window: QQuickWindow) -> list[int]:
    return [window.x(), window.y(), window.width(), window.height()]


if __name__ == "__main__":
    main()
