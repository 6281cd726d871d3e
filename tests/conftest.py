"""Options and fixtures of all tests."""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--trace-dir",
        type=Path,
        help="a folder of recorded days (CSV); without it the tests that replay them are skipped",
    )


@pytest.fixture
def trace_dir(request: pytest.FixtureRequest) -> Path:
    """The folder of recorded days."""
    folder = request.config.getoption("--trace-dir")
    if folder is None:
        pytest.skip("recorded days are no part of the project; name them with --trace-dir")
    return Path(folder)
