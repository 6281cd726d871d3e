"""What is kept for a repeated key is the answer itself, field by field."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from core.errors import Code, Refusal
from core.outcomes import Outcome, Result, decode, encode
from core.states import Calling, CounterState, Event, Role, State
from core.values import (
    Branch,
    BranchQueue,
    Called,
    Counter,
    Done,
    Joined,
    Person,
    Queue,
    SessionStarted,
    SweepReport,
    Ticket,
    User,
)
