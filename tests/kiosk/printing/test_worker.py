"""The process that prints, held from outside: one that hangs, ends or does not begin."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.printer import PrinterKind, PrinterSettings, PrinterTrouble
from core.programs import Program, command
from kiosk.printing import worker
from kiosk.printing.wishes import Begin, Draw, Look, Reach, Seen, Send, answer_of, to_line
from kiosk.printing.worker import Worker
from tests.kiosk.printing.papers import PAPER

ROOT = Path(__file__).parents[3]
SOON_S = 0.3
_ENDLESS = """
import sys, time
for line in sys.stdin:
    if "Begin" in line:
        print('{"type":"Seen"}', flush=True)
    else:
        %s
"""
HANGS = "time.sleep(600)"
ENDS = "sys.exit(1)"
TALKS = """
        for _ in range(4):
            time.sleep(0.15)
            print('{"type":"Going"}', flush=True)
        print('{"type":"Seen"}', flush=True)
"""


@pytest.fixture
def into(tmp_path: Path) -> PrinterSettings:
    """A printer that prints into a folder."""
    return PrinterSettings(kind=PrinterKind.PDF, folder=str(tmp_path))


@pytest.fixture
def held(into: PrinterSettings) -> Iterator[Worker]:
    held = Worker(into)
    yield held
    held.close()


def instead(monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    """Let another program stand where the process that prints should."""
    program = [sys.executable, "-c", _ENDLESS % does]
    monkeypatch.setattr(worker, "command", lambda _: program)


def test_it_prints(held: Worker, tmp_path: Path) -> None:
    assert held.ask(Look()) == Seen()
    assert held.ask(Draw(PAPER)) == Seen()
    assert held.ask(Reach()) == Seen()
    assert list(tmp_path.glob("*.pdf")) == []
    assert held.ask(Send()) == Seen()
    assert [file.name for file in tmp_path.iterdir()] == ["A042-2026-11-28-133700.pdf"]


def test_one_that_hangs_is_killed_and_another_one_asked(
    held: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, HANGS)
    assert held.ask(Look(), SOON_S).trouble is PrinterTrouble.STALLED
    assert held.pid is None
    monkeypatch.undo()
    assert held.ask(Look()) == Seen()


def test_one_that_goes_on_has_as_long_again(held: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, TALKS)
    assert held.ask(Look(), SOON_S) == Seen()


def test_one_that_ends_is_told(held: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, ENDS)
    assert held.ask(Look()) == Seen(
        PrinterTrouble.BROKE_OFF, "the process that prints ended with 1"
    )
    assert held.pid is None


def test_one_that_cannot_begin_is_told(held: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "command", lambda _: ["/nowhere/waitwise"])
    assert held.ask(Look()).trouble is PrinterTrouble.NOT_SET_UP


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (PrinterKind.NETWORK, "address"),
        (PrinterKind.USB, "device"),
        (PrinterKind.SERIAL, "device"),
        (PrinterKind.FILE, "device"),
        (PrinterKind.PDF, "folder"),
    ],
)
def test_a_printer_without_its_place_is_told(kind: PrinterKind, field: str) -> None:
    held = Worker(PrinterSettings(kind=kind))
    assert held.ask(Draw(PAPER)) == Seen()  # the ticket is not at fault
    seen = held.ask(Reach())
    held.close()
    assert (seen.trouble, seen.detail) == (
        PrinterTrouble.NOT_SET_UP,
        f"[printer] {field} is empty",
    )


def test_what_libraries_print_is_no_answer(tmp_path: Path) -> None:
    """python-escpos prints to the standard output; the branch must not hear it."""
    device = tmp_path / "lp0"
    device.touch()
    held = Worker(PrinterSettings(kind=PrinterKind.FILE, device=str(device)))
    assert held.ask(Draw(PAPER)) == Seen()
    assert held.ask(Reach()) == Seen()
    assert held.ask(Send()) == Seen()
    held.close()
    assert device.stat().st_size > 10_000


def test_it_is_a_program_of_its_own(into: PrinterSettings) -> None:
    done = subprocess.run(
        command(Program.PRINTING),
        input=to_line(Begin(into)) + to_line(Look()),
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert [answer_of(line) for line in done.stdout.splitlines()] == [Seen(), Seen()]
