"""The printer of tickets, as whoever prints last found it."""

from core.printer import PrinterReport, PrinterTrouble
from server.doctor.found import Found, Row, found
from server.doctor.reasons import of_printer
from server.doctor.subject import Subject

_KINDS = {
    PrinterTrouble.NO_PAPER: "paper",
    PrinterTrouble.COVER_OPEN: "paper",
    PrinterTrouble.NOT_SET_UP: "setup",
    PrinterTrouble.NO_ROOM: "room",
    PrinterTrouble.DEFECT: "defect",
}


def look(subject: Subject) -> Found:
    """Paper: it has none, or is open. Setup: something is missing here. Away: all the rest.

    Defect: this program failed, at every ticket or at one a short while ago.
    """
    if subject.live is None:
        return found("printer", "ended")
    report = subject.live.printer
    return found("printer", "none") if report is None else _judge(report)


def _judge(report: PrinterReport) -> Found:
    if report.trouble is None and report.unprinted:
        return found("printer", "defect", [Row(report.unprinted)])
    if report.trouble is None:
        return found("printer", "low" if report.paper_low else "ok")
    why = of_printer(report.trouble, report.detail)
    return found("printer", _KINDS.get(report.trouble, "away"), [why])
