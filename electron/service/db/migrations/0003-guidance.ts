/** What the guidance keeps: an area's settings, findings left as they stand, grounds for sharing. */
export const guidance = `
CREATE TABLE area_guidance (
  id                    INTEGER PRIMARY KEY CHECK (id = 1),
  rules_off             TEXT    NOT NULL CHECK (json_valid(rules_off)),
  own_phrases           TEXT    NOT NULL CHECK (json_valid(own_phrases)),
  allowed_phrases       TEXT    NOT NULL CHECK (json_valid(allowed_phrases)),
  own_services          TEXT    NOT NULL CHECK (json_valid(own_services)),
  own_places            TEXT    NOT NULL CHECK (json_valid(own_places)),
  lawful_grounds        TEXT    NOT NULL CHECK (json_valid(lawful_grounds)),
  proportionate_grounds TEXT    NOT NULL CHECK (json_valid(proportionate_grounds)),
  revision              INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE kept_finding (
  seq        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  case_id    TEXT    REFERENCES marac_case (id) ON DELETE CASCADE,
  place      TEXT    NOT NULL CHECK (place <> ''),
  rule       TEXT    NOT NULL CHECK (rule <> ''),
  words      TEXT    NOT NULL CHECK (words <> ''),
  reason     TEXT    NOT NULL,
  scope      TEXT    NOT NULL CHECK (scope IN ('this', 'rule-here')),
  kept_at    INTEGER NOT NULL,
  kept_by    TEXT    NOT NULL
) STRICT;
CREATE INDEX kept_finding_by_meeting ON kept_finding (meeting_id, seq);
CREATE INDEX kept_finding_by_case ON kept_finding (case_id);

CREATE TABLE sharing_ground (
  case_id       TEXT    NOT NULL REFERENCES marac_case (id) ON DELETE CASCADE,
  agency_id     TEXT    NOT NULL REFERENCES agency (id),
  lawful        TEXT    NOT NULL,
  proportionate TEXT    NOT NULL,
  recorded_at   INTEGER NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision > 0),
  PRIMARY KEY (case_id, agency_id)
) STRICT;
`
