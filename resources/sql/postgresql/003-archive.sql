-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- Schema 3, the first that PostgreSQL keeps. What each table and column holds is written down in
-- resources/sql/schema.md: the tables are those of SQLite, and the blobs in them are the same bytes.

-- Documents: what was loaded, as published. Written once, never changed.
CREATE TABLE meta(
  key text COLLATE "C" PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE dictionary(
  id bigint PRIMARY KEY,
  content bigint NOT NULL,
  bytes bytea NOT NULL
);

CREATE TABLE source(
  id bigint PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE publisher(
  id bigint PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE article(
  id bigint PRIMARY KEY,
  source bigint NOT NULL REFERENCES source(id),
  position bigint NOT NULL,
  line bigint NOT NULL,
  external_id text,
  published bigint,
  headline text,
  lead text,
  publisher bigint REFERENCES publisher(id),
  url text,
  digest bytea NOT NULL UNIQUE
);
CREATE INDEX article_source ON article(source, position);

CREATE TABLE article_text(
  article bigint PRIMARY KEY REFERENCES article(id),
  text bytea NOT NULL
);
-- What is packed already is not packed once more.
ALTER TABLE article_text ALTER COLUMN text SET STORAGE EXTERNAL;

CREATE TABLE article_copy(
  article bigint NOT NULL REFERENCES article(id),
  source bigint NOT NULL REFERENCES source(id),
  position bigint NOT NULL,
  PRIMARY KEY(article, source, position)
);

-- The index over the documents; made again when the folding changes.
CREATE TABLE text_index(
  article bigint PRIMARY KEY,
  searchable text COLLATE "C" NOT NULL,
  grams bigint[] NOT NULL
);
ALTER TABLE text_index ALTER COLUMN searchable SET COMPRESSION lz4, ALTER COLUMN grams SET STORAGE EXTERNAL;
CREATE INDEX text_index_grams ON text_index USING gin(grams);

-- The machine layer: can be thrown away and made again from the documents.
CREATE TABLE annotator(
  id bigint PRIMARY KEY,
  version text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE annotation(
  article bigint PRIMARY KEY REFERENCES article(id),
  annotator bigint NOT NULL REFERENCES annotator(id),
  date text,
  basis bigint NOT NULL,
  record bytea NOT NULL,
  entities bytea NOT NULL
);
ALTER TABLE annotation ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE TABLE rule(
  id bigint PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE engagement(
  id bigint PRIMARY KEY,
  article bigint NOT NULL REFERENCES article(id),
  ordinal bigint NOT NULL,
  record bytea NOT NULL
);
CREATE INDEX engagement_article ON engagement(article, ordinal);

CREATE TABLE entity(
  id bigint PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE,
  kind bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  latin text COLLATE "C",
  country text,
  title text,
  title_day bigint,
  articles bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 80);

CREATE TABLE entity_names(
  id bigint PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  grams bigint[] NOT NULL
);
CREATE INDEX entity_names_grams ON entity_names USING gin(grams);

CREATE TABLE entity_index(
  entity bigint NOT NULL,
  article bigint NOT NULL,
  PRIMARY KEY(entity, article)
);

CREATE TABLE article_entities(
  article bigint PRIMARY KEY REFERENCES article(id),
  entities bytea NOT NULL
);

CREATE TABLE batch(
  source bigint PRIMARY KEY REFERENCES source(id),
  year bigint,
  month bigint,
  reason text
);

CREATE TABLE signature(
  article bigint PRIMARY KEY REFERENCES article(id),
  bands bytea NOT NULL
);

CREATE TABLE family(
  article bigint PRIMARY KEY REFERENCES article(id),
  family bigint NOT NULL
);

CREATE TABLE visit_group(
  engagement bigint PRIMARY KEY,
  visit bigint NOT NULL
);

-- What is shown of each article in columns. Derived from both layers.
CREATE TABLE facet_value(
  facet bigint NOT NULL,
  id bigint NOT NULL,
  value text NOT NULL,
  PRIMARY KEY(facet, id)
);

CREATE TABLE facet_set(
  facet bigint NOT NULL,
  id bigint NOT NULL,
  members bytea NOT NULL,
  PRIMARY KEY(facet, id)
);

CREATE TABLE article_columns(
  chunk bigint PRIMARY KEY,
  columns bytea NOT NULL
);
ALTER TABLE article_columns ALTER COLUMN columns SET COMPRESSION lz4;

-- The human layer: never written by a machine.
CREATE TABLE step(
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  at bigint NOT NULL,
  undone_at bigint,
  login text NOT NULL DEFAULT session_user -- who undoes it
);

CREATE TABLE decision(
  id bigint PRIMARY KEY,
  step bigint NOT NULL REFERENCES step(id),
  uid text COLLATE "C" NOT NULL UNIQUE,
  target_kind text NOT NULL,
  target bigint NOT NULL,
  article bigint,
  in_headline bigint NOT NULL DEFAULT 0,
  span_start bigint NOT NULL DEFAULT 0,
  span_end bigint NOT NULL DEFAULT 0,
  name text,
  other bigint NOT NULL DEFAULT 0,
  anchor text NOT NULL,
  quote text,
  machine text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  why text,
  who text,
  at bigint NOT NULL
);
CREATE INDEX decision_step ON decision(step);
CREATE INDEX decision_target ON decision(target_kind, target);
CREATE INDEX decision_article ON decision(article);
CREATE INDEX decision_at ON decision(at);

CREATE TABLE saved_view(
  name text COLLATE "C" PRIMARY KEY,
  view text NOT NULL,
  at bigint NOT NULL
);

-- Who has the archive open hears of each commit that changes what is shown, and of each step.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('legation ' || TG_TABLE_SCHEMA, 'columns ' || NEW.value);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE ON meta
FOR EACH ROW WHEN (NEW.key = 'columns_version') EXECUTE FUNCTION tell_change();

CREATE FUNCTION tell_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('legation ' || TG_TABLE_SCHEMA, 'step');
  RETURN NULL;
END $$;
CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON step FOR EACH STATEMENT EXECUTE FUNCTION tell_step();

INSERT INTO meta(key, value) VALUES ('application', 'Legation'), ('schema_version', '3'), ('fold_version', '1');
