-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- Schema 4: the index over the texts is made of segments that lie here as they are read. It is made again from the
-- texts when the archive is opened.

DROP TABLE text_index;

CREATE TABLE gram_segment(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  places INTEGER NOT NULL,
  articles BLOB NOT NULL,
  pages BLOB NOT NULL
);

CREATE TABLE gram_page(
  id INTEGER PRIMARY KEY,
  grams BLOB NOT NULL
);

UPDATE meta SET value = '0' WHERE key = 'fold_version';
