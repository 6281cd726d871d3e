"""Options and fixtures of all tests."""

from pathlib import Path

import pytest

from tests.evidence import Ledger, Reporter, ledger_of

pytest_plugins = ["pytester"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--trace-dir",
        type=Path,
        help="a folder of recorded days (CSV); without it the tests that replay them are skipped",
    )
    parser.addoption(
        "--evidence-page", type=Path, help="where the counts of a whole run are written"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Reporter())


@pytest.fixture
def trace_dir(request: pytest.FixtureRequest) -> Path:
    """The folder of recorded days."""
    folder = request.config.getoption("--trace-dir")
    if folder is None:
        pytest.skip("recorded days are no part of the project; name them with --trace-dir")
    return Path(folder)


@pytest.fixture(scope="session")
def ledger(request: pytest.FixtureRequest) -> Ledger:
    """Where a test notes what it counted."""
    return ledger_of(request.config)
