/**
 * Every table of the product. Ids are text, drawn by whoever writes the command; `seq` keeps the order in which rows
 * were recorded, because two can share a millisecond and `VACUUM` may renumber hidden row ids.
 * `x IS date(x)` is true for null and for a calendar date that exists, false for anything else.
 */
const people = `
CREATE TABLE area (
  id                        INTEGER PRIMARY KEY CHECK (id = 1),
  marac_name                TEXT    NOT NULL,
  survivor_term             TEXT    NOT NULL CHECK (survivor_term IN ('survivor', 'victim/survivor', 'victim')),
  person_causing_harm_term  TEXT    NOT NULL
    CHECK (person_causing_harm_term IN ('person causing harm', 'perpetrator', 'alleged perpetrator')),
  marking                   TEXT    NOT NULL,
  handling                  TEXT    NOT NULL,
  phase_minutes             TEXT    NOT NULL CHECK (json_valid(phase_minutes)),
  mention_only_minutes      REAL    NOT NULL CHECK (mention_only_minutes >= 0),
  word_budget               INTEGER NOT NULL CHECK (word_budget > 0),
  speaking_order            TEXT    NOT NULL CHECK (json_valid(speaking_order)),
  local_criteria            TEXT    NOT NULL CHECK (json_valid(local_criteria)),
  confidentiality_statement TEXT    NOT NULL,
  revision                  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE agency (
  id          TEXT    PRIMARY KEY NOT NULL,
  name        TEXT    NOT NULL CHECK (name <> ''),
  kind        TEXT    NOT NULL CHECK (kind IN ('police', 'idva', 'housing', 'childrens-social-care',
    'adult-social-care', 'health', 'mental-health', 'substance-use', 'probation', 'education', 'by-and-for',
    'voluntary', 'other')),
  standing    TEXT    NOT NULL CHECK (standing IN ('core', 'guest')),
  by_and_for  INTEGER NOT NULL CHECK (by_and_for IN (0, 1)),
  communities TEXT    NOT NULL,
  archived    INTEGER NOT NULL CHECK (archived IN (0, 1)),
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE representative (
  id        TEXT    PRIMARY KEY NOT NULL,
  agency_id TEXT    NOT NULL REFERENCES agency (id),
  name      TEXT    NOT NULL CHECK (name <> ''),
  job_title TEXT    NOT NULL,
  deputy_of TEXT    REFERENCES representative (id) ON DELETE SET NULL,
  archived  INTEGER NOT NULL CHECK (archived IN (0, 1)),
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE INDEX representative_by_agency ON representative (agency_id);
`

const meetings = `
CREATE TABLE meeting (
  id           TEXT    PRIMARY KEY NOT NULL,
  reference    TEXT    NOT NULL CHECK (reference <> ''),
  held_on      TEXT    NOT NULL CHECK (held_on IS date(held_on)),
  starts_time  TEXT    NOT NULL CHECK (starts_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  mode         TEXT    NOT NULL CHECK (mode IN ('in-person', 'online', 'hybrid')),
  venue        TEXT    NOT NULL,
  chair        TEXT    NOT NULL,
  coordinator  TEXT    NOT NULL,
  minute_taker TEXT    NOT NULL,
  breaks       TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(breaks)),
  case_order   TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(case_order)),
  is_sample    INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  revision     INTEGER NOT NULL CHECK (revision > 0)
) STRICT;
CREATE INDEX meeting_by_day ON meeting (held_on);

CREATE TABLE meeting_fact (
  seq        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL CHECK (kind IN ('opened', 'break-started', 'break-ended', 'closed', 'reopened')),
  at         INTEGER NOT NULL,
  by_name    TEXT    NOT NULL
) STRICT;
CREATE INDEX meeting_fact_by_meeting ON meeting_fact (meeting_id, seq);

CREATE TABLE attendance (
  seq                 INTEGER PRIMARY KEY,
  id                  TEXT    NOT NULL UNIQUE,
  meeting_id          TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  agency_id           TEXT    REFERENCES agency (id),
  representative_id   TEXT    REFERENCES representative (id) ON DELETE SET NULL,
  name                TEXT    NOT NULL CHECK (name <> ''),
  job_title           TEXT    NOT NULL,
  capacity            TEXT    NOT NULL CHECK (capacity IN ('member', 'deputy', 'observer')),
  presence            TEXT    NOT NULL CHECK (presence IN ('expected', 'present', 'apologies')),
  information_sent    TEXT    NOT NULL CHECK (information_sent IN ('yes', 'no', 'not-asked')),
  information_sent_on TEXT    CHECK (information_sent_on IS date(information_sent_on)),
  channel             TEXT    NOT NULL CHECK (channel IN ('room', 'online')),
  arrived_at          INTEGER,
  left_at             INTEGER,
  accepted_at         INTEGER,
  revision            INTEGER NOT NULL CHECK (revision > 0),
  CHECK (presence = 'present' OR (arrived_at IS NULL AND left_at IS NULL AND accepted_at IS NULL))
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id);

CREATE TABLE statement_reading (
  seq        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  read_by    TEXT    NOT NULL,
  text       TEXT    NOT NULL
) STRICT;
CREATE INDEX statement_reading_by_meeting ON statement_reading (meeting_id);
`

const cases = `
CREATE TABLE marac_case (
  id                     TEXT    PRIMARY KEY NOT NULL,
  meeting_id             TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number                 INTEGER NOT NULL CHECK (number > 0),
  kind                   TEXT    NOT NULL CHECK (kind IN ('new', 'repeat', 'transfer', 'mention')),
  transferred_from       TEXT    NOT NULL,
  referring_agency_id    TEXT    REFERENCES agency (id),
  referring_worker       TEXT    NOT NULL,
  referred_on            TEXT    CHECK (referred_on IS date(referred_on)),
  visible_high_risk      INTEGER NOT NULL CHECK (visible_high_risk IN (0, 1)),
  dash_count             INTEGER CHECK (dash_count BETWEEN 0 AND 24),
  professional_judgement INTEGER NOT NULL CHECK (professional_judgement IN (0, 1)),
  judgement_reason       TEXT    NOT NULL,
  potential_escalation   INTEGER NOT NULL CHECK (potential_escalation IN (0, 1)),
  repeat_case            INTEGER NOT NULL CHECK (repeat_case IN (0, 1)),
  local_criteria         TEXT    NOT NULL CHECK (json_valid(local_criteria)),
  reason                 TEXT    NOT NULL,
  withdrawn_at           INTEGER,
  withdrawn_reason       TEXT    NOT NULL DEFAULT '',
  deferred_at            INTEGER,
  deferred_reason        TEXT    NOT NULL DEFAULT '',
  summary_text           TEXT    NOT NULL DEFAULT '',
  summary_revision       INTEGER NOT NULL DEFAULT 0,
  revision               INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (meeting_id, number),
  CHECK (withdrawn_at IS NULL OR withdrawn_reason <> ''),
  CHECK (deferred_at IS NULL OR deferred_reason <> '')
) STRICT;

CREATE TABLE case_person (
  case_id      TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  place        INTEGER NOT NULL,
  id           TEXT    NOT NULL,
  role         TEXT    NOT NULL CHECK (role IN ('survivor', 'causing-harm', 'child')),
  name         TEXT    NOT NULL CHECK (name <> ''),
  born_on      TEXT    CHECK (born_on IS date(born_on)),
  relationship TEXT    NOT NULL,
  PRIMARY KEY (case_id, place),
  UNIQUE (case_id, id)
) STRICT;

CREATE TABLE case_need (
  case_id TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  kind    TEXT    NOT NULL CHECK (kind IN ('interpreter', 'no-recourse', 'disability', 'pregnancy',
    'mental-health', 'substance-use', 'honour-based-abuse', 'care-and-support', 'other')),
  detail  TEXT    NOT NULL,
  PRIMARY KEY (case_id, place)
) STRICT;

CREATE TABLE case_agency (
  case_id                     TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id                   TEXT    NOT NULL REFERENCES agency (id),
  place                       INTEGER NOT NULL,
  carries_voice               INTEGER NOT NULL CHECK (carries_voice IN (0, 1)),
  strongest_relationship      INTEGER NOT NULL CHECK (strongest_relationship IN (0, 1)),
  knows_children              INTEGER NOT NULL CHECK (knows_children IN (0, 1)),
  manages_person_causing_harm INTEGER NOT NULL CHECK (manages_person_causing_harm IN (0, 1)),
  research                    TEXT    NOT NULL CHECK (research IN ('awaited', 'holds-information', 'nil')),
  PRIMARY KEY (case_id, agency_id)
) STRICT;

CREATE TABLE clock_fact (
  seq     INTEGER PRIMARY KEY,
  id      TEXT    NOT NULL UNIQUE,
  case_id TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  kind    TEXT    NOT NULL
    CHECK (kind IN ('started', 'paused', 'resumed', 'phase', 'ended', 'reopened', 'gap')),
  at      INTEGER NOT NULL,
  phase   TEXT    CHECK (phase IN ('referral', 'voice', 'children', 'information', 'risk', 'actions', 'read-back')),
  from_at INTEGER,
  to_at   INTEGER,
  counted INTEGER CHECK (counted IN (0, 1)),
  what    TEXT    NOT NULL DEFAULT '',
  CHECK ((kind = 'phase') = (phase IS NOT NULL)),
  CHECK ((kind = 'gap') = (from_at IS NOT NULL AND to_at IS NOT NULL AND from_at <= to_at)),
  CHECK (kind = 'gap' OR (counted IS NULL AND what = ''))
) STRICT;
CREATE INDEX clock_fact_by_case ON clock_fact (case_id, seq);

CREATE TABLE turn_spoken (
  case_id   TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id TEXT    NOT NULL REFERENCES agency (id),
  at        INTEGER NOT NULL,
  PRIMARY KEY (case_id, agency_id)
) STRICT;

CREATE TABLE nil_confirmed (
  case_id   TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id TEXT    NOT NULL REFERENCES agency (id),
  at        INTEGER NOT NULL,
  PRIMARY KEY (case_id, agency_id)
) STRICT;

CREATE TABLE turn_order (
  case_id            TEXT PRIMARY KEY NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_ids         TEXT NOT NULL CHECK (json_valid(agency_ids)),
  moved_reason       TEXT NOT NULL,
  passed_over_reason TEXT NOT NULL
) STRICT;

CREATE TABLE interest (
  seq           INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE,
  meeting_id    TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  case_id       TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  attendance_id TEXT    NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
  nature        TEXT    NOT NULL CHECK (nature <> ''),
  leaves        INTEGER NOT NULL CHECK (leaves IN (0, 1))
) STRICT;
CREATE INDEX interest_by_meeting ON interest (meeting_id);
CREATE INDEX interest_by_case ON interest (case_id);
CREATE INDEX interest_by_attendance ON interest (attendance_id);
`

export const meeting = `${people}${meetings}${cases}`
