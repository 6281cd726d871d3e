"""The checkers checked: an engine broken on purpose makes the test that watches for it fail."""

import re
from pathlib import Path

import pytest

from tests.core.mutations import MUTATIONS, Mutation, try_mutation
from tests.evidence import Ledger, Topic


@pytest.mark.evidence
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.words)
def test_a_broken_engine_is_found_out(mutation: Mutation, tmp_path: Path, ledger: Ledger) -> None:
    run = try_mutation(mutation, tmp_path)
    failed = re.search(r"(\d+) (?:failed|error)", run.stdout)
    assert run.returncode == 1, run.stdout + run.stderr
    assert failed, run.stdout + run.stderr
    ledger.note(Topic.MUTATIONS, mutation.words, tried=1, found=int(failed[1]))
