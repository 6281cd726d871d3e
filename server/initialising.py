"""``waitwise-server init``: the first set-up of a branch, without questions."""

import argparse
import sys

from core.branch import open_branch
from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.errors import Refused
from core.secrets import hash_secret
from core.states import Calling
from server.requests import SetUp, convert


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``init`` must and can be told beside the data folder."""
    add = parser.add_argument
    add("--owner", required=True, metavar="NAME", help="who owns the branch and signs in first")
    add("--pin", required=True, help="the owner's PIN or password, 4 characters at least")
    add("--queue", required=True, metavar="NAME", help="name of the first queue")
    add("--slots", type=int, default=1, metavar="N", help="how many counters serve it")
    add("--grace-time", type=int, default=300, metavar="S", help="seconds late ones have to return")
    add(
        "--calling",
        choices=[str(calling) for calling in Calling],
        default=str(Calling.ON_DEMAND),
        help="what calls the next customer: a free counter, or its staff",
    )


def run(arguments: argparse.Namespace) -> int:
    """Set up. Raises ``Refused`` (invalid, already_set_up) and ``WorldError``, in words."""
    wanted = convert({name: getattr(arguments, name) for name in SetUp.__struct_fields__}, SetUp)
    command = SetUpBranch(
        owner_name=wanted.owner,
        secret_hash=hash_secret(wanted.pin),
        queue_name=wanted.queue,
        service_slots=wanted.slots,
        grace_time_s=wanted.grace_time,
        calling=wanted.calling,
    )
    branch = open_branch(arguments.data)
    try:
        outcome = branch.submit(command, STAFF_AT_SETUP).result()
    finally:
        branch.close()
    if outcome.refusal is not None:
        raise Refused(outcome.refusal)
    sys.stdout.write(
        f"The branch in {arguments.data} is set up: {wanted.queue}, "
        f"{wanted.slots} counters. Now run waitwise, or waitwise-server serve.\n"
    )
    return 0
