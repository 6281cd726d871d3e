"""What each call does, in words; the table of calls takes them by its name."""

from collections.abc import Mapping

DOES: Mapping[str, str] = {
    "login": "Sign in with a name and a PIN or password.",
    "refresh": "Exchange the token for a new one; the old one dies.",
    "logout": "Sign out here.",
    "logout_all": "Sign out everywhere.",
    "read_branch": "The branch and its queues: what a kiosk or page shows first.",
    "change_branch": "Change the branch's name, time zone, beginning of the day or country.",
    "branch_choices": "What the time zone and the country of a branch may be.",
    "list_users": "The accounts that can sign in.",
    "create_user": "Make an account.",
    "change_user": "Change an account; a new PIN ends its sign-ins.",
    "delete_user": "Close an account.",
    "list_api_keys": "The keys that programs have.",
    "create_api_key": "Make a key for a program; it is shown this once.",
    "delete_api_key": "Take a key back.",
    "list_queues": "All queues with their counts.",
    "create_queue": "Make a queue with its counters.",
    "read_queue": "One queue.",
    "change_queue": "Change a queue; the answer says what takes effect later.",
    "delete_queue": "Delete a queue with all that belongs to it; not while tickets are active.",
    "join": (
        "Take a ticket, or get back the one this person has (200). From a phone "
        "only where the queue allows it."
    ),
    "call_next": "Call the next customer to a counter; null when nobody waits.",
    "read_board": "What the now-serving board shows: numbers, no names.",
    "list_tickets": "Who waits, in serving order; or the tickets in other states, by age.",
    "list_counters": "The counters, who holds each, and whom it serves.",
    "add_counter": "Add a counter.",
    "open_counter": "Open a counter and take it.",
    "pause_counter": "Pause a counter.",
    "close_counter": "Close a counter.",
    "own_ticket": "The ticket whose secret asks.",
    "read_ticket": "A ticket as the one who asks may see it.",
    "rejoin": "Come back into the line after having been late or missed.",
    "leave": "Leave the line.",
    "here": "The customer has reached the counter.",
    "complete": "The customer has been served.",
    "no_show": "The customer did not come; the grace time begins.",
    "call_again": "Call the same customer once more.",
    "remove": "Take a customer out of the line.",
    "transfer": "Move a customer to another queue; answers the new ticket.",
    "set_note": "Write a note on a ticket, for staff alone; null wipes it off.",
    "print_ticket": (
        "Put a ticket on paper: marked as a copy, unless it surely was not printed before. One that"
        " waits to be printed is answered (200) and not printed twice."
    ),
    "read_why": "Why this ticket was called when it was, and who was passed over.",
    "read_moved_to": "The ticket that this one was moved to, with its secret.",
    "read_history": "Every transition of a ticket, the oldest first.",
    "start_pairing": "A link that pairs one tablet, for a QR code.",
    "pair": "Pair this tablet, with the code of such a link.",
    "read_trust": "The certificate's fingerprint, and where its file is.",
    "read_health": "Whether the branch answers, and how each line of its self-check was last.",
    "read_doctor": "The self-check: what is well, what is not, and what to do about it.",
    "look_again": (
        "Look at everything anew; the database is read whole meanwhile, and `looking` is true."
    ),
    "read_document": "This API as an OpenAPI 3.1 document.",
    "read_metrics": "Counts and gauges in Prometheus' text format.",
}
