-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- Schema 3: texts and records may be packed with dictionaries, and the archive knows how its index was folded.

CREATE TABLE dictionary(
  id INTEGER PRIMARY KEY,
  content INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

-- The folding of all archives before it.
INSERT INTO meta(key, value) VALUES ('fold_version', '1') ON CONFLICT(key) DO NOTHING;
