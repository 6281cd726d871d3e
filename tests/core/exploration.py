"""Explores every sequence of steps in a small world, breadth first, and judges each."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.commands import TransferTicket
from tests.core.world_judge import Picture, judge
from tests.core.world_steps import steps
from tests.core.worlds import Node, Signature, Size, Step, World


@dataclass
class Tally:
    """What an exploration saw; a transition is one step in one state, each taken once."""

    seen: set[Signature] = field(default_factory=set)
    """The states."""
    transitions: int = 0
    refused: int = 0
    depth: int = 0
    """How many steps in a row were tried from the beginning."""
    left: int = 0
    """How many states were seen whose steps were not taken any more."""
    broken: list[str] = field(default_factory=list)


def explore(
    size: Size,
    most_transitions: int,
    *,
    prepare: Callable[[World], None] = lambda world: None,
    further: Callable[[World], Iterable[Step]] = lambda world: (),
) -> Tally:
    """Take every step in every state there is, or in the first that come to ``most_transitions``.

    It ends at the first step that breaks something, which no shorter path does.
    ``prepare`` alters the world at its beginning, and ``further`` adds steps.
    """
    world, tally = World(size), Tally()
    prepare(world)
    tally.seen.add(world.signature())
    frontier = deque([Node(Step("from the beginning"))])
    while frontier and tally.transitions < most_transitions and not tally.broken:
        node = frontier.popleft()
        world.go_to(node)
        tally.depth = len(node.way())
        before = Picture(world.connection)
        for step in (*steps(world), *further(world)):
            after = Node(step, node)
            with world.trying(step) as answer:
                tally.transitions += 1
                tally.refused += answer.outcome.refusal is not None
                wrong = judge(before, answer, world.connection, keeps=_keeps(step))
                tally.broken += [f"{words}, {after.words()}" for words in wrong]
                signature = world.signature()
            if signature not in tally.seen:
                tally.seen.add(signature)
                frontier.append(after)
    tally.left = len(frontier)
    return tally


def _keeps(step: Step) -> bool:
    return isinstance(step.command, TransferTicket) and step.command.keep_arrival
