-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- Schema 2: decisions in steps, about mentions and names too; families of articles; visits of several reports. What
-- each table and column holds is written down in resources/sql/schema.md.

-- The id of an engagement says its article and its place there, so that it is the same after every annotation.
ALTER TABLE decision RENAME TO decision_1;
DROP INDEX decision_target;
UPDATE decision_1 SET target = coalesce(
  (SELECT article * 1000 + ordinal + 1 FROM engagement WHERE engagement.id = decision_1.target), 0)
WHERE target_kind = 'visit';
ALTER TABLE engagement RENAME TO engagement_1;
DROP INDEX engagement_article;
CREATE TABLE engagement(
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  ordinal INTEGER NOT NULL,
  record BLOB NOT NULL
);
INSERT INTO engagement(id, article, ordinal, record)
SELECT iif(ordinal < 999, article * 1000 + ordinal + 1, (1 << 50) + (article << 20) + ordinal), article, ordinal, record
FROM engagement_1 ORDER BY article, ordinal;
DROP TABLE engagement_1;
CREATE INDEX engagement_article ON engagement(article, ordinal);

-- The human layer.
CREATE TABLE step(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_at INTEGER
);

CREATE TABLE decision(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL REFERENCES step(id),
  uid TEXT NOT NULL UNIQUE,
  target_kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  article INTEGER,
  in_headline INTEGER NOT NULL DEFAULT 0,
  span_start INTEGER NOT NULL DEFAULT 0,
  span_end INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  other INTEGER NOT NULL DEFAULT 0,
  anchor TEXT NOT NULL,
  quote TEXT,
  machine TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  why TEXT,
  who TEXT,
  at INTEGER NOT NULL
);
INSERT INTO step(id, kind, at, undone_at) SELECT id, 'decide', at, undone_at FROM decision_1 ORDER BY id;
INSERT INTO decision(id, step, uid, target_kind, target, article, anchor, quote, machine, before, after, why, who, at)
SELECT id, id, lower(hex(randomblob(16))), target_kind, target, article, anchor, quote, before, before, after, why, who, at
FROM decision_1 ORDER BY id;
DROP TABLE decision_1;
CREATE INDEX decision_step ON decision(step);
CREATE INDEX decision_target ON decision(target_kind, target);
CREATE INDEX decision_article ON decision(article);

-- Notes and tags are decisions.
DROP TABLE note;
DROP TABLE tag;

-- Of articles whose mentions were decided: the entities that are shown. Derived from both layers.
CREATE TABLE article_entities(
  article INTEGER PRIMARY KEY REFERENCES article(id),
  entities BLOB NOT NULL
);

-- What the articles of a source agreed on when they were loaded; annotating again needs it.
CREATE TABLE batch(
  source INTEGER PRIMARY KEY REFERENCES source(id),
  year INTEGER,
  month INTEGER,
  reason TEXT
);

-- What tells whether the text of an article repeats another's, and the families of those that do.
CREATE TABLE signature(
  article INTEGER PRIMARY KEY REFERENCES article(id),
  bands BLOB NOT NULL
);

CREATE TABLE family(
  article INTEGER PRIMARY KEY REFERENCES article(id),
  family INTEGER NOT NULL
);

-- Engagements that report one visit.
CREATE TABLE visit_group(
  engagement INTEGER PRIMARY KEY,
  visit INTEGER NOT NULL
);
