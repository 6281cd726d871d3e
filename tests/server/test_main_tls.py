"""``waitwise-server`` with certificates, and the pairing that needs them."""

import getpass
import re
import signal
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.server.certificate_files import NAME, YEAR, write_pair
from tests.server.command_lines import INIT, PATIENCE_S, Run, head_of, refused, run, serve

__all__ = ["run"]


def test_with_tls_it_says_what_to_compare_and_pairs_a_tablet(run: Run, tmp_path: Path) -> None:
    assert run("init", "--data", tmp_path, *INIT).code == 0
    with serve(tmp_path, "--tls") as (process, url):
        assert url.startswith("https://127.0.0.1:")
        signed_in = ("--data", tmp_path, "--name", "Ann", "--pin", "2468")
        shown = run("pair", *signed_in, "--at", url)
        assert (shown.code, shown.err) == (0, "")
        assert f"{url.replace('https', 'http')}/pair#" in shown.out
        assert "\u2588" in shown.out, "a QR code"
        refused(run("pair", *signed_in[:-1], "1111", "--at", url), "PIN is wrong")
        plain = url.replace("https", "http")
        refused(run("pair", *signed_in, "--at", plain), "over TLS only: use https://")
        said = head_of(process)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert re.search(r"SHA-256.*\n  ([0-9A-F]{2}:){31}[0-9A-F]{2}\n", said), said
    assert f"open {plain}/trust" in said
    assert err == ""
    refused(run("pair", *signed_in, "--at", url), "No branch answers")


class _Elsewhere(BaseHTTPRequestHandler):
    """Another program's, which takes whatever it is sent."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html>")

    def log_message(self, *_: object) -> None:
        pass


def test_pairing_with_nobody_to_ask_or_no_branch_is_told_in_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", nobody)
    words = ("--data", tmp_path, "--name", "Ada")
    refused(run("pair", *words), "nobody here to ask for the PIN.*--pin")
    with HTTPServer(("127.0.0.1", 0), _Elsewhere) as elsewhere:
        threading.Thread(target=elsewhere.handle_request).start()
        at = f"http://127.0.0.1:{elsewhere.server_port}"
        refused(run("pair", *words, "--pin", "2468", "--at", at), "is no branch.*--at")


def test_certificates_that_cannot_be_used_are_told_in_words(run: Run, tmp_path: Path) -> None:
    certificate, key = write_pair(tmp_path)
    _, other = write_pair(tmp_path, stem="other")
    serve_it = ("serve", "--port", "0", "--data", tmp_path / "data")
    refused(run(*serve_it, "--certificate", certificate), "name both")
    refused(run(*serve_it, "--tls", "--certificate", certificate, "--key", key), "not both")
    refused(run(*serve_it, "--certificate", certificate, "--key", other), "does not belong")
    refused(run(*serve_it, "--certificate", tmp_path / "none", "--key", key), "cannot be read")


def test_a_certificate_that_is_over_is_served_with_a_warning(run: Run, tmp_path: Path) -> None:
    certificate, key = write_pair(tmp_path, -2 * YEAR, -YEAR)
    run("init", "--data", tmp_path, *INIT)
    with serve(tmp_path, "--certificate", str(certificate), "--key", str(key)) as (process, url):
        assert url.startswith(f"https://{NAME}:")
        said = head_of(process)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=PATIENCE_S)
    assert "was good until" in said
    assert "was good until" in err, "and again in the log"
