"""A message's frame is what RFC 6455 says of a text of its length."""

import json
import struct
from datetime import UTC, datetime

import pytest

from server.messages import Heartbeat, encode


@pytest.mark.parametrize(
    ("queues", "head_length"), [(0, 2), (1, 2), (20, 4), (5_000, 4), (10_000, 10), (20_000, 10)]
)
def test_a_frame_is_one_whole_unmasked_text(queues: int, head_length: int) -> None:
    message = encode(Heartbeat(dict.fromkeys(range(queues), 1), datetime.now(UTC)))
    head, payload = message.frame[:head_length], message.frame[head_length:]
    assert payload == message.text
    assert json.loads(payload)["type"] == "heartbeat"
    form, marks = {2: ("!BB", ()), 4: ("!BBH", (126,)), 10: ("!BBQ", (127,))}[head_length]
    assert struct.unpack(form, head) == (0x81, *marks, len(message.text))
