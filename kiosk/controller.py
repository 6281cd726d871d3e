"""What QML calls; decides nothing but which page follows."""

from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from core.branch import Branch
from core.errors import WorldError
from core.values import Joined
from kiosk.appearance import Appearance
from kiosk.board import Boards
from kiosk.bridge import Answers, Events, Submitter
from kiosk.clock_face import ClockFace
from kiosk.comeback import Comeback
from kiosk.countdown import Countdown
from kiosk.first_start import FirstStart
from kiosk.house import House
from kiosk.idle import Idle
from kiosk.languages import Languages
from kiosk.pages import BEHIND_THE_PIN, NEVER_IDLE, NOBODY_HERE, Page, Sheet
from kiosk.printer_face import PrinterFace
from kiosk.queue_list import QueueList
from kiosk.refresh import Refresh
from kiosk.reprint import Reprint
from kiosk.shown_ticket import ShownTicket
from kiosk.sound_face import SoundFace
from kiosk.speech import Speech, text_of
from kiosk.staff_door import StaffDoor
from kiosk.staff_pin import StaffPin
from kiosk.visit import Visit


class Controller(QObject):
    """The kiosk's one conversation, and what its pages show."""

    pageChanged = Signal()
    sheetChanged = Signal()
    secondsLeftChanged = Signal()
    closed = Signal()

    def __init__(
        self,
        branch: Branch,
        address: str,
        staff_door: StaffDoor | None = None,
        languages: Languages | None = None,
        appearance: Appearance | None = None,
        speech: Speech | None = None,
        sound: SoundFace | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._branch = branch
        self._address = address.rstrip("/")
        self._staff_door = staff_door or StaffDoor(f"{self._address}/staff")
        self._staff_door.setParent(self)
        self._house = House(self._address, self)
        self._languages = languages or Languages(parent=self)
        self._appearance = appearance or Appearance(parent=self)
        self._speech = speech or Speech(parent=self)
        self._sound = sound or SoundFace(parent=self)
        self._page = Page.ATTRACT
        self._sheet = Sheet.NONE
        self.demo_wanted = False
        self._make_parts()
        self._make_timers()
        self._connect_parts()
        self._read_all()

    page = Property(str, lambda self: self._page.value, notify=pageChanged)
    secondsLeft = Property(int, lambda self: self.countdown.seconds_left, notify=secondsLeftChanged)
    """Until the ticket's page ends by itself; 0 where it does not."""
    sheet = Property(str, lambda self: self._sheet.value, notify=sheetChanged)
    queues = Property(QObject, lambda self: self._queues, constant=True)
    visit = Property(QObject, lambda self: self._visit, constant=True)
    ticket = Property(QObject, lambda self: self._ticket, constant=True)
    comeback = Property(QObject, lambda self: self._comeback, constant=True)
    firstStart = Property(QObject, lambda self: self._first_start, constant=True)
    board = Property(QObject, lambda self: self._board, constant=True)
    """All queues together, whether or not there is a board on a screen."""
    clock = Property(QObject, lambda self: self._clock, constant=True)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    appearance = Property(QObject, lambda self: self._appearance, constant=True)
    speech = Property(QObject, lambda self: self._speech, constant=True)
    sound = Property(QObject, lambda self: self._sound, constant=True)
    idle = Property(QObject, lambda self: self._idle, constant=True)
    storage = Property(QObject, lambda self: self._refresh, constant=True)
    staffPin = Property(QObject, lambda self: self._staff_pin, constant=True)
    house = Property(QObject, lambda self: self._house, constant=True)
    printer = Property(QObject, lambda self: self._printer, constant=True)
    reprint = Property(QObject, lambda self: self._reprint, constant=True)
    staffDoor = Property(QObject, lambda self: self._staff_door, constant=True)

    def close(self) -> None:
        """Stop every timer, and hear no more."""
        self._idle.stop()
        self._speech.close()
        self.countdown.stop()
        self._refresh.close()
        self._events.close()
        self.all_boards.close()
        self._clock.close()
        self._first_start.close()
        self._staff_pin.close()

    def show_demo(self, owner: str, pin: str) -> None:
        """Begin a demonstration, saying who may sign in to it."""
        self._house.be_demo(owner, pin)
        self._show_ready()

    @Slot()
    def tryDemo(self) -> None:
        """End, so that a demonstration begins in a folder of its own."""
        self.demo_wanted = True
        self.closed.emit()

    @Slot()
    def refresh(self) -> None:
        """Read everything that is shown again."""
        self._refresh.run_once()

    @Slot()
    def touched(self) -> None:
        """Somebody is here."""
        (self._idle.stop if self._page in NEVER_IDLE else self._idle.begin)()

    @Slot()
    def felt(self) -> None:
        """Something touches the screen, which need not be somebody."""
        if self._page not in NEVER_IDLE | NOBODY_HERE:
            self._idle.felt()

    @Slot()
    def askToLeave(self) -> None:
        """Somebody wants the whole screen's window to close: staff may, who have a PIN."""
        if self._page is Page.FIRST_START:
            self.quit()  # nobody has a PIN yet
        elif self._page is Page.STAFF:
            self.openSheet(Sheet.QUIT)
        elif self._page not in BEHIND_THE_PIN and self._refresh.property("well"):
            self.home()
            self.askForPin()

    @Slot()
    def home(self) -> None:
        """Back to the start, with nothing left on the screen."""
        self.countdown.end()
        self.closeSheet()
        self._go(Page.ATTRACT if self._refresh.property("well") else Page.OUT_OF_ORDER)
        self._languages.reset()
        self._appearance.reset()
        self._visit.end()
        self._comeback.end()
        self._reprint.end()
        self._staff_pin.end()
        self._ticket.clear()
        self._staff_door.shut()
        self._idle.stop()  # nobody is asked where nobody is

    @Slot(str)
    def openSheet(self, name: str) -> None:
        """Lay a sheet over the page; who reads it has the time to."""
        if self.countdown.seconds_left:
            self.moreTime()
        self._show_sheet(Sheet(name))

    @Slot()
    def closeSheet(self) -> None:
        """Take the sheet away."""
        self._show_sheet(Sheet.NONE)

    @Slot(str)
    def speak(self, tag: str) -> None:
        """Go on in this language, on whatever page it is asked for."""
        self.touched()
        self._languages.choose(tag)
        self.closeSheet()

    @Slot(QQuickWindow)
    def readAloud(self, window: QQuickWindow) -> None:
        """Say what this window shows."""
        self._speech.say(text_of(window), self._languages.property("current"))

    @Slot()
    def moreTime(self) -> None:
        """Let the ticket's page stay longer, as often as somebody asks for it."""
        self.touched()
        self.countdown.add()

    @Slot()
    def askForPin(self) -> None:
        """The door for staff."""
        self._staff_pin.end()
        self._go(Page.PIN)

    @Slot()
    def showTablets(self) -> None:
        """Show staff how a tablet is paired; gives nobody any right but that."""
        self._staff_door.open()
        self._go(Page.TABLETS)

    @Slot()
    def leaveTablets(self) -> None:
        """Back to the staff's page; the code is shown no more."""
        self._staff_door.shut()
        self._go(Page.STAFF)

    @Slot()
    def showReprint(self) -> None:
        """Ask staff which ticket they want on paper."""
        self._reprint.end()
        self._go(Page.REPRINT)

    @Slot()
    def leaveReprint(self) -> None:
        """Back to the staff's page."""
        self._go(Page.STAFF)

    @Slot()
    def quit(self) -> None:
        """Staff want the kiosk to end, or its window was closed."""
        self.closed.emit()

    @Slot()
    def chooseQueue(self) -> None:
        """Show what there is to come for; nobody is asked where it is one thing."""
        self._visit.end()
        only = self._queues.only()
        if only is None:
            self._go(Page.QUEUES)
        else:
            self.choose(only)

    @Slot(int)
    def choose(self, queue_id: int) -> None:
        """Begin a visit to one queue."""
        self._visit.begin(queue_id)
        self._go(Page.CONFIRM)

    @Slot()
    def leaveQueue(self) -> None:
        """Back from one queue to the choice; to the start where there is none."""
        (self.home if self._visit.property("alone") else self.chooseQueue)()

    @Slot()
    def askForDetails(self) -> None:
        """Ask for a name and a phone number, both at will."""
        self._visit.forget_trouble()
        self._go(Page.DETAILS)

    @Slot(str, str)
    def describe(self, name: str, phone: str) -> None:
        """Keep what was typed for the ticket, and go back to taking it."""
        self.touched()
        if self._visit.describe(name, phone):
            self._go(Page.CONFIRM)

    @Slot()
    def confirm(self) -> None:
        """Back to the wish for a ticket, as it was."""
        self._visit.forget_trouble()
        self._go(Page.CONFIRM)

    @Slot()
    def take(self) -> None:
        """Take the ticket of this visit."""
        self._visit.take()

    @Slot()
    def enterNumber(self) -> None:
        """Ask for the number of a ticket."""
        self._comeback.end()
        self._ticket.clear()
        self._go(Page.NUMBER)

    @Slot()
    def leave(self) -> None:
        """Give up the place of the ticket shown."""
        self.closeSheet()
        self._comeback.leave()

    @Slot(str, str, str, int, int)
    def setUp(self, owner: str, pin: str, queue: str, slots: int, grace_min: int) -> None:
        """The first start's form; ``grace_min`` in minutes."""
        self._first_start.set_up(owner, pin, queue, slots, grace_min)

    def _make_parts(self) -> None:
        views = self._branch.views
        self._answers = Answers(self)
        self._events = Events(self._branch.bus, self)
        submitter = Submitter(self._branch, self._answers)
        self._refresh = Refresh(self._events, self)
        self._queues = QueueList(views, self)
        self._printer = PrinterFace(self._branch.printer, self)
        language = partial(self._languages.property, "current")
        only, prints_here = self._queues.only, self._printer.is_there
        self._visit = Visit(views, submitter, language, only, prints_here, self)
        self._ticket = ShownTicket(views, self._printer.prints, self)
        links, clock = self._branch.secrets, self._branch.clock
        self._reprint = Reprint(views, links, submitter, self)
        self._comeback = Comeback(views, links, clock, submitter, self._ticket, self)
        self._first_start = FirstStart(submitter, self._answers, self)
        self._staff_pin = StaffPin(views, self._answers, self._branch.clock.peek, self)
        self.all_boards = Boards(views, parent=self)
        self._board = self.all_boards.add("")
        self._clock = ClockFace(self._branch.clock, views, self)

    def _make_timers(self) -> None:
        self._idle = Idle(self)
        self._idle.over.connect(self._forget)
        self.countdown = Countdown(self)
        self.countdown.changed.connect(self.secondsLeftChanged)
        self.countdown.over.connect(self.home)

    def _connect_parts(self) -> None:
        self._visit.taken.connect(self._show_taken)
        self._comeback.found.connect(self._show_found)
        self._comeback.rejoined.connect(self._show_done)
        self._comeback.left.connect(self._show_done)
        self._staff_pin.opened.connect(self._show_staff)
        self._refresh.wellChanged.connect(self._storage_changed)
        self._first_start.finished.connect(self._show_ready)

    def _read_all(self) -> None:
        """Read in the order of what must be seen first; each again when something happened."""
        self._refresh.add(self._read_page)
        for part in (self._clock, self._queues, self._comeback, self.all_boards, self._printer):
            self._refresh.add(part.read)
        self._refresh.add(self._visit.read)
        self._refresh.add(self._ticket.read)

    def _read_page(self) -> None:
        set_up = self._branch.views.branch().set_up
        if not set_up:
            self._go(Page.FIRST_START)
        elif self._page is Page.FIRST_START and not self._first_start.busy:
            self._go(Page.ATTRACT)

    @Slot(object)
    def _show_taken(self, joined: Joined) -> None:
        ticket_id = joined.ticket.id
        url = f"{self._address}/t/{self._branch.secrets.of(ticket_id)}"
        if joined.known_by_phone:
            url = ""  # a typed number proves nothing, so it opens nobody's ticket
        try:
            self._ticket.show(ticket_id, url, known_by_phone=joined.known_by_phone)
        except WorldError:
            self._visit.fail()
            return
        self._go(Page.TICKET)
        self.countdown.begin(aloud=self._appearance.property("reading"))

    @Slot()
    def _show_found(self) -> None:
        self._go(Page.FOUND)

    @Slot()
    def _show_done(self) -> None:
        self.refresh()
        self.countdown.begin(aloud=self._appearance.property("reading"))

    @Slot()
    def _show_staff(self) -> None:
        if self._page is Page.PIN:
            self._go(Page.STAFF)

    @Slot()
    def _storage_changed(self) -> None:
        """Whoever is in the middle of something is told there; nobody begins what cannot end."""
        if self._page in NOBODY_HERE:
            self.home()

    @Slot()
    def _show_ready(self) -> None:
        self._staff_door.open()
        self._go(Page.READY)

    @Slot()
    def _forget(self) -> None:
        if self._page not in NEVER_IDLE:
            self.home()

    def _go(self, page: Page) -> None:
        changed, self._page = page is not self._page, page
        self.touched()
        if changed:
            self.closeSheet()
            self._speech.stop()
            self.pageChanged.emit()

    def _show_sheet(self, sheet: Sheet) -> None:
        self.touched()
        if sheet is not self._sheet:
            self._sheet = sheet
            self.sheetChanged.emit()
