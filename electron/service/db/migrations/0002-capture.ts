/** What is captured while a case is heard, and the minutes that are made from it. */
const captured = `
CREATE TABLE voice (
  case_id              TEXT    PRIMARY KEY NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  contact              TEXT    NOT NULL CHECK (contact IN ('spoken', 'not-reached', 'declined', 'not-asked-yet')),
  speaker_agency_id    TEXT    REFERENCES agency (id),
  speaker_name         TEXT    NOT NULL,
  last_safe_contact_on TEXT    CHECK (last_safe_contact_on IS date(last_safe_contact_on)),
  wants                TEXT    NOT NULL,
  fears                TEXT    NOT NULL,
  needs_today          TEXT    NOT NULL,
  knows_of_meeting     TEXT    NOT NULL CHECK (knows_of_meeting IN ('yes', 'no', 'not-known')),
  knows_detail         TEXT    NOT NULL,
  tried                TEXT    NOT NULL,
  known_wishes         TEXT    NOT NULL,
  revision             INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE sharing_item (
  seq         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  case_id     TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id   TEXT    NOT NULL REFERENCES agency (id),
  purpose     TEXT    NOT NULL
    CHECK (purpose IN ('risk-now', 'keeps-safer', 'children', 'person-causing-harm', 'barriers')),
  basis       TEXT    NOT NULL CHECK (basis IN ('fact', 'opinion')),
  source      TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  decision    TEXT    NOT NULL CHECK (decision IN ('share', 'hold', 'undecided')),
  hold_reason TEXT    NOT NULL,
  prepared    INTEGER NOT NULL CHECK (prepared IN (0, 1)),
  captured_at INTEGER NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  CHECK (decision <> 'hold' OR hold_reason <> '')
) STRICT;
CREATE INDEX sharing_item_by_case ON sharing_item (case_id, seq);

CREATE TABLE risk (
  seq            INTEGER PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  case_id        TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  at_risk        TEXT    NOT NULL CHECK (at_risk IN ('survivor', 'children', 'professionals', 'other')),
  at_risk_detail TEXT    NOT NULL,
  of_what        TEXT    NOT NULL CHECK (of_what <> ''),
  revision       INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE INDEX risk_by_case ON risk (case_id, seq);

CREATE TABLE action (
  seq          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  meeting_id   TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  case_id      TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  what         TEXT    NOT NULL CHECK (what <> ''),
  agency_id    TEXT    REFERENCES agency (id),
  person       TEXT    NOT NULL,
  due_on       TEXT    CHECK (due_on IS date(due_on)),
  for_whom     TEXT    CHECK (for_whom IN ('survivor', 'children', 'person-causing-harm', 'professionals')),
  risk_id      TEXT    REFERENCES risk (id) ON DELETE SET NULL,
  parked       INTEGER NOT NULL CHECK (parked IN (0, 1)),
  captured_at  INTEGER NOT NULL,
  outcome      TEXT    NOT NULL DEFAULT 'open'
    CHECK (outcome IN ('open', 'done', 'circumstances-changed', 'not-done')),
  outcome_note TEXT    NOT NULL DEFAULT '',
  reported_at  INTEGER,
  revision     INTEGER NOT NULL CHECK (revision > 0),
  CHECK (parked = 1 OR (agency_id IS NOT NULL AND person <> '' AND due_on IS NOT NULL))
) STRICT;
CREATE INDEX action_by_case ON action (case_id, seq);
CREATE INDEX action_by_meeting ON action (meeting_id);
CREATE INDEX action_by_risk ON action (risk_id);
CREATE INDEX action_open ON action (meeting_id) WHERE outcome = 'open';
CREATE INDEX action_reported ON action (reported_at) WHERE reported_at IS NOT NULL;

CREATE TABLE feedback (
  case_id    TEXT    PRIMARY KEY NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id  TEXT    REFERENCES agency (id),
  person     TEXT    NOT NULL,
  what       TEXT    NOT NULL,
  by_on      TEXT    CHECK (by_on IS date(by_on)),
  safe_route TEXT    NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE passed_point (
  case_id TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  key     TEXT    NOT NULL CHECK (key <> ''),
  reason  TEXT    NOT NULL CHECK (reason <> ''),
  at      INTEGER NOT NULL,
  PRIMARY KEY (case_id, key)
) STRICT;
`

/** A signed version is closed to every later statement, ours included. */
const minutes = `
CREATE TABLE minutes_version (
  id           TEXT    PRIMARY KEY NOT NULL,
  meeting_id   TEXT    NOT NULL REFERENCES meeting (id),
  number       INTEGER NOT NULL CHECK (number > 0),
  state        TEXT    NOT NULL CHECK (state IN ('draft', 'signed')),
  reason       TEXT    NOT NULL,
  created_at   INTEGER NOT NULL,
  signed_by    TEXT,
  signed_at    INTEGER,
  journal_head TEXT,
  facts        TEXT    CHECK (facts IS NULL OR json_valid(facts)),
  revision     INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (meeting_id, number),
  CHECK ((state = 'signed') = (signed_by IS NOT NULL AND signed_at IS NOT NULL AND facts IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX minutes_one_draft ON minutes_version (meeting_id) WHERE state = 'draft';

CREATE TABLE minutes_section (
  version_id TEXT    NOT NULL REFERENCES minutes_version (id) ON DELETE CASCADE,
  key        TEXT    NOT NULL,
  place      INTEGER NOT NULL,
  case_id    TEXT    REFERENCES marac_case (id),
  heading    TEXT    NOT NULL
    CHECK (heading IN ('opening', 'referral', 'voice', 'information', 'risk', 'plan', 'closing')),
  doc        TEXT    NOT NULL CHECK (json_valid(doc)),
  edited     INTEGER NOT NULL CHECK (edited IN (0, 1)),
  saved_at   INTEGER NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  PRIMARY KEY (version_id, key)
) STRICT;

CREATE TRIGGER minutes_version_signed BEFORE UPDATE ON minutes_version WHEN OLD.state = 'signed'
BEGIN SELECT raise(ABORT, 'signed'); END;
CREATE TRIGGER minutes_version_kept BEFORE DELETE ON minutes_version WHEN OLD.state = 'signed'
BEGIN SELECT raise(ABORT, 'signed'); END;
CREATE TRIGGER minutes_section_insert BEFORE INSERT ON minutes_section
WHEN (SELECT state FROM minutes_version WHERE id = NEW.version_id) = 'signed'
BEGIN SELECT raise(ABORT, 'signed'); END;
CREATE TRIGGER minutes_section_update BEFORE UPDATE ON minutes_section
WHEN (SELECT state FROM minutes_version WHERE id = OLD.version_id) = 'signed'
BEGIN SELECT raise(ABORT, 'signed'); END;
CREATE TRIGGER minutes_section_delete BEFORE DELETE ON minutes_section
WHEN (SELECT state FROM minutes_version WHERE id = OLD.version_id) = 'signed'
BEGIN SELECT raise(ABORT, 'signed'); END;
`

export const capture = `${captured}${minutes}`
