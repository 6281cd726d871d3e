"""What Prometheus reads at ``/metrics``: a few counts and gauges, in its text format."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from core.states import State
from core.values import Queue
from server.context import Context

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Sample = tuple[dict[str, str], float]


async def read_metrics(context: Context) -> web.Response:
    """GET /metrics."""
    services = context.services
    views = context.branch.views
    health = views.health()
    parts = (
        _metric(
            "waitwise_requests_total",
            "counter",
            "Answers of the API since the start, by call and status.",
            _answered(services.answered),
        ),
        _metric(
            "waitwise_tickets",
            "gauge",
            "Active tickets, by queue and state.",
            [sample for queue in views.queues() for sample in _active(queue)],
        ),
        _metric("waitwise_sockets", "gauge", "Open WebSockets.", [({}, services.hub.count)]),
        _metric(
            "waitwise_clock_offset_seconds",
            "gauge",
            "How far engine time is ahead of the machine's clock.",
            [({}, health.clock_offset_s)],
        ),
        _metric(
            "waitwise_transitions_total",
            "counter",
            "Transitions in the audit.",
            [({}, health.sequence)],
        ),
    )
    text = "".join(line for part in parts for line in part)
    return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE})


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {"read_metrics": read_metrics}


def _answered(answered: Counter[tuple[str, int]]) -> list[Sample]:
    return [
        ({"call": call, "status": str(status)}, count)
        for (call, status), count in sorted(answered.items())
    ]


def _active(queue: Queue) -> list[Sample]:
    late = queue.active - queue.serving - queue.waiting
    counts = {State.WAITING: queue.waiting, State.SERVING: queue.serving, State.LATE: late}
    return [({"queue": str(queue.id), "state": state}, count) for state, count in counts.items()]


def _metric(name: str, kind: str, words: str, samples: Iterable[Sample]) -> list[str]:
    head = [f"# HELP {name} {words}\n", f"# TYPE {name} {kind}\n"]
    return head + [f"{name}{_labels(labels)} {value:.15g}\n" for labels, value in samples]


def _labels(labels: dict[str, str]) -> str:
    pairs = ",".join(f'{name}="{value}"' for name, value in labels.items())
    return f"{{{pairs}}}" if pairs else ""
