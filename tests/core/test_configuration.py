"""The configuration file: where it is found, what is refused and how, and what wins over it."""

import argparse
import re
from pathlib import Path

import pytest

from core import configuration_file
from core.command_line import add_network_words, add_places, configured
from core.configuration import TABLES, Configuration, ConfigurationError, Look, Network, fields_of
from core.configuration_file import choose, read, read_look
from core.folder import default_data_path


@pytest.fixture(autouse=True)
def machines_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine's own, which is not there yet."""
    file = tmp_path / "etc" / "waitwise.toml"
    file.parent.mkdir()
    monkeypatch.setattr(configuration_file, "MACHINES_FILE", file)
    return file


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def written(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    return file


def parsed(*words: str | Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_places(parser)
    add_network_words(parser)
    return parser.parse_args([str(word) for word in words])


def test_without_a_file_everything_is_as_ever(data: Path, machines_file: Path) -> None:
    assert choose(data) == (data, data / "waitwise.toml", Configuration())
    assert choose().data == default_data_path()


def test_the_file_named_wins_then_the_data_folders_then_the_machines(
    data: Path, machines_file: Path, tmp_path: Path
) -> None:
    written(machines_file, f'data = "{data}"\n[network]\nport = 1\n')
    assert choose() == (data, machines_file, read(machines_file))
    own = written(data / "waitwise.toml", "[network]\nport = 2\n")
    assert choose() == choose(data) == (data, own, Configuration(network=Network(port=2)))
    named = written(tmp_path / "named.toml", "[network]\nport = 3\n")
    assert choose(data, named).told.network.port == 3
    assert choose(None, named).data == default_data_path()
    assert choose(tmp_path).data == tmp_path
    assert choose(tmp_path).told.network.port == 1


def test_a_folder_named_by_hand_needs_no_sound_file_of_the_machine(
    data: Path, machines_file: Path
) -> None:
    written(machines_file, "nonsense")
    written(data / "waitwise.toml", "")
    assert choose(data).told == Configuration()
    with pytest.raises(ConfigurationError, match=str(machines_file)):
        choose()


def test_a_file_in_the_data_folder_names_no_other_folder(data: Path, tmp_path: Path) -> None:
    file = written(data / "waitwise.toml", f'data = "{tmp_path}"')
    with pytest.raises(ConfigurationError, match="is itself in the data folder"):
        choose(data)
    written(file, f'data = "{data}"')
    assert choose(data).data == data
    written(file, 'data = ""')
    assert choose(data).data == data


def test_relative_places_lie_beside_the_file(data: Path) -> None:
    file = written(data / "some.toml", '[backup]\nto = "copies"\n[log]\nfolder = "/var/log/x"\n')
    assert read(file).backup.to == str(data / "copies")
    assert read(file).log.folder == "/var/log/x"


def test_quiet_hours_may_pass_midnight_or_end_with_it(data: Path) -> None:
    hours = ["22:00-07:00", "12:30-13:15", "20:00-24:00", "00:00-23:59"]
    file = written(data / "some.toml", f"[voice]\nquiet = {hours}\n")
    assert read(file).voice.quiet == hours


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("prot = 1", r"prot is not known; there are data, \[network\], \[backup\]"),
        ("[netwrok]", r"netwrok is not known; there are data, \[network\]"),
        ("network = 1", r"network is a table, begun by a line \[network\]"),
        ("[network]\nprot = 1", r"\[network\] prot is not known; there are host, port, public_url"),
        ("[network]\nport = 70000", r"\[network\] port = 70000 cannot be; .* from 0 to 65535"),
        ('[network]\nport = "80"', r'\[network\] port = "80" cannot be; .* from 0 to 65535'),
        ("[network]\nport = true", r"\[network\] port = true cannot be"),
        ("[network]\ntls = 1", r"\[network\] tls = 1 cannot be; allowed is true or false"),
        ('[network]\npublic_url = "x"', r"public_url .* allowed is http://"),
        ('[network]\npublic_url = "http://["', r"public_url .* with a name or an address"),
        ('[network]\npublic_url = "http://a b"', r"public_url .* with a name or an address"),
        ('[network]\npublic_url = "http://?x"', r"public_url .* with a name or an address"),
        ('[network]\npublic_url = "http://a:99999"', r"public_url .* with a name or an address"),
        (f'[network]\npublic_url = "http://a/{"b" * 400}"', r"public_url .* with a name"),
        ('[network]\nkey = "~/k"', r"key .* allowed is a place, without ~"),
        ('[log]\nfolder = "a\\u0000b"', r"folder .* allowed is a place"),
        ('[look]\nlogo = "a\\u0000b"', r"logo .* beside this one"),
        ("[backup]\nevery_minutes = nan", r"every_minutes = nan .* 0 is once a day"),
        ("[backup]\nevery_minutes = inf", r"every_minutes = inf .* 0 is once a day"),
        ("[backup]\nevery_minutes = -1", r"every_minutes = -1 .* 0 is once a day"),
        ("[backup]\nevery_minutes = 0.001", r"every_minutes = 0.001 .* 5 or more"),
        ("[backup]\nevery_minutes = 4.9", r"every_minutes = 4.9 .* 5 or more"),
        ("[kiosk]\nlanguage = 'xx'", r'language = "xx" .* "en" or "de"'),
        ("[kiosk]\nboards = 'A'", r'boards = "A" .* a list of texts'),
        ("[look]\nlook = 'pink'", r'look = "pink" .* allowed is "light" or "dark" or "contrast"'),
        ("[look]\naccent = 'red'", r'accent = "red" .* a colour such as "#0B57D0"'),
        ("[look]\nlogo = '../secret.png'", r"logo .* beside this one"),
        ('[look]\nline = "a\\nb"', r"line .* up to 200 letters in one line"),
        (f'[look]\nline = "{"x" * 201}"', r"line .* up to 200 letters in one line"),
        ("[look]\ndiagonal_in = 1", r"diagonal_in = 1 .* from 3 to 120"),
        ("[printer]\nport = 0", r"port = 0 cannot be; allowed is a number from 1 to 65535\. "),
        ('[printer]\naddress = "http://10.0.0.7"', r"address .* without http:// and port"),
        ('[printer]\naddress = "10.0.0.7:9100"', r"address .* without http:// and port"),
        ('[printer]\naddress = "till at the door"', r"address .* a name or an address"),
        ('[printer]\nname = "-h evil"', r'name = "-h evil" .* that lpstat -p shows'),
        ('[printer]\nname = "Till,Other"', r"name .* that lpstat -p shows"),
        ('[printer]\nname = "a\\u0000b"', r"name .* that lpstat -p shows"),
        (f'[printer]\nname = "{"x" * 128}"', r"name .* that lpstat -p shows"),
        ('[printer]\ndevice = "lp 0"', r'device .* such as "/dev/usb/lp0"'),
        ('[printer]\ndevice = "04b8:02020"', r'device .* "04b8:0202" at USB'),
        ("[voice]\nvolume = 101", r"volume = 101 .* from 0 to 100; 0 is silent"),
        ("[voice]\nrepeat = 0", r"repeat = 0 cannot be; allowed is 1, 2 or 3"),
        ("[voice]\nspeak = 1", r"speak = 1 cannot be; allowed is true or false"),
        ('[voice]\nquiet = "22:00-07:00"', r'quiet .* a list of hours such as \["22:00-07:00"'),
        ('[voice]\nquiet = ["22:00"]', r"quiet .* a list of hours"),
        ('[voice]\nquiet = ["25:00-07:00"]', r"quiet .* a list of hours"),
        ('[voice]\nquiet = ["24:00-07:00"]', r"quiet .* a list of hours"),
        ('[voice]\nquiet = ["7:00-9:00"]', r"quiet .* a list of hours"),
        ('[voice]\nquiet = ["07:00-07:00"]', r"quiet .* a list of hours"),
        ("[log]\nkeep_mb = 0", r"keep_mb = 0 .* from 1 to 100000"),
        ("[log]\nkeep_mb = 2026-03-01", r'keep_mb = "2026-03-01" .* from 1 to 100000'),
        ("data = ", r"at end of document"),
        ("\x00", r"line 1"),
        (f"[network]\nport = {'9' * 5000}", r"a number in it is too long"),
        (f"data = {'[' * 5000}", r"brackets too deep"),
        (f"[network]\nport = '{'9' * 5000}'", r'port = "9{79}… cannot be'),
        (f"data = ''\n# {'x' * 1_000_000}", r"larger than a megabyte"),
    ],
)
def test_what_cannot_be_is_refused_in_words(text: str, words: str, tmp_path: Path) -> None:
    file = written(tmp_path / "some.toml", text)
    with pytest.raises(ConfigurationError, match=words) as refused:
        read(file)
    assert str(file) in str(refused.value)
    assert "Nothing was changed." in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("address", "192.168.178.60"),
        ("address", "printer.local"),
        ("address", "drucker-küche"),
        ("address", "fe80::1%eth0"),
        ("name", "Till_2"),
        ("name", "Kasse-Küche"),
        ("device", "/dev/serial/by-id/usb-1a86"),
        ("device", "04b8:0202"),
        ("device", "COM3"),
    ],
)
def test_what_printers_are_called_is_taken(name: str, value: str, tmp_path: Path) -> None:
    file = written(tmp_path / "some.toml", f'[printer]\n{name} = "{value}"\n')
    assert getattr(read(file).printer, name) == value


def test_backups_may_be_as_rare_as_anybody_wants(tmp_path: Path) -> None:
    file = written(tmp_path / "some.toml", "[backup]\nevery_minutes = 5\n")
    assert read(file).backup.every_minutes == 5


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is not there"):
        choose(None, tmp_path / "none.toml")
    with pytest.raises(ConfigurationError, match="Is a directory"):
        choose(None, tmp_path)
    (tmp_path / "latin.toml").write_bytes(b"data = ''\n# \xe4")
    with pytest.raises(ConfigurationError, match=r"not stored as UTF-8 \(at line 2\)"):
        choose(None, tmp_path / "latin.toml")


@pytest.mark.parametrize("begin", ["", "\ufeff"])
@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_it_is_read_as_whatever_editor_stored_it(
    begin: str, end_of_line: str, tmp_path: Path
) -> None:
    text = f"{begin}[network]\nport = 3\n".replace("\n", end_of_line)
    (tmp_path / "some.toml").write_bytes(text.encode())
    assert read(tmp_path / "some.toml").network.port == 3


def test_a_data_folder_with_no_possible_name_has_no_file(machines_file: Path) -> None:
    folder = Path("x" * 300)
    assert choose(folder).told == Configuration()


def test_the_look_alone_is_read_whatever_the_rest_says(tmp_path: Path) -> None:
    assert read_look(tmp_path / "none.toml") == Look()
    file = written(tmp_path / "some.toml", '[look]\nlook = "dark"\n[network]\nport = "x"\n')
    assert read_look(file) == Look(look="dark")
    with pytest.raises(ConfigurationError, match="look is a table"):
        read_look(written(file, "look = 'dark'"))


def test_words_of_the_command_line_win(data: Path, tmp_path: Path) -> None:
    written(
        data / "waitwise.toml",
        '[network]\nport = 2\nhost = "192.0.2.1"\ntls = true\nmdns = true\n[backup]\n'
        "every_minutes = 60\n",
    )
    words = ("--port", "3", "--no-tls", "--no-mdns", "--backup-to", "copies")
    told = configured(parsed("--data", data, *words)).told
    assert told.network == Network(port=3, host="192.0.2.1", tls=False, mdns=False)
    assert told.backup.every_minutes == 60
    assert told.backup.to == str(Path.cwd() / "copies")
    assert configured(parsed("--data", data)).told == read(data / "waitwise.toml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--port", "x"), "--port: x cannot be; allowed is a number from 0 to 65535"),
        (("--port", "70000"), "--port: 70000 cannot be"),
        (("--public-url", "x"), "--public-url: x cannot be; allowed is http://"),
        (("--backup-every", "often"), "--backup-every: often cannot be"),
    ],
)
def test_words_that_cannot_be_are_refused(
    words: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parsed(*words)
    assert said in capsys.readouterr().err


def test_the_file_that_ships_says_every_name_with_its_default() -> None:
    file = Path(__file__).parents[2] / "packaging" / "waitwise.toml"
    assert read(file) == Configuration()
    text = file.read_text("utf-8")
    said = re.findall(r"^(?:\[(\w+)\]|(\w+) = .*)$", text, re.MULTILINE)
    named: dict[str, list[str]] = {"": []}
    for table, name in said:
        if table:
            named[table] = []
        else:
            named[list(named)[-1]].append(name)
    expected = {table: list(fields_of(kind)) for table, kind in TABLES.items()}
    assert named == {"": ["data"], **expected}
    assert set(Configuration.__struct_fields__) == {"data", *TABLES}
