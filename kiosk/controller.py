"""What QML calls; decides nothing but which page follows."""

from enum import StrEnum

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from core.branch import Branch
from core.errors import WorldError
from kiosk.board import BoardLists
from kiosk.bridge import Answers, Events, Submitter
from kiosk.clock_face import ClockFace
from kiosk.comeback import Comeback
from kiosk.first_start import FirstStart
from kiosk.languages import Languages
from kiosk.queue_list import QueueList
from kiosk.refresh import Refresh
from kiosk.shown_ticket import ShownTicket
from kiosk.staff_door import StaffDoor
from kiosk.visit import Visit

ticket_stays_s = 12
idle_s = 60
_TICK_MS = 1000


class Page(StrEnum):
    """The kiosk's pages; the value is the name of the page's QML file."""

    FIRST_START = "FirstStart"
    """Nothing is set up yet."""
    READY = "Ready"
    """Set up; says where staff sign in."""
    STAFF = "Staff"
    """Which address a tablet of staff's opens, and a code that does it."""
    ATTRACT = "Attract"
    """Nobody is here."""
    QUEUES = "Queues"
    """What do you come for?"""
    CONFIRM = "Confirm"
    """One queue, how many are ahead, and the wish for a ticket."""
    TICKET = "Ticket"
    """The ticket just taken."""
    NUMBER = "Number"
    """Which number do you hold?"""
    FOUND = "Found"
    """The ticket that was asked for."""


_STAY = (Page.FIRST_START, Page.ATTRACT)


class Controller(QObject):
    """The kiosk's one conversation, and what its pages show."""

    pageChanged = Signal()
    secondsLeftChanged = Signal()
    closed = Signal()

    def __init__(
        self,
        branch: Branch,
        address: str,
        staff_door: StaffDoor | None = None,
        languages: Languages | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Speak for ``branch``, whose pages are served under ``address``."""
        super().__init__(parent)
        self._branch = branch
        self._address = address.rstrip("/")
        self._staff_door = staff_door or StaffDoor(f"{self._address}/staff")
        self._staff_door.setParent(self)
        self._languages = languages or Languages(parent=self)
        self._page = Page.ATTRACT
        self._seconds_left = 0
        self._make_parts()
        self._make_timers()
        self._connect_parts()
        self._read_all()

    page = Property(str, lambda self: self._page.value, notify=pageChanged)
    secondsLeft = Property(int, lambda self: self._seconds_left, notify=secondsLeftChanged)
    """Until the ticket's page ends by itself; 0 where it does not."""
    queues = Property(QObject, lambda self: self._queues, constant=True)
    visit = Property(QObject, lambda self: self._visit, constant=True)
    ticket = Property(QObject, lambda self: self._ticket, constant=True)
    comeback = Property(QObject, lambda self: self._comeback, constant=True)
    firstStart = Property(QObject, lambda self: self._first_start, constant=True)
    board = Property(QObject, lambda self: self._board, constant=True)
    clock = Property(QObject, lambda self: self._clock, constant=True)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    staffDoor = Property(QObject, lambda self: self._staff_door, constant=True)

    def close(self) -> None:
        """Stop every timer, and hear no more."""
        self.idle.stop()
        self.countdown.stop()
        self._refresh.close()
        self._events.close()
        self._clock.close()
        self._first_start.close()

    @Slot(str)
    def speak(self, tag: str) -> None:
        """Go on in this language, on whatever page it is asked for."""
        self.touched()
        self._languages.choose(tag)

    @Slot()
    def refresh(self) -> None:
        """Read everything that is shown again."""
        self._refresh.run_once()

    @Slot()
    def touched(self) -> None:
        """Somebody is here."""
        self.idle.start()

    @Slot()
    def home(self) -> None:
        """Back to the start, with nothing left on the screen."""
        self._stop_countdown()
        self._go(Page.ATTRACT)
        self._languages.reset()
        self._visit.end()
        self._comeback.end()
        self._ticket.clear()
        self._staff_door.shut()

    @Slot()
    def showStaff(self) -> None:
        """Show staff how a tablet is opened; gives nobody any right."""
        self._staff_door.open()
        self._go(Page.STAFF)

    @Slot()
    def chooseQueue(self) -> None:
        """Show what there is to come for."""
        self._visit.end()
        self._go(Page.QUEUES)

    @Slot(int)
    def choose(self, queue_id: int) -> None:
        """Begin a visit to one queue."""
        self._visit.begin(queue_id)
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

    @Slot(str)
    def type(self, char: str) -> None:
        """A key of the number pad."""
        self.touched()
        self._comeback.add(char)

    @Slot()
    def erase(self) -> None:
        """The number pad's way back."""
        self.touched()
        self._comeback.erase()

    @Slot()
    def look(self) -> None:
        """Show the ticket whose number was typed in."""
        self._comeback.look()

    @Slot()
    def rejoin(self) -> None:
        """Back in line with the ticket shown."""
        self._comeback.rejoin()

    @Slot(str, str, str, int, int)
    def setUp(self, owner: str, pin: str, queue: str, slots: int, grace_min: int) -> None:
        """The first start's form; ``grace_min`` in minutes."""
        self._first_start.set_up(owner, pin, queue, slots, grace_min)

    @Slot()
    def windowClosed(self) -> None:
        """The window was closed."""
        self.closed.emit()

    def _make_parts(self) -> None:
        views = self._branch.views
        self._answers = Answers(self)
        self._events = Events(self._branch.bus, self)
        submitter = Submitter(self._branch, self._answers)
        self._refresh = Refresh(self._events, self)
        self._queues = QueueList(views, self)
        self._visit = Visit(views, submitter, lambda: self._languages.property("current"), self)
        self._ticket = ShownTicket(views, self)
        self._comeback = Comeback(views, self._branch.clock, submitter, self._ticket, self)
        self._first_start = FirstStart(submitter, self._answers, self)
        self._board = BoardLists(views, self)
        self._clock = ClockFace(self._branch.clock, views, self)

    def _make_timers(self) -> None:
        self.idle = QTimer(self, interval=idle_s * 1000, singleShot=True)
        self.idle.timeout.connect(self._forget)
        self.countdown = QTimer(self, interval=_TICK_MS)
        self.countdown.timeout.connect(self._count_down)

    def _connect_parts(self) -> None:
        self._visit.taken.connect(self._show_taken)
        self._comeback.found.connect(self._show_found)
        self._comeback.rejoined.connect(self._show_rejoined)
        self._first_start.finished.connect(self._show_ready)

    def _read_all(self) -> None:
        """Read in the order of what must be seen first; each again when something happened."""
        self._refresh.add(self._read_page)
        for part in (self._clock, self._queues, self._comeback, self._board):
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
    def _show_taken(self, ticket_id: int) -> None:
        secret = self._branch.secrets.of(ticket_id)
        try:
            self._ticket.show(ticket_id, f"{self._address}/t/{secret}")
        except WorldError:
            self._visit.fail()
            return
        self._go(Page.TICKET)
        self._start_countdown()

    @Slot()
    def _show_found(self) -> None:
        self._go(Page.FOUND)

    @Slot()
    def _show_rejoined(self) -> None:
        self.refresh()
        self._start_countdown()

    @Slot()
    def _show_ready(self) -> None:
        self._staff_door.open()
        self._go(Page.READY)

    @Slot()
    def _forget(self) -> None:
        if self._page not in _STAY:
            self.home()

    def _start_countdown(self) -> None:
        self._set_seconds_left(ticket_stays_s)
        self.countdown.start()

    def _stop_countdown(self) -> None:
        self.countdown.stop()
        self._set_seconds_left(0)

    @Slot()
    def _count_down(self) -> None:
        self._set_seconds_left(self._seconds_left - 1)
        if self._seconds_left <= 0:
            self.home()

    def _set_seconds_left(self, seconds: int) -> None:
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()

    def _go(self, page: Page) -> None:
        self.idle.start()
        if page is not self._page:
            self._page = page
            self.pageChanged.emit()
