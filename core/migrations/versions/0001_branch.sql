CREATE TABLE branch (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	time_zone TEXT NOT NULL, 
	day_starts_at INTEGER NOT NULL, 
	country TEXT, 
	engine_time INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT there_is_one_branch CHECK (id = 1), 
	CONSTRAINT branch_has_a_name CHECK (length(name) BETWEEN 1 AND 80), 
	CONSTRAINT day_starts_within_a_day CHECK (day_starts_at BETWEEN 0 AND 1439)
)
 STRICT
----
CREATE TABLE idempotency_key (
	id INTEGER NOT NULL, 
	digest BLOB NOT NULL, 
	fingerprint BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	answer BLOB NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT
----
CREATE TABLE transition_rule (
	event TEXT NOT NULL, 
	source TEXT NOT NULL, 
	target TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	guards TEXT NOT NULL, 
	joined_at TEXT NOT NULL, 
	priority_boost TEXT NOT NULL, 
	served_at TEXT NOT NULL, 
	called_at TEXT NOT NULL, 
	here_at TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	counter_id TEXT NOT NULL, 
	PRIMARY KEY (event, source, actor)
)
 WITHOUT ROWID,
 STRICT
----
CREATE TABLE user (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	role TEXT NOT NULL, 
	name TEXT, 
	phone TEXT, 
	secret_hash TEXT, 
	closed INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT user_role_is_known CHECK ((role = 'owner' OR role = 'staff' OR role = 'customer')), 
	CONSTRAINT user_name_is_short CHECK (name IS NULL OR length(name) BETWEEN 1 AND 80), 
	CONSTRAINT phone_is_e164 CHECK (phone IS NULL OR (phone GLOB '+[1-9]*' AND substr(phone, 2) NOT GLOB '*[^0-9]*' AND length(phone) <= 16)), 
	CONSTRAINT user_is_closed_or_not CHECK (closed IN (0, 1)), 
	CONSTRAINT who_signs_in_has_a_name_and_a_secret CHECK (role = 'customer' OR (name IS NOT NULL AND secret_hash IS NOT NULL))
)
 STRICT
----
CREATE UNIQUE INDEX account_name_is_one_persons ON user (name COLLATE NOCASE) WHERE role <> 'customer' AND closed = 0
----
CREATE UNIQUE INDEX user_phone_is_one_persons ON user (phone) WHERE phone IS NOT NULL
----
CREATE TABLE api_key (
	id INTEGER NOT NULL, 
	token_hash BLOB NOT NULL, 
	made_at INTEGER NOT NULL, 
	may_read INTEGER NOT NULL, 
	may_join INTEGER NOT NULL, 
	may_serve INTEGER NOT NULL, 
	may_metrics INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT api_key_is_stored_hashed CHECK (length(token_hash) = 32), 
	CONSTRAINT api_key_may_or_may_not CHECK (may_read IN (0, 1) AND may_join IN (0, 1) AND may_serve IN (0, 1) AND may_metrics IN (0, 1)), 
	CONSTRAINT api_key_opens_something CHECK (may_read = 1 OR may_join = 1 OR may_serve = 1 OR may_metrics = 1), 
	CONSTRAINT an_api_key_is_one_programs UNIQUE (token_hash), 
	FOREIGN KEY(id) REFERENCES user (id)
)
 STRICT
----
CREATE TABLE queue (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	max_size INTEGER, 
	service_slots INTEGER NOT NULL, 
	grace_time_s INTEGER NOT NULL, 
	call_timeout_s INTEGER, 
	calling TEXT NOT NULL, 
	open INTEGER NOT NULL, 
	join_from_phone INTEGER NOT NULL, 
	active INTEGER DEFAULT '0' NOT NULL, 
	serving INTEGER DEFAULT '0' NOT NULL, 
	waiting INTEGER DEFAULT '0' NOT NULL, 
	service_day INTEGER DEFAULT '0' NOT NULL, 
	last_number INTEGER DEFAULT '0' NOT NULL, 
	last_sequence INTEGER DEFAULT '0' NOT NULL, 
	revision INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT queue_has_a_name CHECK (length(name) BETWEEN 1 AND 80), 
	CONSTRAINT prefix_is_letters CHECK (length(prefix) BETWEEN 1 AND 3 AND prefix NOT GLOB '*[^A-Z]*'), 
	CONSTRAINT max_size_is_positive CHECK (max_size IS NULL OR max_size BETWEEN 1 AND 100000), 
	CONSTRAINT service_slots_is_positive CHECK (service_slots BETWEEN 1 AND 1000), 
	CONSTRAINT grace_time_is_positive CHECK (grace_time_s BETWEEN 1 AND 86400), 
	CONSTRAINT call_timeout_is_positive CHECK (call_timeout_s IS NULL OR call_timeout_s BETWEEN 1 AND 86400), 
	CONSTRAINT calling_is_known CHECK ((calling = 'automatic' OR calling = 'on_demand')), 
	CONSTRAINT queue_switches_are_on_or_off CHECK (open IN (0, 1) AND join_from_phone IN (0, 1)), 
	CONSTRAINT counts_add_up CHECK (serving >= 0 AND waiting >= 0 AND active >= serving + waiting), 
	CONSTRAINT numbers_count_from_one CHECK (service_day >= 0 AND last_number >= 0), 
	CONSTRAINT queue_name_is_the_owners_own UNIQUE (owner_id, name), 
	CONSTRAINT prefix_is_one_queues UNIQUE (prefix), 
	FOREIGN KEY(owner_id) REFERENCES user (id)
)
 STRICT
----
CREATE TABLE session (
	token_hash BLOB NOT NULL, 
	user_id INTEGER NOT NULL, 
	device TEXT NOT NULL, 
	expires_at INTEGER NOT NULL, 
	PRIMARY KEY (token_hash), 
	CONSTRAINT one_session_per_user_and_device UNIQUE (user_id, device), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
----
CREATE TABLE counter (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	queue_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	state TEXT NOT NULL, 
	retired INTEGER DEFAULT '0' NOT NULL, 
	staff_id INTEGER, 
	reason TEXT, 
	CONSTRAINT counters_count_from_one CHECK (number >= 1), 
	CONSTRAINT counter_has_a_label CHECK (length(label) BETWEEN 1 AND 40), 
	CONSTRAINT counter_state_is_known CHECK ((state = 'open' OR state = 'paused' OR state = 'closed')), 
	CONSTRAINT counter_is_retired_or_not CHECK (retired IN (0, 1)), 
	CONSTRAINT only_a_paused_counter_has_a_reason CHECK (reason IS NULL OR (state = 'paused' AND length(reason) BETWEEN 1 AND 100)), 
	CONSTRAINT counter_number_is_the_queues_own UNIQUE (queue_id, number), 
	CONSTRAINT counter_label_is_the_queues_own UNIQUE (queue_id, label), 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE, 
	FOREIGN KEY(staff_id) REFERENCES user (id)
)
 STRICT
----
CREATE TABLE queue_limit (
	id INTEGER NOT NULL, 
	queue_id INTEGER NOT NULL, 
	after_sequence INTEGER NOT NULL, 
	max_size INTEGER, 
	service_slots INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE
)
 STRICT
----
CREATE INDEX limits_of_a_queue ON queue_limit (queue_id, id)
----
CREATE TABLE ticket (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	queue_id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	service_day INTEGER NOT NULL, 
	prefix TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	language TEXT, 
	moved_from INTEGER, 
	state TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	joined_at INTEGER NOT NULL, 
	priority_boost INTEGER NOT NULL, 
	served_at INTEGER, 
	called_at INTEGER, 
	here_at INTEGER, 
	expires_at INTEGER, 
	counter_id INTEGER, 
	event TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	actor_id INTEGER, 
	requested_by INTEGER, 
	at INTEGER NOT NULL, 
	reason TEXT, 
	CONSTRAINT state_is_known CHECK ((state = 'WAITING' OR state = 'SERVING' OR state = 'LATE' OR state = 'MISSED' OR state = 'CANCELLED' OR state = 'COMPLETED')), 
	CONSTRAINT ticket_numbers_count_from_one CHECK (number >= 1), 
	CONSTRAINT boost_is_0_or_1 CHECK (priority_boost IN (0, 1)), 
	CONSTRAINT served_at_iff_serving_or_completed CHECK ((served_at IS NOT NULL) = (state = 'SERVING' OR state = 'COMPLETED')), 
	CONSTRAINT called_at_iff_served_at CHECK ((called_at IS NULL) = (served_at IS NULL)), 
	CONSTRAINT here_only_once_called CHECK (here_at IS NULL OR served_at IS NOT NULL), 
	CONSTRAINT expires_at_iff_late_or_missed CHECK ((expires_at IS NOT NULL) = (state = 'LATE' OR state = 'MISSED')), 
	CONSTRAINT counter_iff_serving CHECK ((counter_id IS NOT NULL) = (state = 'SERVING')), 
	CONSTRAINT joined_before_served CHECK (served_at IS NULL OR joined_at <= served_at), 
	CONSTRAINT reason_is_short CHECK (reason IS NULL OR length(reason) <= 200), 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE, 
	FOREIGN KEY(user_id) REFERENCES user (id), 
	FOREIGN KEY(counter_id) REFERENCES counter (id)
)
 STRICT
----
CREATE INDEX late_ones ON ticket (queue_id, expires_at) WHERE state = 'LATE'
----
CREATE INDEX next_in_line ON ticket (queue_id, priority_boost DESC, joined_at, id) WHERE state = 'WAITING'
----
CREATE UNIQUE INDEX one_active_ticket_per_number ON ticket (queue_id, number) WHERE (state = 'WAITING' OR state = 'SERVING' OR state = 'LATE')
----
CREATE UNIQUE INDEX one_active_ticket_per_user ON ticket (queue_id, user_id) WHERE (state = 'WAITING' OR state = 'SERVING' OR state = 'LATE')
----
CREATE UNIQUE INDEX one_number_a_day ON ticket (queue_id, service_day, number)
----
CREATE UNIQUE INDEX one_ticket_per_counter ON ticket (counter_id) WHERE state = 'SERVING'
----
CREATE INDEX tickets_of_a_user ON ticket (user_id)
----
CREATE TABLE audit (
	sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket_id INTEGER NOT NULL, 
	queue_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	source TEXT, 
	target TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	actor_id INTEGER, 
	requested_by INTEGER, 
	counter_id INTEGER, 
	expires_at INTEGER, 
	at INTEGER NOT NULL, 
	reason TEXT, 
	CONSTRAINT event_is_known CHECK ((event = 'join' OR event = 'promote' OR event = 'complete' OR event = 'time_out' OR event = 'rejoin' OR event = 'expire' OR event = 'cancel' OR event = 'check_in' OR event = 'call_again')), 
	CONSTRAINT actor_is_known CHECK ((actor = 'customer' OR actor = 'staff' OR actor = 'system')), 
	CONSTRAINT one_audit_row_per_change UNIQUE (ticket_id, version), 
	FOREIGN KEY(ticket_id) REFERENCES ticket (id) ON DELETE CASCADE, 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE
)
 STRICT
----
CREATE INDEX recent_calls ON audit (queue_id, sequence) WHERE (event = 'promote' OR event = 'call_again')
----
CREATE TABLE note (
	ticket_id INTEGER NOT NULL, 
	queue_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (ticket_id), 
	CONSTRAINT note_is_short CHECK (length(text) BETWEEN 1 AND 200), 
	FOREIGN KEY(ticket_id) REFERENCES ticket (id) ON DELETE CASCADE, 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE
)
 STRICT
----
CREATE TABLE print_job (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket_id INTEGER NOT NULL, 
	queue_id INTEGER NOT NULL, 
	copy INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	queued_at INTEGER NOT NULL, 
	sent_at INTEGER, 
	ended_at INTEGER, 
	reason TEXT, 
	CONSTRAINT print_is_a_copy_or_not CHECK (copy IN (0, 1)), 
	CONSTRAINT print_state_is_known CHECK ((state = 'queued' OR state = 'unknown' OR state = 'printed' OR state = 'failed')), 
	CONSTRAINT sent_iff_it_may_be_on_paper CHECK ((sent_at IS NOT NULL) = (state = 'unknown' OR state = 'printed')), 
	CONSTRAINT ended_iff_printed_or_failed CHECK ((ended_at IS NOT NULL) = (state = 'printed' OR state = 'failed')), 
	CONSTRAINT what_failed_says_why CHECK ((reason IS NOT NULL) = (state = 'failed') AND (reason IS NULL OR length(reason) <= 40)), 
	CONSTRAINT queued_before_sent_before_ended CHECK ((sent_at IS NULL OR queued_at <= sent_at) AND (ended_at IS NULL OR coalesce(sent_at, queued_at) <= ended_at)), 
	FOREIGN KEY(ticket_id) REFERENCES ticket (id) ON DELETE CASCADE, 
	FOREIGN KEY(queue_id) REFERENCES queue (id) ON DELETE CASCADE
)
 STRICT
----
CREATE UNIQUE INDEX one_original_per_ticket ON print_job (ticket_id, copy) WHERE copy = 0 AND (state = 'unknown' OR state = 'printed')
----
CREATE UNIQUE INDEX one_print_waits_per_ticket ON print_job (ticket_id) WHERE state = 'queued'
----
CREATE INDEX prints_of_a_ticket ON print_job (ticket_id, id)
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('join', '', 'WAITING', 'customer', 'already_active queue_closed queue_full', 'arrived', 'zero', 'keep', 'keep', 'keep', 'keep', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('join', '', 'WAITING', 'staff', 'already_active queue_closed queue_full', 'arrived', 'zero', 'keep', 'keep', 'keep', 'keep', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('promote', 'WAITING', 'SERVING', 'system', 'no_free_counter not_next', 'keep', 'keep', 'now', 'now', 'keep', 'keep', 'given')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('complete', 'SERVING', 'COMPLETED', 'staff', '', 'keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('time_out', 'SERVING', 'LATE', 'staff', '', 'keep', 'keep', 'clear', 'clear', 'clear', 'grace', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('time_out', 'SERVING', 'LATE', 'system', 'call_running', 'keep', 'keep', 'clear', 'clear', 'clear', 'grace', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'LATE', 'WAITING', 'customer', 'grace_over', 'keep', 'one', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'LATE', 'WAITING', 'staff', 'grace_over', 'keep', 'one', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('expire', 'LATE', 'MISSED', 'system', 'grace_running', 'keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'MISSED', 'WAITING', 'customer', 'number_gone already_active queue_closed queue_full', 'now', 'zero', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'MISSED', 'WAITING', 'staff', 'number_gone already_active queue_closed queue_full', 'now', 'zero', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'CANCELLED', 'WAITING', 'customer', 'number_gone already_active queue_closed queue_full', 'now', 'zero', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('rejoin', 'CANCELLED', 'WAITING', 'staff', 'number_gone already_active queue_closed queue_full', 'now', 'zero', 'keep', 'keep', 'keep', 'clear', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'WAITING', 'CANCELLED', 'customer', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'WAITING', 'CANCELLED', 'staff', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'WAITING', 'CANCELLED', 'system', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'SERVING', 'CANCELLED', 'customer', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'SERVING', 'CANCELLED', 'staff', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'SERVING', 'CANCELLED', 'system', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'LATE', 'CANCELLED', 'customer', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'LATE', 'CANCELLED', 'staff', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('cancel', 'LATE', 'CANCELLED', 'system', '', 'keep', 'zero', 'clear', 'clear', 'clear', 'clear', 'clear')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('check_in', 'SERVING', 'SERVING', 'staff', '', 'keep', 'keep', 'keep', 'keep', 'now', 'keep', 'keep')
----
INSERT INTO transition_rule (event, source, target, actor, guards, joined_at, priority_boost, served_at, called_at, here_at, expires_at, counter_id) VALUES ('call_again', 'SERVING', 'SERVING', 'staff', 'already_here', 'keep', 'keep', 'keep', 'now', 'keep', 'keep', 'keep')
----
CREATE TRIGGER ticket_before_insert BEFORE INSERT ON ticket BEGIN
  SELECT CASE
    WHEN NEW.event IS NOT 'join' OR NEW.version IS NOT 1 THEN RAISE(ABORT, 'a_ticket_starts_waiting')
    WHEN NOT EXISTS (SELECT 1 FROM transition_rule r WHERE r.event = NEW.event AND r.source = '' AND r.actor = NEW.actor AND r.target = NEW.state) THEN RAISE(ABORT, 'not_allowed')
    WHEN NOT ((NEW.joined_at IS NEW.at OR (NEW.moved_from IS NOT NULL AND NEW.joined_at IS (SELECT t.joined_at FROM ticket t WHERE t.id = NEW.moved_from))) AND NEW.priority_boost IS 0 AND NEW.served_at IS NULL AND NEW.called_at IS NULL AND NEW.here_at IS NULL AND NEW.expires_at IS NULL AND NEW.counter_id IS NULL) THEN RAISE(ABORT, 'fields_follow_the_rule')
    WHEN EXISTS (SELECT 1 FROM ticket WHERE id = NEW.id) THEN RAISE(ABORT, 'ticket_id_is_new')
    WHEN NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id) THEN RAISE(ABORT, 'user_exists')
    WHEN NOT EXISTS (SELECT 1 FROM queue WHERE id = NEW.queue_id) THEN RAISE(ABORT, 'queue_exists')
    WHEN NEW.moved_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a JOIN ticket t ON t.id = a.ticket_id WHERE a.sequence = (SELECT max(sequence) FROM audit) AND t.id = NEW.moved_from AND t.user_id = NEW.user_id AND t.queue_id IS NOT NEW.queue_id AND a.actor = 'staff' AND NEW.actor = 'staff' AND ((a.source = 'SERVING' AND a.event = 'complete') OR (a.source = 'WAITING' AND a.event = 'cancel'))) THEN RAISE(ABORT, 'moved_from_what_just_left')
    WHEN NEW.at <= coalesce((SELECT at FROM audit ORDER BY sequence DESC), 0) THEN RAISE(ABORT, 'time_runs_forward')
  END;
  SELECT CASE
    WHEN (NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id AND t.user_id = NEW.user_id AND (t.state = 'WAITING' OR t.state = 'SERVING' OR t.state = 'LATE') AND t.id IS NOT NEW.id)) IS NOT TRUE THEN RAISE(ABORT, 'already_active')
    WHEN (q.open) IS NOT TRUE THEN RAISE(ABORT, 'queue_closed')
    WHEN (q.max_size IS NULL OR q.active < q.max_size) IS NOT TRUE THEN RAISE(ABORT, 'queue_full')
    WHEN NEW.service_day < q.service_day THEN RAISE(ABORT, 'service_day_runs_forward')
    WHEN NEW.prefix IS NOT q.prefix THEN RAISE(ABORT, 'prefix_is_the_queues')
    WHEN NOT (NEW.number > CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id AND t.number = NEW.number AND (t.state = 'WAITING' OR t.state = 'SERVING' OR t.state = 'LATE')) AND (NEW.number = CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END + 1 OR NEW.number - CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END - 1 = (SELECT count(*) FROM ticket t WHERE t.queue_id = NEW.queue_id AND (t.state = 'WAITING' OR t.state = 'SERVING' OR t.state = 'LATE') AND t.number > CASE WHEN NEW.service_day > q.service_day THEN 0 ELSE q.last_number END AND t.number < NEW.number))) THEN RAISE(ABORT, 'number_is_the_next')
  END FROM queue q WHERE q.id = NEW.queue_id;
END
----
CREATE TRIGGER ticket_before_update BEFORE UPDATE ON ticket BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'ticket_identity_is_fixed')
    WHEN NEW.version IS NOT OLD.version + 1 THEN RAISE(ABORT, 'version_counts_up')
    WHEN NOT EXISTS (SELECT 1 FROM transition_rule r WHERE r.event = NEW.event AND r.source = OLD.state AND r.actor = NEW.actor AND r.target = NEW.state) THEN RAISE(ABORT, 'not_allowed')
    WHEN NEW.at <= coalesce((SELECT at FROM audit ORDER BY sequence DESC), 0) THEN RAISE(ABORT, 'time_runs_forward')
  END;
  SELECT CASE NEW.event
  WHEN 'promote' THEN CASE
    WHEN (q.serving < q.service_slots AND EXISTS (SELECT 1 FROM counter c WHERE c.id = NEW.counter_id AND c.queue_id = NEW.queue_id AND c.state = 'open' AND c.retired = 0) AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = NEW.counter_id AND t.state = 'SERVING')) IS NOT TRUE THEN RAISE(ABORT, 'no_free_counter')
    WHEN (NEW.id = (SELECT t.id FROM ticket t WHERE t.queue_id = NEW.queue_id AND t.state = 'WAITING' ORDER BY t.priority_boost DESC, t.joined_at, t.id)) IS NOT TRUE THEN RAISE(ABORT, 'not_next')
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS NEW.at AND NEW.called_at IS NEW.at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS OLD.expires_at) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'complete' THEN CASE
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS OLD.served_at AND NEW.called_at IS OLD.called_at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS OLD.expires_at AND NEW.counter_id IS NULL) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'time_out' THEN CASE
    WHEN ((NEW.actor = 'system')) AND (OLD.here_at IS NULL AND NEW.at > OLD.called_at + q.call_timeout_s * 1000000) IS NOT TRUE THEN RAISE(ABORT, 'call_running')
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS NULL AND NEW.called_at IS NULL AND NEW.here_at IS NULL AND NEW.expires_at IS NEW.at + q.grace_time_s * 1000000 AND NEW.counter_id IS NULL) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'rejoin' THEN CASE
    WHEN (OLD.state = 'LATE') AND (NEW.at <= OLD.expires_at) IS NOT TRUE THEN RAISE(ABORT, 'grace_over')
    WHEN (OLD.state = 'MISSED' OR OLD.state = 'CANCELLED') AND (NEW.service_day = q.service_day) IS NOT TRUE THEN RAISE(ABORT, 'number_gone')
    WHEN (OLD.state = 'MISSED' OR OLD.state = 'CANCELLED') AND (NOT EXISTS (SELECT 1 FROM ticket t WHERE t.queue_id = NEW.queue_id AND t.user_id = NEW.user_id AND (t.state = 'WAITING' OR t.state = 'SERVING' OR t.state = 'LATE') AND t.id IS NOT NEW.id)) IS NOT TRUE THEN RAISE(ABORT, 'already_active')
    WHEN (OLD.state = 'MISSED' OR OLD.state = 'CANCELLED') AND (q.open) IS NOT TRUE THEN RAISE(ABORT, 'queue_closed')
    WHEN (OLD.state = 'MISSED' OR OLD.state = 'CANCELLED') AND (q.max_size IS NULL OR q.active < q.max_size) IS NOT TRUE THEN RAISE(ABORT, 'queue_full')
    WHEN (OLD.state = 'LATE') AND NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS 1 AND NEW.served_at IS OLD.served_at AND NEW.called_at IS OLD.called_at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS NULL AND NEW.counter_id IS OLD.counter_id) THEN RAISE(ABORT, 'fields_follow_the_rule')
    WHEN (OLD.state = 'MISSED' OR OLD.state = 'CANCELLED') AND NOT (NEW.joined_at IS NEW.at AND NEW.priority_boost IS 0 AND NEW.served_at IS OLD.served_at AND NEW.called_at IS OLD.called_at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS NULL AND NEW.counter_id IS OLD.counter_id) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'expire' THEN CASE
    WHEN (NEW.at > OLD.expires_at) IS NOT TRUE THEN RAISE(ABORT, 'grace_running')
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS OLD.served_at AND NEW.called_at IS OLD.called_at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS OLD.expires_at AND NEW.counter_id IS OLD.counter_id) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'cancel' THEN CASE
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS 0 AND NEW.served_at IS NULL AND NEW.called_at IS NULL AND NEW.here_at IS NULL AND NEW.expires_at IS NULL AND NEW.counter_id IS NULL) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'check_in' THEN CASE
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS OLD.served_at AND NEW.called_at IS OLD.called_at AND NEW.here_at IS NEW.at AND NEW.expires_at IS OLD.expires_at AND NEW.counter_id IS OLD.counter_id) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  WHEN 'call_again' THEN CASE
    WHEN (OLD.here_at IS NULL) IS NOT TRUE THEN RAISE(ABORT, 'already_here')
    WHEN NOT (NEW.joined_at IS OLD.joined_at AND NEW.priority_boost IS OLD.priority_boost AND NEW.served_at IS OLD.served_at AND NEW.called_at IS NEW.at AND NEW.here_at IS OLD.here_at AND NEW.expires_at IS OLD.expires_at AND NEW.counter_id IS OLD.counter_id) THEN RAISE(ABORT, 'fields_follow_the_rule')
  END
  END FROM queue q WHERE q.id = NEW.queue_id;
END
----
CREATE TRIGGER ticket_before_other_identity BEFORE UPDATE OF queue_id, user_id, service_day, prefix, number, language, moved_from ON ticket BEGIN
  SELECT CASE
    WHEN NEW.queue_id IS NOT OLD.queue_id OR NEW.user_id IS NOT OLD.user_id OR NEW.service_day IS NOT OLD.service_day OR NEW.prefix IS NOT OLD.prefix OR NEW.number IS NOT OLD.number OR NEW.language IS NOT OLD.language OR NEW.moved_from IS NOT OLD.moved_from THEN RAISE(ABORT, 'ticket_identity_is_fixed')
  END;
END
----
CREATE TRIGGER ticket_before_delete BEFORE DELETE ON ticket BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id) THEN RAISE(ABORT, 'ticket_stays_with_its_queue')
  END;
END
----
CREATE TRIGGER ticket_after_insert AFTER INSERT ON ticket BEGIN
  INSERT INTO audit (ticket_id, queue_id, version, event, source, target, actor, actor_id, requested_by, counter_id, expires_at, at, reason) VALUES (NEW.id, NEW.queue_id, NEW.version, NEW.event, NULL, NEW.state, NEW.actor, NEW.actor_id, NEW.requested_by, coalesce(NEW.counter_id, NULL), NEW.expires_at, NEW.at, NEW.reason);
  UPDATE queue SET active = active + 1, waiting = waiting + 1, last_number = NEW.number, service_day = NEW.service_day, last_sequence = last_insert_rowid(), revision = revision + 1 WHERE id = NEW.queue_id;
END
----
CREATE TRIGGER ticket_after_update AFTER UPDATE ON ticket BEGIN
  INSERT INTO audit (ticket_id, queue_id, version, event, source, target, actor, actor_id, requested_by, counter_id, expires_at, at, reason) VALUES (NEW.id, NEW.queue_id, NEW.version, NEW.event, OLD.state, NEW.state, NEW.actor, NEW.actor_id, NEW.requested_by, coalesce(NEW.counter_id, OLD.counter_id), NEW.expires_at, NEW.at, NEW.reason);
  UPDATE queue SET active = active + CASE NEW.event WHEN 'promote' THEN 0 WHEN 'complete' THEN -1 WHEN 'time_out' THEN 0 WHEN 'expire' THEN -1 WHEN 'cancel' THEN -1 WHEN 'check_in' THEN 0 WHEN 'call_again' THEN 0 ELSE (CASE NEW.state WHEN 'WAITING' THEN 1 WHEN 'SERVING' THEN 1 WHEN 'LATE' THEN 1 ELSE 0 END - CASE OLD.state WHEN 'WAITING' THEN 1 WHEN 'SERVING' THEN 1 WHEN 'LATE' THEN 1 ELSE 0 END) END, serving = serving + CASE NEW.event WHEN 'promote' THEN 1 WHEN 'complete' THEN -1 WHEN 'time_out' THEN -1 WHEN 'rejoin' THEN 0 WHEN 'expire' THEN 0 WHEN 'check_in' THEN 0 WHEN 'call_again' THEN 0 ELSE (CASE NEW.state WHEN 'SERVING' THEN 1 ELSE 0 END - CASE OLD.state WHEN 'SERVING' THEN 1 ELSE 0 END) END, waiting = waiting + CASE NEW.event WHEN 'promote' THEN -1 WHEN 'complete' THEN 0 WHEN 'time_out' THEN 0 WHEN 'rejoin' THEN 1 WHEN 'expire' THEN 0 WHEN 'check_in' THEN 0 WHEN 'call_again' THEN 0 ELSE (CASE NEW.state WHEN 'WAITING' THEN 1 ELSE 0 END - CASE OLD.state WHEN 'WAITING' THEN 1 ELSE 0 END) END, last_sequence = last_insert_rowid(), revision = revision + 1 WHERE id = NEW.queue_id;
END
----
CREATE TRIGGER counter_retires AFTER UPDATE OF serving ON queue WHEN NEW.serving < OLD.serving AND OLD.serving > NEW.service_slots BEGIN
  UPDATE counter SET retired = 1 WHERE id = (SELECT a.counter_id FROM audit a WHERE a.sequence = NEW.last_sequence);
END
----
CREATE TRIGGER audit_before_insert BEFORE INSERT ON audit BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND t.version = NEW.version) THEN RAISE(ABORT, 'audit_tells_the_change_just_made')
    WHEN EXISTS (SELECT 1 FROM audit a WHERE a.ticket_id = NEW.ticket_id AND a.version = NEW.version) THEN RAISE(ABORT, 'one_audit_row_per_change')
  END;
END
----
CREATE TRIGGER audit_before_update BEFORE UPDATE ON audit BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'audit_is_never_changed')
  END;
END
----
CREATE TRIGGER audit_before_delete BEFORE DELETE ON audit BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id) THEN RAISE(ABORT, 'audit_stays_with_its_queue')
  END;
END
----
CREATE TRIGGER note_before_insert BEFORE INSERT ON note BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND t.queue_id = NEW.queue_id) THEN RAISE(ABORT, 'note_is_on_a_ticket')
  END;
END
----
CREATE TRIGGER note_before_update BEFORE UPDATE ON note BEGIN
  SELECT CASE
    WHEN NEW.ticket_id IS NOT OLD.ticket_id OR NEW.queue_id IS NOT OLD.queue_id THEN RAISE(ABORT, 'note_stays_on_its_ticket')
  END;
END
----
CREATE TRIGGER print_job_before_insert BEFORE INSERT ON print_job BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM print_job WHERE id = NEW.id) THEN RAISE(ABORT, 'print_job_id_is_new')
    WHEN NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND t.queue_id = NEW.queue_id) THEN RAISE(ABORT, 'print_is_of_a_ticket')
    WHEN NEW.state IS NOT 'queued' THEN RAISE(ABORT, 'a_print_starts_queued')
    WHEN EXISTS (SELECT 1 FROM print_job p WHERE p.ticket_id = NEW.ticket_id AND p.state = 'queued') THEN RAISE(ABORT, 'one_print_waits_per_ticket')
    WHEN NEW.copy IS NOT EXISTS (SELECT 1 FROM print_job p WHERE p.ticket_id = NEW.ticket_id AND (p.state = 'unknown' OR p.state = 'printed')) THEN RAISE(ABORT, 'what_may_be_on_paper_is_copied')
  END;
END
----
CREATE TRIGGER print_job_before_update BEFORE UPDATE ON print_job BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id OR NEW.ticket_id IS NOT OLD.ticket_id OR NEW.queue_id IS NOT OLD.queue_id OR NEW.copy IS NOT OLD.copy OR NEW.queued_at IS NOT OLD.queued_at THEN RAISE(ABORT, 'print_identity_is_fixed')
    WHEN NOT ((OLD.state = 'queued' AND NEW.state = 'unknown') OR (OLD.state = 'queued' AND NEW.state = 'failed') OR (OLD.state = 'unknown' AND NEW.state = 'printed')) THEN RAISE(ABORT, 'print_moves_on')
    WHEN OLD.sent_at IS NOT NULL AND NEW.sent_at IS NOT OLD.sent_at THEN RAISE(ABORT, 'sent_once')
  END;
END
----
CREATE TRIGGER print_job_before_delete BEFORE DELETE ON print_job BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id) THEN RAISE(ABORT, 'print_stays_with_its_queue')
  END;
END
----
CREATE TRIGGER queue_before_insert BEFORE INSERT ON queue BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = NEW.id) THEN RAISE(ABORT, 'queue_id_is_new')
    WHEN NEW.active IS NOT 0 OR NEW.serving IS NOT 0 OR NEW.waiting IS NOT 0 OR NEW.service_day IS NOT 0 OR NEW.last_number IS NOT 0 OR NEW.last_sequence IS NOT 0 THEN RAISE(ABORT, 'a_queue_starts_empty')
    WHEN (1) AND NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.owner_id AND u.role = 'owner' AND u.closed = 0) THEN RAISE(ABORT, 'queue_has_an_owner')
    WHEN (1) AND EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.owner_id AND q.name = NEW.name AND q.id IS NOT NEW.id) THEN RAISE(ABORT, 'queue_name_is_the_owners_own')
    WHEN (1) AND EXISTS (SELECT 1 FROM queue q WHERE q.prefix = NEW.prefix AND q.id IS NOT NEW.id) THEN RAISE(ABORT, 'prefix_is_one_queues')
  END;
END
----
CREATE TRIGGER queue_before_update BEFORE UPDATE ON queue BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'queue_identity_is_fixed')
    WHEN NEW.revision < OLD.revision THEN RAISE(ABORT, 'revision_counts_up')
    WHEN (NEW.active IS NOT OLD.active OR NEW.serving IS NOT OLD.serving OR NEW.waiting IS NOT OLD.waiting OR NEW.service_day IS NOT OLD.service_day OR NEW.last_number IS NOT OLD.last_number OR NEW.last_sequence IS NOT OLD.last_sequence) AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.sequence = NEW.last_sequence AND a.queue_id = NEW.id AND NEW.last_sequence > OLD.last_sequence) THEN RAISE(ABORT, 'counts_follow_the_audit')
    WHEN NEW.active > OLD.active AND NEW.max_size IS NOT NULL AND NEW.active > NEW.max_size THEN RAISE(ABORT, 'queue_full')
    WHEN NEW.serving > OLD.serving AND NEW.serving > NEW.service_slots THEN RAISE(ABORT, 'no_free_counter')
  END;
END
----
CREATE TRIGGER queue_before_other_identity BEFORE UPDATE OF owner_id, name, prefix ON queue BEGIN
  SELECT CASE
    WHEN (NEW.owner_id IS NOT OLD.owner_id) AND NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.owner_id AND u.role = 'owner' AND u.closed = 0) THEN RAISE(ABORT, 'queue_has_an_owner')
    WHEN (NEW.owner_id IS NOT OLD.owner_id OR NEW.name IS NOT OLD.name) AND EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.owner_id AND q.name = NEW.name AND q.id IS NOT NEW.id) THEN RAISE(ABORT, 'queue_name_is_the_owners_own')
    WHEN (NEW.prefix IS NOT OLD.prefix) AND EXISTS (SELECT 1 FROM queue q WHERE q.prefix = NEW.prefix AND q.id IS NOT NEW.id) THEN RAISE(ABORT, 'prefix_is_one_queues')
  END;
END
----
CREATE TRIGGER queue_before_delete BEFORE DELETE ON queue BEGIN
  SELECT CASE
    WHEN OLD.active > 0 THEN RAISE(ABORT, 'queue_in_use')
  END;
END
----
CREATE TRIGGER queue_after_insert AFTER INSERT ON queue BEGIN
  INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots) SELECT NEW.id, coalesce((SELECT max(sequence) FROM audit), 0), NEW.max_size, NEW.service_slots WHERE (NEW.max_size, NEW.service_slots) IS NOT (SELECT l.max_size, l.service_slots FROM queue_limit l WHERE l.queue_id = NEW.id ORDER BY l.id DESC LIMIT 1);
  UPDATE counter SET retired = 0, state = 'open', staff_id = NULL, reason = NULL WHERE id IN (SELECT c.id FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 1 ORDER BY c.number LIMIT max(0, NEW.service_slots - (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0)));
  INSERT INTO counter (queue_id, number, label, state) SELECT NEW.id, row_number() OVER (ORDER BY n) + (SELECT coalesce(max(c.number), 0) FROM counter c WHERE c.queue_id = NEW.id), n, 'open' FROM (WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < NEW.service_slots + (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id)) SELECT n FROM series WHERE CAST(n AS TEXT) NOT IN (SELECT c.label FROM counter c WHERE c.queue_id = NEW.id) ORDER BY n) LIMIT max(0, NEW.service_slots - (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0));
  UPDATE counter SET retired = 1 WHERE id IN (SELECT c.id FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0 AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = c.id AND t.state = 'SERVING') ORDER BY c.number DESC LIMIT max(0, (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0) - NEW.service_slots));
END
----
CREATE TRIGGER queue_after_update AFTER UPDATE OF max_size, service_slots ON queue BEGIN
  INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots) SELECT NEW.id, coalesce((SELECT max(sequence) FROM audit), 0), NEW.max_size, NEW.service_slots WHERE (NEW.max_size, NEW.service_slots) IS NOT (SELECT l.max_size, l.service_slots FROM queue_limit l WHERE l.queue_id = NEW.id ORDER BY l.id DESC LIMIT 1);
  UPDATE counter SET retired = 0, state = 'open', staff_id = NULL, reason = NULL WHERE id IN (SELECT c.id FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 1 ORDER BY c.number LIMIT max(0, NEW.service_slots - (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0)));
  INSERT INTO counter (queue_id, number, label, state) SELECT NEW.id, row_number() OVER (ORDER BY n) + (SELECT coalesce(max(c.number), 0) FROM counter c WHERE c.queue_id = NEW.id), n, 'open' FROM (WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < NEW.service_slots + (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id)) SELECT n FROM series WHERE CAST(n AS TEXT) NOT IN (SELECT c.label FROM counter c WHERE c.queue_id = NEW.id) ORDER BY n) LIMIT max(0, NEW.service_slots - (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0));
  UPDATE counter SET retired = 1 WHERE id IN (SELECT c.id FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0 AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = c.id AND t.state = 'SERVING') ORDER BY c.number DESC LIMIT max(0, (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.id AND c.retired = 0) - NEW.service_slots));
END
----
CREATE TRIGGER queue_after_delete AFTER DELETE ON queue BEGIN
  DELETE FROM audit WHERE queue_id = OLD.id;
  DELETE FROM note WHERE queue_id = OLD.id;
  DELETE FROM print_job WHERE queue_id = OLD.id;
  DELETE FROM ticket WHERE queue_id = OLD.id;
  DELETE FROM counter WHERE queue_id = OLD.id;
  DELETE FROM queue_limit WHERE queue_id = OLD.id;
END
----
CREATE TRIGGER queue_limit_before_insert BEFORE INSERT ON queue_limit BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue_limit WHERE id = NEW.id) THEN RAISE(ABORT, 'queue_limit_id_is_new')
    WHEN NOT EXISTS (SELECT 1 FROM queue q WHERE q.id = NEW.queue_id AND q.max_size IS NEW.max_size AND q.service_slots IS NEW.service_slots) OR NEW.after_sequence IS NOT coalesce((SELECT max(sequence) FROM audit), 0) THEN RAISE(ABORT, 'limits_tell_the_change_just_made')
  END;
END
----
CREATE TRIGGER queue_limit_before_update BEFORE UPDATE ON queue_limit BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'limits_are_never_changed')
  END;
END
----
CREATE TRIGGER queue_limit_before_delete BEFORE DELETE ON queue_limit BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id) THEN RAISE(ABORT, 'limits_stay_with_their_queue')
  END;
END
----
CREATE TRIGGER counter_before_insert BEFORE INSERT ON counter BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM counter WHERE id = NEW.id) THEN RAISE(ABORT, 'counter_id_is_new')
    WHEN NOT EXISTS (SELECT 1 FROM queue WHERE id = NEW.queue_id) THEN RAISE(ABORT, 'queue_exists')
    WHEN EXISTS (SELECT 1 FROM counter c WHERE c.queue_id = NEW.queue_id AND c.number = NEW.number AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counter_number_is_the_queues_own')
    WHEN EXISTS (SELECT 1 FROM counter c WHERE c.queue_id = NEW.queue_id AND c.label = NEW.label AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counter_label_is_the_queues_own')
    WHEN NEW.staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.staff_id AND (u.role = 'owner' OR u.role = 'staff')) THEN RAISE(ABORT, 'counter_is_held_by_staff')
    WHEN NEW.retired = 0 AND 1000 <= (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0 AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counters_are_not_too_many')
  END;
END
----
CREATE TRIGGER counter_before_update BEFORE UPDATE ON counter BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id OR NEW.queue_id IS NOT OLD.queue_id OR NEW.number IS NOT OLD.number THEN RAISE(ABORT, 'counter_identity_is_fixed')
    WHEN NEW.retired > OLD.retired AND EXISTS (SELECT 1 FROM ticket t WHERE t.counter_id = NEW.id AND t.state = 'SERVING') THEN RAISE(ABORT, 'a_serving_counter_stays')
    WHEN NEW.retired > OLD.retired AND (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0) <= (SELECT service_slots FROM queue WHERE id = NEW.queue_id) THEN RAISE(ABORT, 'counters_retire_by_shrinking')
    WHEN EXISTS (SELECT 1 FROM counter c WHERE c.queue_id = NEW.queue_id AND c.number = NEW.number AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counter_number_is_the_queues_own')
    WHEN EXISTS (SELECT 1 FROM counter c WHERE c.queue_id = NEW.queue_id AND c.label = NEW.label AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counter_label_is_the_queues_own')
    WHEN NEW.staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.staff_id AND (u.role = 'owner' OR u.role = 'staff')) THEN RAISE(ABORT, 'counter_is_held_by_staff')
    WHEN NEW.retired = 0 AND 1000 <= (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0 AND c.id IS NOT NEW.id) THEN RAISE(ABORT, 'counters_are_not_too_many')
  END;
END
----
CREATE TRIGGER counter_after_insert AFTER INSERT ON counter BEGIN
  UPDATE queue SET service_slots = (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0) WHERE NEW.retired = 0 AND id = NEW.queue_id AND service_slots < (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0);
END
----
CREATE TRIGGER counter_after_update AFTER UPDATE OF retired ON counter BEGIN
  UPDATE queue SET service_slots = (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0) WHERE NEW.retired < OLD.retired AND id = NEW.queue_id AND service_slots < (SELECT count(*) FROM counter c WHERE c.queue_id = NEW.queue_id AND c.retired = 0);
END
----
CREATE TRIGGER counter_before_delete BEFORE DELETE ON counter BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM queue WHERE id = OLD.queue_id) THEN RAISE(ABORT, 'counter_stays_with_its_queue')
  END;
END
----
CREATE TRIGGER user_before_insert BEFORE INSERT ON user BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM user WHERE id = NEW.id) THEN RAISE(ABORT, 'user_id_is_new')
    WHEN NEW.phone IS NOT NULL AND EXISTS (SELECT 1 FROM user u WHERE u.phone = NEW.phone AND u.id IS NOT NEW.id) THEN RAISE(ABORT, 'user_phone_is_one_persons')
    WHEN NEW.role <> 'customer' AND NEW.closed = 0 AND EXISTS (SELECT 1 FROM user u WHERE u.name = NEW.name COLLATE NOCASE AND u.role <> 'customer' AND u.closed = 0 AND u.id IS NOT NEW.id) THEN RAISE(ABORT, 'account_name_is_one_persons')
  END;
END
----
CREATE TRIGGER user_before_update BEFORE UPDATE ON user BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'user_identity_is_fixed')
    WHEN (NEW.role <> 'owner' OR NEW.closed) AND EXISTS (SELECT 1 FROM queue q WHERE q.owner_id = NEW.id) THEN RAISE(ABORT, 'queue_has_an_owner')
    WHEN OLD.role <> 'customer' AND NEW.role = 'customer' THEN RAISE(ABORT, 'accounts_stay_accounts')
    WHEN (NEW.role <> 'staff' OR NEW.closed = 0) AND EXISTS (SELECT 1 FROM api_key k WHERE k.id = NEW.id) THEN RAISE(ABORT, 'api_key_has_a_closed_account')
    WHEN NEW.phone IS NOT NULL AND EXISTS (SELECT 1 FROM user u WHERE u.phone = NEW.phone AND u.id IS NOT NEW.id) THEN RAISE(ABORT, 'user_phone_is_one_persons')
    WHEN NEW.role <> 'customer' AND NEW.closed = 0 AND EXISTS (SELECT 1 FROM user u WHERE u.name = NEW.name COLLATE NOCASE AND u.role <> 'customer' AND u.closed = 0 AND u.id IS NOT NEW.id) THEN RAISE(ABORT, 'account_name_is_one_persons')
  END;
END
----
CREATE TRIGGER user_before_delete BEFORE DELETE ON user BEGIN
  SELECT CASE
    WHEN OLD.role <> 'customer' THEN RAISE(ABORT, 'accounts_are_closed_not_deleted')
    WHEN EXISTS (SELECT 1 FROM ticket t WHERE t.user_id = OLD.id) THEN RAISE(ABORT, 'user_has_tickets')
  END;
END
----
CREATE TRIGGER session_before_insert BEFORE INSERT ON session BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.user_id AND (u.role = 'owner' OR u.role = 'staff') AND u.closed = 0) THEN RAISE(ABORT, 'session_is_an_accounts')
  END;
END
----
CREATE TRIGGER session_before_update BEFORE UPDATE ON session BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.user_id AND (u.role = 'owner' OR u.role = 'staff') AND u.closed = 0) THEN RAISE(ABORT, 'session_is_an_accounts')
  END;
END
----
CREATE TRIGGER api_key_before_insert BEFORE INSERT ON api_key BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM api_key WHERE id = NEW.id) THEN RAISE(ABORT, 'api_key_id_is_new')
    WHEN EXISTS (SELECT 1 FROM api_key k WHERE k.token_hash = NEW.token_hash) THEN RAISE(ABORT, 'an_api_key_is_one_programs')
    WHEN NOT EXISTS (SELECT 1 FROM user u WHERE u.id = NEW.id AND u.role = 'staff' AND u.closed = 1) THEN RAISE(ABORT, 'api_key_has_a_closed_account')
  END;
END
----
CREATE TRIGGER api_key_before_update BEFORE UPDATE ON api_key BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'api_keys_are_never_changed')
  END;
END
----
CREATE TRIGGER branch_before_insert BEFORE INSERT ON branch BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM branch) THEN RAISE(ABORT, 'there_is_one_branch')
  END;
END
----
CREATE TRIGGER branch_before_update BEFORE UPDATE ON branch BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'there_is_one_branch')
    WHEN NEW.engine_time < OLD.engine_time THEN RAISE(ABORT, 'time_runs_forward')
  END;
END
----
CREATE TRIGGER branch_before_delete BEFORE DELETE ON branch BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'there_is_one_branch')
  END;
END
----
CREATE TRIGGER transition_rule_before_insert BEFORE INSERT ON transition_rule BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'the_table_is_fixed')
  END;
END
----
CREATE TRIGGER transition_rule_before_update BEFORE UPDATE ON transition_rule BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'the_table_is_fixed')
  END;
END
----
CREATE TRIGGER transition_rule_before_delete BEFORE DELETE ON transition_rule BEGIN
  SELECT CASE
    WHEN 1 THEN RAISE(ABORT, 'the_table_is_fixed')
  END;
END