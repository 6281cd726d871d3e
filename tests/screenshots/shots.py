"""The table of pictures: of which page, brought where, in which views.

A view is a size, then a language and ``dark`` where it is not English and light:
``phone:ar:dark``.
"""

from dataclasses import dataclass

from tests.browser.house import House
from tests.browser.tls_house import TlsHouse
from tests.screenshots import scenes
from tests.screenshots.houses import CityHouse, LongHouse, MorningHouse, RiversideHouse, WellHouse
from tests.screenshots.scenes import Scene, after, at, office, printed, ticket

SIZES = {
    "phone": (390, 844),
    "tablet": (1280, 800),
    "desktop": (1920, 1080),
    "paper": (703, 1032),
}
"""In CSS pixels; paper is what the margins leave of a sheet of A4."""

ALL = "phone tablet desktop"


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at."""

    size: str
    language: str = "en"
    dark: bool = False

    def __str__(self) -> str:
        language = "" if self.language == "en" else f"-{self.language}"
        return f"{self.size}{language}{'-dark' if self.dark else ''}"


@dataclass(frozen=True, slots=True)
class Shot:
    """A page in a state; a picture for each of its ``views``."""

    name: str
    scene: Scene
    views: str


SHOTS: dict[type[House], list[Shot]] = {
    MorningHouse: [
        Shot("home", at("/", "#take li"), f"{ALL} phone:ar phone:ja:dark"),
        Shot("staff-sign-in", at("/staff", "#sign-in-pad button"), f"{ALL} tablet:ja phone:ar"),
        Shot("staff-wrong-pin", scenes.sent_away, "phone:de"),
        Shot("staff-counters", scenes.counters, f"{ALL} phone:de"),
        Shot("staff", scenes.desk, f"{ALL} phone:de tablet:de tablet:ar phone:ja tablet:en:dark"),
        Shot(
            "staff-transfer",
            after(scenes.desk, "#actions [data-event=transfer]"),
            "phone:de tablet tablet:ar",
        ),
        Shot("staff-note", after(scenes.desk, "#serving [data-event=note]"), "phone tablet:ja"),
        Shot("staff-why", after(scenes.desk, "#serving [data-event=why]"), "phone:de tablet"),
        Shot("staff-pause", after(scenes.desk, "#desk-pause"), "phone tablet:de:dark"),
        Shot("staff-walk-in", after(scenes.desk, "#desk-walk-in"), "tablet phone:ja"),
        Shot("staff-more", after(scenes.desk, "#desk-more"), "phone:ar tablet"),
        Shot("staff-offline", scenes.offline, "tablet phone:de"),
        Shot("board-page", at("/board", "#serving .call"), f"{ALL} desktop:ar desktop:ja:dark"),
        Shot("board-one", at("/board/1", "#serving .call"), "desktop tablet:de"),
        Shot("admin-queues", office("queues", ".thing"), f"{ALL} phone:ar desktop:en:dark"),
        Shot("admin-queue", office("queues/1", ".danger"), f"{ALL} phone:de tablet:ar desktop:ja"),
        Shot("admin-new-queue", office("queues/new", ".form-go"), "desktop:de"),
        Shot("admin-counters", office("queues/1/counters", ".thing-counter"), f"{ALL} phone:de"),
        Shot("admin-staff", office("staff", ".thing"), "phone tablet desktop:de"),
        Shot("admin-person", office("staff/1", ".danger"), f"{ALL} phone:ar"),
        Shot("admin-branch", office("branch", ".form-go"), f"{ALL} tablet:de:dark phone:ja"),
        Shot("admin-keys", office("keys", ".thing"), f"{ALL} phone:de"),
        Shot("admin-new-key", office("keys/new", ".form-go"), "tablet:ar phone:ja"),
        Shot("admin-key-made", scenes.key_made, "phone desktop:de"),
        Shot("poster", printed(1), "paper paper:ar paper:ja"),
        Shot("poster-page", at("/admin/poster/2", "#poster"), "phone tablet desktop:de"),
        Shot("pair", at(f"/pair#{'x' * 16}", "#pair-form"), f"{ALL} phone:ar"),
        Shot("trust-plain", at("/trust", "#state"), "phone"),
        Shot("docs", at("/docs", "h1"), f"{ALL} tablet:en:dark"),
        Shot("nowhere", at("/nowhere", "h1"), "phone tablet phone:ar"),
        Shot("ticket-waiting", scenes.new_ticket, f"{ALL} phone:ar phone:ja:dark"),
        Shot("board-stale", scenes.stale, "desktop phone:de"),
    ],
    CityHouse: [
        Shot("join", at("/join/1", "#form"), f"{ALL} phone:de phone:ar phone:ja:dark"),
        *(
            Shot(f"ticket-{state}", ticket(state), views)
            for state, views in (
                ("called", f"{ALL} phone:ar phone:ja"),
                ("late", "phone phone:de phone:en:dark"),
                ("missed", "phone phone:de"),
                ("done", "phone phone:ja"),
                ("left", "phone:ar"),
            )
        ),
        Shot("ticket-leave", after(scenes.new_ticket, "#actions button"), "phone:de"),
        Shot("ticket-unknown", at("/t/nothing", "#unknown"), "phone:de"),
        Shot("ticket-cut-off", scenes.cut_off, "phone phone:de phone:ar"),
    ],
    WellHouse: [
        Shot(
            "admin-health",
            office("health", ".health-line"),
            f"{ALL} phone:de tablet:ar tablet:de:dark",
        ),
    ],
    LongHouse: [
        Shot("staff-long", scenes.desk, "phone tablet:de"),
        Shot("board-long", at("/board", "#serving .call"), "desktop tablet:de"),
        Shot("ticket-long", scenes.new_ticket, "phone:de"),
        Shot("home-long", at("/", "#take li"), "phone:de"),
        Shot("join-long", at("/join/1", "#form"), "phone:de"),
        Shot("admin-queues-long", office("queues", ".thing"), "phone:de desktop"),
        Shot("admin-queue-long", office("queues/1", ".banner"), "tablet:de"),
        Shot("admin-staff-long", office("staff", ".thing"), "phone:de"),
        Shot("poster-long", printed(1), "paper:de"),
    ],
    TlsHouse: [
        Shot("trust", scenes.distrusted, f"{ALL} phone:ar tablet:ja"),
    ],
    RiversideHouse: [
        Shot("admin-keys-empty", office("keys", ".things-empty"), "tablet"),
        Shot("home-empty", at("/", "#none"), "phone tablet"),
        Shot("staff-empty", scenes.desk, "phone tablet:ja"),
        Shot("board-empty", at("/board", "#content"), "desktop phone:ar"),
        Shot("join-closed", at("/join/1", "#closed"), "phone phone:ja"),
        Shot("poster-none", at("/admin/poster/1", "#no-poster"), "tablet:de"),
    ],
}
"""By the branch they are taken in, in this order."""


def views_of(shot: Shot) -> list[View]:
    """Every view of a shot."""
    return [_view(*one.split(":")) for one in shot.views.split()]


def _view(size: str, language: str = "en", scheme: str = "light") -> View:
    return View(size, language, scheme == "dark")
