-- Sessions and their trials. Instants are ISO 8601 in UTC, lists and maps are JSON, times are in seconds.

CREATE TABLE workloads (
  key   TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  spec  TEXT NOT NULL,
  flops REAL NOT NULL,
  bytes REAL NOT NULL
) WITHOUT ROWID;

-- A device is described anew when what was measured of it changes; its id stays the same.
CREATE TABLE devices (
  number            INTEGER PRIMARY KEY,
  id                TEXT NOT NULL,
  target_kind       TEXT NOT NULL,
  target_attributes TEXT NOT NULL,
  flops_per_second  REAL NOT NULL,
  bandwidths        TEXT NOT NULL, -- bytes a second by bytes worked on
  facts             TEXT NOT NULL,
  UNIQUE (id, target_kind, target_attributes, flops_per_second, bandwidths, facts)
);

CREATE TABLE sessions (
  number    INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  workload  TEXT NOT NULL REFERENCES workloads (key),
  device    INTEGER NOT NULL REFERENCES devices (number),
  builder   TEXT NOT NULL,
  seed      INTEGER NOT NULL,
  settings  TEXT NOT NULL
);

CREATE INDEX sessions_by_workload ON sessions (workload, builder);

CREATE TABLE trials (
  session        INTEGER NOT NULL REFERENCES sessions (number),
  number         INTEGER NOT NULL,
  trace          TEXT NOT NULL,
  proposed_by    TEXT NOT NULL,
  device         INTEGER REFERENCES devices (number), -- of a timed trial
  samples        TEXT,
  median_seconds REAL,
  failure        TEXT,                                -- of a failed trial
  message        TEXT,
  build_seconds  REAL NOT NULL,
  run_seconds    REAL NOT NULL,
  at             TEXT NOT NULL,
  PRIMARY KEY (session, number),
  CHECK ((failure IS NULL) = (samples IS NOT NULL))
) WITHOUT ROWID;

CREATE INDEX fastest_trials ON trials (session, median_seconds) WHERE median_seconds IS NOT NULL;

CREATE TABLE checkpoints (
  session INTEGER PRIMARY KEY REFERENCES sessions (number),
  bytes   BLOB NOT NULL
);

-- At most one row: who has the file open for writing.
CREATE TABLE writer (
  holder TEXT NOT NULL
);
