"""The kiosk's services on a screen of memory, where a machine of the tests has no other."""

from pathlib import Path

SETTINGS = """[Unit]
ConditionPathExists=

[Service]
TTYPath=
StandardInput=null
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
UtmpIdentifier=
ExecStart=
ExecStart=/usr/bin/Xvfb :0 -screen 0 {size}x24 -nolisten tcp -noreset
"""


def put_on_a_made_up_screen(root: Path, size: str = "1080x1920") -> None:
    """The one difference to a real machine: all else of the service stays as it is installed."""
    folder = root / "etc" / "systemd" / "system" / "waitwise-screen.service.d"
    folder.mkdir()
    (folder / "screen.conf").write_text(SETTINGS.format(size=size))
