"""The pictures of kiosk and board, drawn by Qt without a screen.

Every page and sheet in four languages, lying and standing, in the light look and the one of high
contrast: ``kiosk/confirm-ar-tall-contrast``. And one of each for the first page of the project.
"""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from core.branch import Branch, open_branch
from core.configuration import FILE_NAME
from core.errors import StorageUnavailableError
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.values import Branch as BranchValue
from kiosk.composition import Kiosk
from kiosk.staff_door import StaffDoor
from kiosk.starting import application
from tests.browser.house import House
from tests.kiosk.stage import ADDRESS, FINGERPRINT, seen
from tests.screenshots.album import kept, place_of, some_wanted, wanted

LANGUAGES = ("en", "de", "ar", "ja")
LOOKS = ("light", "contrast")
SIZES = {"wide": QSize(1024, 600), "tall": QSize(600, 1024)}
COLOURS = 48
"""There are many of them, and each has few."""
FIRST_PAGE = QSize(1280, 800)
LATE = "A058"
PIN = "2468"
PRINTS = PrinterReport(PrinterKind.NETWORK)
NO_PAPER = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER)
SETTLED_MS = 300
PATIENCE_MS = 15_000
_ALL = ("kiosk", "board/")


class Camera(NamedTuple):
    """Takes the pictures of one kiosk in one language and look."""

    kiosk: Kiosk
    language: str
    look: str

    def take(self, name: str, window: QQuickWindow) -> None:
        """The window as it is, lying and standing."""
        for size in SIZES:
            look = "" if self.look == "light" else f"-{self.look}"
            _draw(window, f"{name}-{self.language}-{size}{look}", SIZES[size])

    def page(self, name: str) -> None:
        """What the kiosk shows, once it has come up."""
        (loader,) = seen(self.kiosk.windows.kiosk.root, "page")
        _until(lambda: loader.opacity() == 1.0)
        self.take(f"kiosk/{name}", self.kiosk.windows.kiosk.root)

    def board(self, name: str) -> None:
        """What the board shows."""
        self.take(f"board/{name}", self.kiosk.windows.boards[0].root)

    def until(self, page: str) -> None:
        """Wait for this page."""
        _until(lambda: self.kiosk.controller.property("page") == page)


def any_wanted() -> bool:
    """Whether the command line may name a picture of the kiosk or the board."""
    return any(some_wanted(name) for name in _ALL)


def draw_screens(house: House) -> None:
    """All pictures of the branch that ``house`` is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or application()
    # Qt's objects are to go in this thread, not in whichever of the server's looks for garbage.
    gc.disable()
    with _kiosk(house, "en", "light") as camera:
        camera.kiosk.controller.chooseQueue()
        _draw(camera.kiosk.windows.kiosk.root, "kiosk", FIRST_PAGE)
        _draw(camera.kiosk.windows.boards[0].root, "board", FIRST_PAGE)
    for language in LANGUAGES:
        for look in LOOKS:
            with _kiosk(house, language, look) as camera:
                _visit(camera)
                _comeback(camera)
                _staff(camera, house)
                _boards(camera, house)
            _beginning_and_end(language, look)
            gc.collect()
    gc.enable()
    assert app is not None


def _visit(camera: Camera) -> None:
    controller = camera.kiosk.controller
    camera.page("attract")
    for sheet in ("Languages", "Comfort"):
        controller.openSheet(sheet)
        camera.page(sheet.lower())
        controller.closeSheet()
    controller.chooseQueue()
    camera.page("queues")
    controller.choose(1)
    camera.page("confirm")
    controller.askForDetails()
    camera.page("details")
    controller.confirm()
    controller.take()
    camera.until("Ticket")
    controller.moreTime()
    camera.page("ticket")
    controller.property("idle")._ask()
    camera.page("still-there")
    controller.home()


def _comeback(camera: Camera) -> None:
    controller = camera.kiosk.controller
    controller.enterNumber()
    camera.page("number")
    comeback = controller.property("comeback")
    for char in LATE:
        comeback.add(char)
    comeback.enter()
    camera.until("Found")
    camera.page("found")
    controller.openSheet("Leave")
    camera.page("leave")
    controller.home()


def _staff(camera: Camera, house: House) -> None:
    controller = camera.kiosk.controller
    _type_pin(camera, house.pin)
    camera.page("pin")
    controller.property("staffPin").enter()
    camera.until("Staff")
    camera.page("staff")
    controller.openSheet("Quit")
    camera.page("quit")
    controller.closeSheet()
    controller.showTablets()
    camera.page("tablets")
    controller.home()


def _type_pin(camera: Camera, digits: str) -> None:
    camera.kiosk.controller.askForPin()
    for char in digits:
        camera.kiosk.controller.property("staffPin").add(char)


def _printer(camera: Camera, branch: Branch) -> None:
    """What customers and staff read of a printer, while it prints and while it does not."""
    controller = camera.kiosk.controller
    for name, report in (("ticket-printing", PRINTS), ("ticket-not-printed", NO_PAPER)):
        branch.printer.tell(report)
        controller.home()
        controller.choose(1)
        controller.take()
        camera.until("Ticket")
        controller.moreTime()
        camera.page(name)
    controller.home()
    _type_pin(camera, PIN)
    controller.property("staffPin").enter()
    camera.until("Staff")
    camera.page("staff-printer")
    branch.printer.tell(PRINTS)
    controller.showReprint()
    reprint = controller.property("reprint")
    for char in "A001":
        reprint.add(char)
    reprint.enter()
    camera.page("reprint")
    controller.home()


def _boards(camera: Camera, house: House) -> None:
    lists = camera.kiosk.windows.boards[0].lists
    camera.board("board")
    (counter, *_) = house.get("queues/1/counters")["items"]
    house.post(f"tickets/{counter['ticket']['id']}/complete")
    house.call(1, counter["id"])
    announced = lists.property("announced")
    _until(lambda: announced.property("count") > 0)
    camera.board("call")
    announced.go_on()
    camera.kiosk.controller.all_boards.close()
    now_s = lists._monotonic() + 95
    lists._monotonic = lambda: now_s
    lists.look_at_age()
    camera.board("stale")


def _beginning_and_end(language: str, look: str) -> None:
    """A branch that nobody has set up, the same one with a printer, and then out of order."""
    with tempfile.TemporaryDirectory() as folder:
        branch = open_branch(Path(folder) / "data")
        kiosk = Kiosk(
            branch,
            ADDRESS,
            language=language,
            look=_look(folder, look),
            windowed=True,
            voice="mock",
        )
        camera = Camera(kiosk, language, look)
        camera.page("first-start")
        kiosk.controller.setUp("Ada", PIN, "Letters and parcels", 2, 5)
        camera.until("Ready")
        camera.page("ready")
        _printer(camera, branch)
        branch.views.branch = _out_of_order  # type: ignore[method-assign]
        for _ in range(2):
            kiosk.controller.refresh()
        kiosk.controller.home()
        camera.page("out-of-order")
        kiosk.close()
        branch.close()


def _out_of_order() -> BranchValue:
    raise StorageUnavailableError("The disk does not answer.")


@contextmanager
def _kiosk(house: House, language: str, look: str) -> Iterator[Camera]:
    door = StaffDoor(f"{ADDRESS}/staff", FINGERPRINT, lambda: f"{ADDRESS}/pair#{'x' * 16}")
    with tempfile.TemporaryDirectory() as folder:
        kiosk = Kiosk(
            house.branch,
            ADDRESS,
            door,
            windowed=True,
            boards=[""],
            language=language,
            look=_look(folder, look),
            voice="mock",
        )
        yield Camera(kiosk, language, look)
        kiosk.close()
    gc.collect()


def _look(folder: str, look: str) -> Path:
    file = Path(folder, FILE_NAME)
    file.write_text(f'[look]\nlook = "{look}"\n', "utf-8")
    return file


def _draw(window: QQuickWindow, name: str, size: QSize) -> None:
    if not wanted(name):
        return
    window.resize(size)
    QTest.qWait(SETTLED_MS)
    window.grabWindow().save(str(place_of(name)))
    kept(name, COLOURS)


def _until(holds: Callable[[], bool]) -> None:
    waited = 0
    while not holds():
        QTest.qWait(20)
        waited += 20
        if waited > PATIENCE_MS:
            raise SystemExit("The kiosk does not show what there is to be a picture of.")
