"""What the tests counted: printed when they end, and written to a page where an option names one.

A test notes its counts under a topic; a topic's cases are the rows of its table on the page.
"""

import time
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

_PAGE_OPTION = "--evidence-page"
_LEDGER = pytest.StashKey["Ledger"]()


class Topic(StrEnum):
    """What is counted, in the order of the page."""

    RULES = "Every state, event and actor tried"
    WORLDS = "Small worlds explored"
    DAYS = "Random days walked"
    RACES = "Races run"
    KILLS = "Kills survived"
    POWER_CUTS = "Power cuts survived"
    HOSTILE = "A hostile world met"
    BREAK_INS = "Break-ins tried and refused"
    MUTATIONS = "Broken engines found out"


class Ledger:
    """The counts of one run of the tests, by topic and case."""

    def __init__(self) -> None:
        self._cases: dict[tuple[Topic, str], dict[str, int]] = {}

    def note(self, topic: Topic, case: str, **counts: int) -> None:
        """Add ``counts`` to a case; a name with underscores is read as words."""
        kept = self._cases.setdefault((topic, case), {})
        for name, count in counts.items():
            kept[name] = kept.get(name, 0) + count

    def counted(self) -> list[tuple[str, str, dict[str, int]]]:
        """Every case with its topic's and its own name, as the plain values that can be sent."""
        return [(str(topic), str(case), counts) for (topic, case), counts in self._cases.items()]

    def add(self, counted: Iterable[tuple[str, str, dict[str, int]]]) -> None:
        """Add what another process counted."""
        for topic, case, counts in counted:
            self.note(Topic(topic), case, **counts)

    def topics(self) -> set[Topic]:
        """The topics that have a count."""
        return {topic for topic, _ in self._cases}

    def lines(self) -> list[str]:
        """One line a case, in the page's order."""
        return [
            f"{topic}: {case}: " + ", ".join(f"{_words(name)} {n:,}" for name, n in counts.items())
            for topic, case, counts in self._in_order()
        ]

    def page(self, seconds: float) -> str:
        """The page, as Markdown."""
        took = f"The tests of `make test-slow` counted this, in {seconds / 60:.0f} minutes."
        parts = ["# Evidence", f"{took} `make test` prints the counts of its samples."]
        for topic in Topic:
            cases = [(case, counts) for of, case, counts in self._in_order() if of is topic]
            parts += [f"## {topic}", _table(cases)]
        return "\n\n".join(parts) + "\n"

    def _in_order(self) -> list[tuple[Topic, str, dict[str, int]]]:
        ranks = {topic: rank for rank, topic in enumerate(Topic)}
        keys = sorted(self._cases, key=lambda key: (ranks[key[0]], key[1]))
        return [(topic, case, self._cases[topic, case]) for topic, case in keys]


def _words(name: str) -> str:
    return name.replace("_", " ")


def _table(cases: list[tuple[str, dict[str, int]]]) -> str:
    names = list(dict.fromkeys(name for _, counts in cases for name in counts))
    rows = [["", *map(_words, names)], ["---"] + ["---:"] * len(names)]
    rows += [
        [case, *(f"{counts[n]:,}" if n in counts else "" for n in names)] for case, counts in cases
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def ledger_of(config: pytest.Config) -> Ledger:
    """The one ledger of a run."""
    return config.stash.setdefault(_LEDGER, Ledger())


class Reporter:
    """The pytest plugin that prints the ledger, and writes the page where one is asked for."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Where several processes share the tests, hand what this one counted to the first."""
        handed: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
        if handed is not None:
            handed["ledger"] = ledger_of(session.config).counted()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Add what a process counted that shared the tests."""
        # One that died handed nothing over; its test has failed by that.
        ledger_of(node.config).add(getattr(node, "workeroutput", {}).get("ledger", ()))

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
    ) -> None:
        """Print the counts; write the page when every test passed and every topic was counted."""
        ledger = ledger_of(config)
        if not ledger.topics():
            return
        terminalreporter.section("counted")
        for line in ledger.lines():
            terminalreporter.write_line(line)
        page: Path | None = config.getoption(_PAGE_OPTION)
        if page is None or exitstatus != pytest.ExitCode.OK:
            return
        missing = set(Topic) - ledger.topics()
        if missing:
            terminalreporter.write_line(f"not written to {page}: nothing of {sorted(missing)}")
            return
        page.write_text(ledger.page(time.monotonic() - self._began), encoding="utf-8")
