"""The certificate of the branch's own making, and the one it was given."""

import logging
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from server import authority
from server.certificates import Certificate, CertificateError, GivenCertificate, MadeCertificate
from tests.server.certificate_files import NAME, YEAR, write_pair

NAMES = ("localhost", "127.0.0.1", "::1", "waitwise.local", "192.168.1.20", "desk")


class Wall:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC).replace(microsecond=0)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def made(tmp_path: Path, wall: Wall) -> MadeCertificate:
    return MadeCertificate(tmp_path / "tls", "Town hall", NAMES, wall)


def again(made_in: Path, wall: Wall, *names: str) -> MadeCertificate:
    """What the next start finds."""
    return MadeCertificate(made_in / "tls", "Town hall", names or NAMES, wall)


def shaken_hands(certificate: Certificate, trusted: Path, name: str) -> str:
    """The certificate's print as a client gets it who trusts ``trusted`` and asks for ``name``."""
    client = ssl.create_default_context(cafile=str(trusted))
    ours, theirs = socket.socketpair()
    thread = threading.Thread(target=answer_once, args=(certificate.context, theirs))
    thread.start()
    try:
        with closing(ours), client.wrap_socket(ours, server_hostname=name) as secured:
            content = secured.getpeercert(binary_form=True)
    finally:
        thread.join()
    assert content is not None
    return authority.fingerprint_of(x509.load_der_x509_certificate(content))


def answer_once(context: ssl.SSLContext, connection: socket.socket) -> None:
    with closing(connection):
        try:
            context.wrap_socket(connection, server_side=True).close()
        except (ssl.SSLError, OSError):
            return


def test_who_trusts_the_authority_trusts_every_name(made: MadeCertificate, tmp_path: Path) -> None:
    for name in NAMES:
        assert shaken_hands(made, tmp_path / "tls" / "authority.crt", name)
    with pytest.raises(ssl.SSLCertVerificationError, match=r"valid for|mismatch"):
        shaken_hands(made, tmp_path / "tls" / "authority.crt", "waitwise-2.local")
    assert made.trouble() == ""


def test_the_keys_are_their_owners_alone(made: MadeCertificate, tmp_path: Path) -> None:
    folder = tmp_path / "tls"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.name for file in folder.iterdir()} == {
        *("authority.crt", "authority.key", "server.crt", "server.key")
    }
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}


def test_a_key_that_others_could_read_is_shut_again(
    made: MadeCertificate, tmp_path: Path, wall: Wall, caplog: pytest.LogCaptureFixture
) -> None:
    key = tmp_path / "tls" / "server.key"
    key.chmod(0o644)
    again(tmp_path, wall)
    assert key.stat().st_mode & 0o777 == 0o600
    assert "readable by others" in caplog.text


def test_a_restart_keeps_everything(made: MadeCertificate, tmp_path: Path, wall: Wall) -> None:
    before = {file: file.read_bytes() for file in (tmp_path / "tls").iterdir()}
    assert again(tmp_path, wall).fingerprint == made.fingerprint
    assert {file: file.read_bytes() for file in (tmp_path / "tls").iterdir()} == before


def test_it_is_renewed_before_its_end_and_the_keys_stay(
    made: MadeCertificate, tmp_path: Path, wall: Wall
) -> None:
    folder, trusted = tmp_path / "tls", made.fingerprint
    keys = {name: (folder / name).read_bytes() for name in ("authority.key", "server.key")}
    first = (folder / "server.crt").read_bytes()
    wall.now += timedelta(days=300)
    made.keep_current(NAMES)
    assert (folder / "server.crt").read_bytes() == first, "far from its end"
    wall.now += timedelta(days=60)
    made.keep_current(NAMES)
    assert (folder / "server.crt").read_bytes() != first
    assert ends(folder) > wall.now + timedelta(days=390)
    assert {name: (folder / name).read_bytes() for name in keys} == keys
    assert made.fingerprint == trusted
    assert shaken_hands(made, folder / "authority.crt", "desk")


def test_a_new_address_is_signed_at_once_and_an_old_one_stays(
    made: MadeCertificate, tmp_path: Path
) -> None:
    made.keep_current(("10.0.0.7", "waitwise-2.local"))
    for name in ("10.0.0.7", "waitwise-2.local", "192.168.1.20"):
        assert shaken_hands(made, tmp_path / "tls" / "authority.crt", name)


@pytest.mark.parametrize("off", [-YEAR, YEAR])
def test_a_clock_a_year_off_locks_nobody_out(tmp_path: Path, wall: Wall, off: timedelta) -> None:
    right = wall.now
    wall.now += off
    MadeCertificate(tmp_path / "tls", "Town hall", NAMES, wall)
    for file in ("authority.crt", "server.crt"):
        found = x509.load_pem_x509_certificate((tmp_path / "tls" / file).read_bytes())
        assert found.not_valid_before_utc <= right <= found.not_valid_after_utc
    span = ends(tmp_path / "tls") - begins(tmp_path / "tls")
    assert span < timedelta(days=825), "more than that Apple's devices refuse"
    wall.now = right
    again(tmp_path, wall)
    assert begins(tmp_path / "tls") <= right < ends(tmp_path / "tls")


def test_a_clock_without_a_battery_is_not_believed(tmp_path: Path, wall: Wall) -> None:
    wall.now = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)
    made = MadeCertificate(tmp_path / "tls", "Town hall", NAMES, wall)
    assert begins(tmp_path / "tls") <= authority.EARLIEST <= ends(tmp_path / "tls")
    assert made.trouble() == ""


def test_after_twenty_years_it_says_what_to_do(made: MadeCertificate, wall: Wall) -> None:
    wall.now += timedelta(days=21 * 365)
    made.keep_current(NAMES)
    assert "remove" in made.trouble()


def test_the_authority_may_sign_for_this_network_alone(
    made: MadeCertificate, tmp_path: Path
) -> None:
    found = x509.load_pem_x509_certificate((tmp_path / "tls" / "authority.crt").read_bytes())
    for name in ("waitwise-9.local", "10.1.2.3", "fd00::9", "desk"):
        assert authority.may_sign(found, name)
    for name in ("bank.example", "xlocal", "8.8.8.8", "evil.desk.example", "*.local", ""):
        assert not authority.may_sign(found, name)
    made.keep_current(("bank.example", "8.8.8.8"))
    assert "bank.example" not in made.names
    assert "8.8.8.8" not in made.names


def test_a_stolen_authority_can_pose_as_no_other_site(
    made: MadeCertificate, tmp_path: Path, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has its key need not keep to our own rules; clients do."""
    monkeypatch.setattr(authority, "may_sign", lambda _authority, _name: True)
    made.keep_current(("bank.example", "8.8.8.8"))
    for name in ("bank.example", "8.8.8.8"):
        assert name in made.names
        with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
            shaken_hands(made, tmp_path / "tls" / "authority.crt", name)


@pytest.mark.parametrize("file", ["authority.key", "authority.crt", "server.key"])
def test_a_damaged_file_is_told_in_words(
    made: MadeCertificate, tmp_path: Path, wall: Wall, file: str
) -> None:
    (tmp_path / "tls" / file).write_bytes(b"nothing of the kind")
    with pytest.raises(CertificateError, match=rf"{file} is damaged.*backup"):
        again(tmp_path, wall)


def test_a_foreign_certificate_in_its_place_is_replaced(
    made: MadeCertificate, tmp_path: Path, wall: Wall
) -> None:
    folder = tmp_path / "tls"
    foreign, _ = write_pair(tmp_path)
    for content in (foreign.read_bytes(), b"damaged"):
        (folder / "server.crt").write_bytes(content)
        assert shaken_hands(again(tmp_path, wall), folder / "authority.crt", "desk")
    (folder / "authority.crt").write_bytes(foreign.read_bytes())
    with pytest.raises(CertificateError, match=r"authority\.crt"):
        again(tmp_path, wall)


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path, wall: Wall) -> None:
    (tmp_path / "tls").write_text("a file")
    with pytest.raises(CertificateError, match=r"cannot be kept .*--tls"):
        again(tmp_path, wall)


def test_a_renewal_that_fails_leaves_the_old_one(
    made: MadeCertificate, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "tls" / "server.draft").mkdir()
    made.keep_current(("10.0.0.7",))
    assert "could not be renewed" in caplog.text
    assert shaken_hands(made, tmp_path / "tls" / "authority.crt", "desk")


def test_a_given_one_is_shown_with_its_own_print(tmp_path: Path) -> None:
    certificate, key = write_pair(tmp_path)
    given = GivenCertificate(certificate, key)
    assert given.names == (NAME,)
    assert given.trouble() == ""
    assert shaken_hands(given, certificate, NAME) == given.fingerprint


def test_a_given_one_is_read_again_when_it_changes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    certificate, key = write_pair(tmp_path)
    given = GivenCertificate(certificate, key)
    first = given.fingerprint
    write_pair(tmp_path)
    given.keep_current(())
    assert given.fingerprint != first
    assert shaken_hands(given, certificate, NAME) == given.fingerprint
    second = given.fingerprint
    trusted = tmp_path / "second.crt"
    trusted.write_bytes(certificate.read_bytes())
    for break_it in (lambda: certificate.write_text("no"), certificate.unlink):
        break_it()
        given.keep_current(())
        assert shaken_hands(given, trusted, NAME) == second
    assert caplog.text.count("shown so far goes on") == 2


@pytest.mark.parametrize(
    ("begins_in", "ends_in", "words"),
    [(-2 * YEAR, -YEAR, "was good until"), (YEAR, 2 * YEAR, "is good only from")],
)
def test_one_whose_time_is_not_now_is_shown_with_a_warning(
    tmp_path: Path, begins_in: timedelta, ends_in: timedelta, words: str
) -> None:
    given = GivenCertificate(*write_pair(tmp_path, begins_in, ends_in))
    assert words in given.trouble()
    assert "clock" in given.trouble()


def unusable(folder: Path) -> Iterator[tuple[str, Path, Path, str]]:
    certificate, key = write_pair(folder)
    _, other_key = write_pair(folder, stem="other")
    locked_certificate, locked_key = write_pair(folder, password=b"secret", stem="locked")
    nothing = folder / "nothing"
    nothing.write_bytes(os.urandom(200))
    der = folder / "der.crt"
    der.write_bytes(
        x509.load_pem_x509_certificate(certificate.read_bytes()).public_bytes(Encoding.DER)
    )
    yield "missing", folder / "none.crt", key, "cannot be read .No such file"
    yield "missing key", certificate, folder / "none.key", "cannot be read .No such file"
    yield "a folder", folder, key, "cannot be read .Is a directory"
    yield "not PEM", der, key, "no certificate in PEM form"
    yield "noise", nothing, key, "no certificate in PEM form"
    yield "a key for a certificate", key, key, "no certificate in PEM form"
    yield "noise for a key", certificate, nothing, "no key in PEM form"
    yield "another key", certificate, other_key, "does not belong to the certificate"
    yield "a locked key", locked_certificate, locked_key, "locked with a password"


def test_one_that_cannot_be_used_is_refused_in_words(tmp_path: Path) -> None:
    for what, certificate, key, words in unusable(tmp_path):
        with pytest.raises(CertificateError, match=words) as refused:
            GivenCertificate(certificate, key)
        assert "Nothing was changed." in str(refused.value), what


def begins(folder: Path) -> datetime:
    return leaf(folder).not_valid_before_utc


def ends(folder: Path) -> datetime:
    return leaf(folder).not_valid_after_utc


def leaf(folder: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate((folder / "server.crt").read_bytes())


def test_no_warning_is_logged_when_all_is_well(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        MadeCertificate(tmp_path / "tls", "Tōwn hāll " * 20, NAMES)
    assert caplog.records == []
