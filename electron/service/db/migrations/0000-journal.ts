/**
 * The ground under every table: the hash-chained journal of commands, and the beat by which a gap in a running case
 * is noticed. `result` is not part of the chain: it only lets a command that is sent twice be answered twice.
 */
export const journal = `
CREATE TABLE journal (
  seq        INTEGER PRIMARY KEY,
  command_id TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  payload    TEXT    NOT NULL CHECK (json_valid(payload)),
  at         INTEGER NOT NULL,
  by_id      TEXT    NOT NULL,
  by_name    TEXT    NOT NULL,
  result     TEXT    NOT NULL CHECK (json_valid(result)),
  prev_hash  TEXT    NOT NULL,
  hash       TEXT    NOT NULL
) STRICT;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'append only'); END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'append only'); END;

-- seq: the newest journal entry at that beat, so that the later of the two is known without trusting the clock.
CREATE TABLE heartbeat (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  at  INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
`
