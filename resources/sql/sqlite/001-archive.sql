-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- Schema 1. What each table and column holds is written down in resources/sql/schema.md.

-- Documents: what was loaded, as published. Written once, never changed.
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE publisher(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE article(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  external_id TEXT,
  published INTEGER,
  headline TEXT,
  lead TEXT,
  publisher INTEGER REFERENCES publisher(id),
  url TEXT,
  digest BLOB NOT NULL
);
CREATE UNIQUE INDEX article_digest ON article(digest);

CREATE TABLE article_text(
  article INTEGER PRIMARY KEY REFERENCES article(id),
  text BLOB NOT NULL
);

CREATE TABLE article_copy(
  article INTEGER NOT NULL REFERENCES article(id),
  source INTEGER NOT NULL REFERENCES source(id),
  position INTEGER NOT NULL,
  PRIMARY KEY(article, source, position)
) WITHOUT ROWID;

-- The index over the documents; made again when the folding changes.
CREATE VIRTUAL TABLE text_index USING fts5(
  text, content='', columnsize=0, detail=full, tokenize='legation_grams'
);

-- The machine layer: can be thrown away and made again from the documents.
CREATE TABLE annotation(
  article INTEGER PRIMARY KEY REFERENCES article(id),
  annotator INTEGER NOT NULL REFERENCES annotator(id),
  date TEXT,
  basis INTEGER NOT NULL,
  record BLOB NOT NULL,
  entities BLOB NOT NULL
);

CREATE TABLE annotator(
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL UNIQUE
);

CREATE TABLE rule(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE engagement(
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  ordinal INTEGER NOT NULL,
  record BLOB NOT NULL
);
CREATE INDEX engagement_article ON engagement(article, ordinal);

CREATE TABLE entity(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  latin TEXT,
  country TEXT,
  title TEXT,
  title_day INTEGER,
  articles INTEGER NOT NULL DEFAULT 0
);

CREATE VIRTUAL TABLE entity_names USING fts5(
  name, content='', columnsize=0, detail=full, tokenize='legation_grams'
);

CREATE VIRTUAL TABLE entity_index USING fts5(
  entities, content='', columnsize=0, detail=none, tokenize='ascii'
);

-- What is shown of each article in columns: the machine layer with the decisions replayed over it. Derived from both.
CREATE TABLE facet_value(
  facet INTEGER NOT NULL,
  id INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(facet, id)
) WITHOUT ROWID;

CREATE TABLE facet_set(
  facet INTEGER NOT NULL,
  id INTEGER NOT NULL,
  members BLOB NOT NULL,
  PRIMARY KEY(facet, id)
) WITHOUT ROWID;

CREATE TABLE article_columns(
  chunk INTEGER PRIMARY KEY,
  columns BLOB NOT NULL
);

-- The human layer: never written by a machine.
CREATE TABLE decision(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_kind TEXT NOT NULL CHECK(target_kind IN ('article', 'visit', 'entity')),
  target INTEGER NOT NULL,
  article INTEGER,
  anchor TEXT NOT NULL,
  quote TEXT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  why TEXT,
  who TEXT,
  at INTEGER NOT NULL,
  undone_at INTEGER
);
CREATE INDEX decision_target ON decision(target_kind, target);

CREATE TABLE note(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT,
  at INTEGER NOT NULL
);

CREATE TABLE tag(
  target_kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  name TEXT NOT NULL,
  who TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY(target_kind, target, name)
) WITHOUT ROWID;

CREATE TABLE saved_view(
  name TEXT PRIMARY KEY,
  view TEXT NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;
