"""Replays the audit through the transition table and holds the result against what is stored."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from core.models import ticket
from core.states import ACTIVE, Actor, Event, State
from core.transitions import EFFECT_FIELDS, LEAVES, Fields, Set, Transition, apply, find

Findings = dict[str, list[str]]
"""By kind ("table", "state", "time", "slots", "size"): what breaks it, in words."""

_MOST = 100


class _Entry(NamedTuple):
    ticket_id: int
    sequence: int
    version: int
    event: str
    source: str | None
    target: str
    actor: str
    counter_id: int | None
    expires_at: int | None
    at: int


_ENTRIES = f"SELECT {', '.join(_Entry._fields)} FROM audit ORDER BY ticket_id, version"
_MOVED = f"""
SELECT n.id, n.joined_at, n.moved_from, o.queue_id = n.queue_id OR o.user_id <> n.user_id
FROM {ticket.name} n LEFT JOIN {ticket.name} o ON o.id = n.moved_from
WHERE n.moved_from IS NOT NULL
"""
_STORED = f"SELECT id, state, version, {', '.join(EFFECT_FIELDS)} FROM {ticket.name} ORDER BY id"
_IN_ORDER = "SELECT sequence, queue_id, source, target, at FROM audit ORDER BY sequence"
_LIMITS = "SELECT queue_id, after_sequence, max_size, service_slots FROM queue_limit ORDER BY id"


class _Arrivals(NamedTuple):
    """When a ticket may have counted as having joined at some moment of its past.

    Whether one who was moved kept the arrival is told by the ticket alone, and no longer by one
    that went back into the line since: then it was the one or the other.
    """

    times: frozenset[int]
    until: int = 0
    """Any time up to this too: what it went on from is gone with its queue."""

    def hold(self, at: int) -> bool:
        """Whether it can have been ``at``."""
        return at in self.times or at <= self.until


class _Moves:
    """Which tickets go on from which, and when these may have joined each time they left."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._moved: dict[int, tuple[int, int, int | None]] = {}
        for new, joined_at, old, strange in connection.execute(_MOVED):
            self._moved[new] = joined_at, old, strange
        self._origins = {old for _, old, _ in self._moved.values()}
        self._left: dict[int, list[tuple[_Entry, _Arrivals]]] = {}

    def note(self, entry: _Entry, arrivals: _Arrivals) -> None:
        """Remember a change of a ticket that some other goes on from."""
        if entry.ticket_id in self._origins:
            self._left.setdefault(entry.ticket_id, []).append((entry, arrivals))

    def arrivals(self, join: _Entry, findings: Findings) -> _Arrivals:
        """When the ticket of ``join`` may have counted as having joined, just after that."""
        here = _Arrivals(frozenset((join.at,)))
        if join.ticket_id not in self._moved:
            return here
        _, old, strange = self._moved[join.ticket_id]
        if strange is None:
            return here._replace(until=join.at)
        before = [pair for pair in self._left.get(old, ()) if pair[0].sequence < join.sequence]
        if strange or join.actor != Actor.STAFF or not before or not _leaves(before[-1][0]):
            _note(findings, "table", f"ticket {join.ticket_id} does not go on from {old}")
            return here
        kept = before[-1][1]
        return kept._replace(times=kept.times | here.times)

    def chosen(self, ticket_id: int, arrivals: _Arrivals, otherwise: int) -> int:
        """The one of ``arrivals`` that is stored, else ``otherwise``."""
        stored = self._moved[ticket_id][0] if ticket_id in self._moved else otherwise
        return stored if arrivals.hold(stored) else otherwise


def _leaves(entry: _Entry) -> bool:
    return entry.actor == Actor.STAFF and (entry.source, entry.event) in LEAVES.items()


def replay(connection: sqlite3.Connection) -> Findings:
    """Everything in the audit that breaks the table, time or a limit, or contradicts a ticket."""
    findings: Findings = {kind: [] for kind in ("table", "state", "time", "slots", "size")}
    _replay_tickets(connection, findings)
    _replay_queues(connection, findings)
    return findings


def _replay_tickets(connection: sqlite3.Connection, findings: Findings) -> None:
    stored = {row[0]: row[1:] for row in connection.execute(_STORED)}
    entries = (_Entry._make(row) for row in connection.execute(_ENTRIES))
    moves = _Moves(connection)
    for ticket_id, changes in groupby(entries, key=lambda entry: entry.ticket_id):
        is_now = stored.pop(ticket_id, None)
        reached = _follow(changes, moves, findings)
        if reached is not None and reached != is_now:
            _note(findings, "state", f"ticket {ticket_id} is {is_now}, its audit says {reached}")
    for ticket_id in stored:
        _note(findings, "state", f"ticket {ticket_id} has no audit at all")


def _follow(
    changes: Iterator[_Entry], moves: _Moves, findings: Findings
) -> tuple[object, ...] | None:
    """Where the audit of one ticket leads: (state, version, fields…), or None if nowhere."""
    state: str | None = None
    fields: tuple[Any, ...] = Fields(joined_at=0)
    arrivals = _Arrivals(frozenset())
    version = 0
    for entry in changes:
        rule = _rule(entry)
        if entry.source != state or entry.version != version + 1 or rule is None:
            _note(findings, "table", _words(entry, state))
            for _ in changes:  # the group must be used up before the next
                pass
            return None
        fields = _advance(entry, rule, fields, findings)
        if rule.effect.joined_at is Set.ARRIVED:
            arrivals = moves.arrivals(entry, findings)
            fields = (moves.chosen(entry.ticket_id, arrivals, entry.at), *fields[1:])
        elif rule.effect.joined_at is not Set.KEEP:
            arrivals = _Arrivals(frozenset((fields[0],)))
        moves.note(entry, arrivals)
        state, version = entry.target, entry.version
    return (state, version, *fields)


def _advance(
    entry: _Entry, rule: Transition, fields: tuple[Any, ...], findings: Findings
) -> tuple[Any, ...]:
    grace_us = 0 if entry.expires_at is None else entry.expires_at - entry.at
    if entry.event == Event.TIME_OUT and grace_us <= 0:
        _note(findings, "time", f"audit {entry.sequence}: the grace time ends before it begins")
    return apply(rule, fields, at=entry.at, grace_us=grace_us, counter_id=entry.counter_id)


def _rule(entry: _Entry) -> Transition | None:
    try:
        source = None if entry.source is None else State(entry.source)
        rule = find(Event(entry.event), source, Actor(entry.actor))
    except ValueError:
        return None
    return rule if rule is not None and rule.target == entry.target else None


def _words(entry: _Entry, state: str | None) -> str:
    return (
        f"audit {entry.sequence}: ticket {entry.ticket_id} went by {entry.event} of {entry.actor}"
        f" from {entry.source} to {entry.target}, after {state or 'nothing'}"
    )


class _Counts:
    """How many of one queue are active and serving, and what its limits were when."""

    def __init__(self) -> None:
        self.active = 0
        self.serving = 0
        self.limits: list[tuple[int, int | None, int]] = []

    def limit_at(self, sequence: int) -> tuple[int | None, int]:
        """The limits in force for the audit row ``sequence``; asked in ascending order."""
        while len(self.limits) > 1 and self.limits[1][0] < sequence:
            self.limits.pop(0)
        return self.limits[0][1:] if self.limits else (None, 0)


def _replay_queues(connection: sqlite3.Connection, findings: Findings) -> None:
    queues: dict[int, _Counts] = {}
    for queue_id, after, max_size, slots in connection.execute(_LIMITS):
        queues.setdefault(queue_id, _Counts()).limits.append((after, max_size, slots))
    before = 0
    for sequence, queue_id, source, target, at in connection.execute(_IN_ORDER):
        if at <= before:
            _note(findings, "time", f"audit {sequence} is not after the row before it")
        before = at
        _count(queues.setdefault(queue_id, _Counts()), sequence, source, target, findings)


def _count(
    counts: _Counts, sequence: int, source: str | None, target: str, findings: Findings
) -> None:
    more_active = (target in ACTIVE) - (source in ACTIVE)
    more_serving = (target == State.SERVING) - (source == State.SERVING)
    counts.active += more_active
    counts.serving += more_serving
    max_size, slots = counts.limit_at(sequence)
    if more_active > 0 and max_size is not None and counts.active > max_size:
        _note(findings, "size", f"audit {sequence} made {counts.active} active of {max_size}")
    if more_serving > 0 and counts.serving > slots:
        _note(findings, "slots", f"audit {sequence} made {counts.serving} serving of {slots}")


def _note(findings: Findings, kind: str, words: str) -> None:
    if len(findings[kind]) < _MOST:
        findings[kind].append(words)
