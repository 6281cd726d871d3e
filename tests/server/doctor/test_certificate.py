"""Certificates that are good, near their end, over, for other names, and not there."""

from datetime import timedelta
from pathlib import Path

import pytest

from server.certificates import MadeCertificate
from server.doctor import certificate
from server.settings import GivenTls, MadeTls, ServerSettings
from tests.server.certificate_files import NAME, YEAR, write_pair
from tests.server.doctor.conftest import LIVE, MakeSubject

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("begins", "ends", "kind"),
    [
        (-YEAR, YEAR, "ok"),
        (-YEAR, 15 * DAY, "ok"),
        (-YEAR, 13 * DAY, "ending"),
        (-YEAR, -DAY, "over"),
        (DAY, YEAR, "over"),
    ],
)
def test_when_it_ends(
    subject: MakeSubject, tmp_path: Path, begins: timedelta, ends: timedelta, kind: str
) -> None:
    settings = ServerSettings(tls=GivenTls(*write_pair(tmp_path, begins, ends)))
    found = certificate.look(subject(settings=settings))
    assert found.kind == kind
    assert [row.name for row in found.rows] == [NAME]


def test_whom_it_is_for(subject: MakeSubject, tmp_path: Path) -> None:
    tls = GivenTls(*write_pair(tmp_path))
    for url, kind in ((f"https://{NAME}", "ok"), ("https://other.example", "names")):
        settings = ServerSettings(tls=tls, public_url=url)
        assert certificate.look(subject(settings=settings)).kind == kind


def test_one_of_the_branchs_own_making(subject: MakeSubject, data: Path) -> None:
    settings = ServerSettings("127.0.0.1", tls=MadeTls(data / "tls"))
    assert certificate.look(subject(settings=settings)).kind == "none"
    assert certificate.look(subject(settings=settings, live=LIVE)).kind == "unreadable"
    MadeCertificate(data / "tls", "Town hall", ("localhost",))
    assert certificate.look(subject(settings=settings)).kind == "ok"
    elsewhere = ServerSettings("192.0.2.7", tls=MadeTls(data / "tls"))
    found = certificate.look(subject(settings=elsewhere))
    assert (found.kind, [row.name for row in found.rows]) == ("names", ["192.0.2.7"])


def test_one_that_is_none_and_no_tls(subject: MakeSubject, tmp_path: Path) -> None:
    pair = write_pair(tmp_path)
    pair[0].write_text("nothing")
    settings = ServerSettings(tls=GivenTls(*pair))
    assert certificate.look(subject(settings=settings)).kind == "unreadable"
    assert certificate.look(subject()).kind == "none"
