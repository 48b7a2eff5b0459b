-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- The statements of store/, each under its name. Those that say "many rows" are read a portion at a time. Rows get the
-- number after the last: who writes is alone.

-- name: settings
SET client_min_messages = warning;
SET lock_timeout = '120s';
SET bytea_output = hex;
-- The planner does not count what it costs to take a value that is kept apart out of its place, and so takes reading all
-- grams of all articles (3 KB each) for cheaper than the index, as soon as a term is frequent. Nor is any statement here
-- worth compiling.
SET enable_seqscan = off;
SET jit = off;

-- name: meta_value
SELECT value FROM meta WHERE key = $1;

-- name: set_meta
INSERT INTO meta(key, value) VALUES ($1, $2) ON CONFLICT(key) DO UPDATE SET value = excluded.value;

-- name: known_tables
SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()
  AND tablename IN ('meta', 'article', 'article_text', 'annotation', 'engagement', 'entity', 'article_columns', 'decision');

-- name: source_id
SELECT id FROM source WHERE name = $1;

-- name: add_source
INSERT INTO source(id, name)
SELECT coalesce(max(id), 0) + 1, $1 FROM source RETURNING id;

-- name: publisher_id
SELECT id FROM publisher WHERE name = $1;

-- name: add_publisher
INSERT INTO publisher(id, name)
SELECT coalesce(max(id), 0) + 1, $1 FROM publisher RETURNING id;

-- name: annotator_id
SELECT id FROM annotator WHERE version = $1;

-- name: add_annotator
INSERT INTO annotator(id, version)
SELECT coalesce(max(id), 0) + 1, $1 FROM annotator RETURNING id;

-- name: rules
SELECT id, name FROM rule ORDER BY id;

-- name: add_rule
INSERT INTO rule(id, name) VALUES ($1, $2);

-- name: digests_after
-- many rows
SELECT id, digest, source, position FROM article WHERE id > $1 ORDER BY id;

-- name: dictionaries_after
SELECT id, content, bytes FROM dictionary WHERE id > $1 ORDER BY id;

-- name: add_dictionary
INSERT INTO dictionary(id, content, bytes) VALUES ($1, $2, $3);

-- name: sample_texts
SELECT text FROM article_text ORDER BY article DESC LIMIT $1;

-- name: sample_records
SELECT record FROM (SELECT record FROM annotation ORDER BY article DESC LIMIT $1) AS latest
UNION ALL SELECT record FROM (SELECT record FROM engagement ORDER BY id DESC LIMIT $1) AS engagements;

-- name: add_article
INSERT INTO article(id, source, position, line, external_id, published, headline, lead, publisher, url, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: add_text
INSERT INTO article_text(article, text) VALUES ($1, $2);

-- name: add_copy
INSERT INTO article_copy(article, source, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;

-- name: add_to_text_index
INSERT INTO text_index(article, searchable, grams)
VALUES ($1, ($2::text[])[2], ($2::text[])[1]::bigint[]);

-- name: add_annotation
INSERT INTO annotation(article, annotator, date, basis, record, entities) VALUES ($1, $2, $3, $4, $5, $6);

-- name: add_engagement
INSERT INTO engagement(id, article, ordinal, record) VALUES ($1, $2, $3, $4);

-- name: entity_id
SELECT id FROM entity WHERE key = $1;

-- name: add_entity
INSERT INTO entity(id, key, kind, name)
SELECT coalesce(max(id), 0) + 1, $1, $2, $3 FROM entity RETURNING id;

-- name: update_entity
UPDATE entity SET
  articles = articles + $2,
  latin = coalesce(latin, $3::text),
  country = coalesce(country, $4::text),
  title_day = CASE WHEN $5::text IS NOT NULL
    AND (title IS NULL OR coalesce($6::bigint, 0) >= coalesce(title_day, 0)) THEN $6::bigint ELSE title_day END,
  title = CASE WHEN $5::text IS NOT NULL
    AND (title IS NULL OR coalesce($6::bigint, 0) >= coalesce(title_day, 0)) THEN $5::text ELSE title END
WHERE id = $1;

-- name: add_to_entity_index
INSERT INTO entity_index(entity, article)
SELECT unnest(string_to_array(rtrim($2::text), ' ')::bigint[]), $1 ON CONFLICT DO NOTHING;

-- name: empty_text_index
DELETE FROM text_index;

-- name: empty_entity_names
DELETE FROM entity_names;

-- name: all_texts
-- many rows
SELECT article.id, article.headline, article_text.text, article.digest
FROM article JOIN article_text ON article_text.article = article.id ORDER BY article.id;

-- name: decided_articles
-- many rows
SELECT DISTINCT article FROM decision WHERE article IS NOT NULL;

-- name: replace_in_anchors
UPDATE decision SET anchor = replace(anchor, $1, $2);

-- name: all_names
-- many rows
SELECT id, name, latin FROM entity ORDER BY id;

-- name: set_digest
UPDATE article SET digest = $2
WHERE id = $1 AND NOT EXISTS (SELECT FROM article AS other WHERE other.digest = $2 AND other.id <> $1);

-- name: facet_values
SELECT facet, id, value FROM facet_value ORDER BY facet, id;

-- name: facet_sets
SELECT facet, id, members FROM facet_set ORDER BY facet, id;

-- name: add_facet_value
INSERT INTO facet_value(facet, id, value) VALUES ($1, $2, $3);

-- name: add_facet_set
INSERT INTO facet_set(facet, id, members) VALUES ($1, $2, $3);

-- name: chunks
-- many rows
SELECT chunk, columns FROM article_columns ORDER BY chunk;

-- name: put_chunk
INSERT INTO article_columns(chunk, columns) VALUES ($1, $2)
ON CONFLICT(chunk) DO UPDATE SET columns = excluded.columns;

-- name: articles_with_text
-- many rows
SELECT article FROM text_index WHERE grams @> (($1::text[])[1])::bigint[]
  AND NOT EXISTS (SELECT FROM unnest(($1::text[])[2:]) AS term WHERE strpos(searchable, term) = 0);

-- name: articles_with_entities
-- many rows
SELECT DISTINCT article FROM entity_index WHERE entity = ANY($1::bigint[]);

-- name: row
SELECT coalesce(article.lead, article.headline), annotation.date, annotation.basis
FROM article JOIN annotation ON annotation.article = article.id WHERE article.id = $1;

-- name: headlines
-- many rows
SELECT id, coalesce(lead, headline) FROM article;

-- name: export_articles
SELECT article.id, article.external_id, article.position, article.published, article.headline,
  coalesce(article.lead, article.headline), article.publisher, article.url, annotation.date, annotation.basis, NULL::bytea
FROM article JOIN annotation ON annotation.article = article.id
WHERE article.id BETWEEN $1 AND $2 ORDER BY article.id;

-- name: export_texts
SELECT article.id, article.external_id, article.position, article.published, article.headline,
  coalesce(article.lead, article.headline), article.publisher, article.url, annotation.date, annotation.basis,
  article_text.text
FROM article JOIN annotation ON annotation.article = article.id
JOIN article_text ON article_text.article = article.id
WHERE article.id BETWEEN $1 AND $2 ORDER BY article.id;

-- name: publisher
SELECT name FROM publisher WHERE id = $1;

-- name: article
SELECT article.external_id, source.name, article.position, article.line, article.published, article.headline,
  publisher.name, article.url, article_text.text, annotation.record, annotation.entities, annotation.date,
  annotation.basis, annotator.version
FROM article
JOIN source ON source.id = article.source
LEFT JOIN publisher ON publisher.id = article.publisher
JOIN article_text ON article_text.article = article.id
JOIN annotation ON annotation.article = article.id
JOIN annotator ON annotator.id = annotation.annotator
WHERE article.id = $1;

-- name: document
SELECT article.external_id, coalesce(source.name, ''), article.position, article.line, article.published,
  article.headline, publisher.name, article.url, article_text.text
FROM article
LEFT JOIN source ON source.id = article.source
LEFT JOIN publisher ON publisher.id = article.publisher
JOIN article_text ON article_text.article = article.id
WHERE article.id = $1;

-- name: text_of_article
SELECT article.headline, article_text.text FROM article JOIN article_text ON article_text.article = article.id
WHERE article.id = $1;

-- name: engagements_of_article
SELECT id, ordinal, record FROM engagement WHERE article = $1 ORDER BY ordinal;

-- name: engagement
SELECT article, ordinal, record FROM engagement WHERE id = $1;

-- name: all_engagements
-- many rows
SELECT engagement.id, engagement.article, engagement.record, coalesce(article.lead, article.headline)
FROM engagement JOIN article ON article.id = engagement.article ORDER BY engagement.article, engagement.ordinal;

-- name: shown_engagements
SELECT engagement.id, engagement.article, engagement.record, coalesce(article.lead, article.headline)
FROM engagement JOIN article ON article.id = engagement.article
WHERE engagement.article = $1 ORDER BY engagement.ordinal;

-- name: entity
SELECT key, kind, name, latin, country, title, articles FROM entity WHERE id = $1;

-- name: entities_of_article
SELECT coalesce(article_entities.entities, annotation.entities) FROM annotation
LEFT JOIN article_entities ON article_entities.article = annotation.article WHERE annotation.article = $1;

-- name: entities_of_all
-- many rows
SELECT annotation.article, coalesce(article_entities.entities, annotation.entities) FROM annotation
LEFT JOIN article_entities ON article_entities.article = annotation.article ORDER BY annotation.article;

-- name: entities_named
SELECT entity.id, entity.kind FROM entity_names JOIN entity ON entity.id = entity_names.id / 2
WHERE grams @> (($1::text[])[1])::bigint[]
  AND NOT EXISTS (SELECT FROM unnest(($1::text[])[2:]) AS term WHERE strpos(entity_names.name, term) = 0);

-- name: entities_called
SELECT id FROM entity WHERE id IN (SELECT id / 2 FROM entity_names
WHERE grams @> (($1::text[])[1])::bigint[]
  AND NOT EXISTS (SELECT FROM unnest(($1::text[])[2:]) AS term WHERE strpos(name, term) = 0))
  AND NOT starts_with(key, 'date:') ORDER BY articles DESC, id LIMIT $2;

-- name: add_entity_name
INSERT INTO entity_names(id, name, grams) VALUES ($1, ($2::text[])[2], ($2::text[])[1]::bigint[])
ON CONFLICT(id) DO UPDATE SET name = excluded.name, grams = excluded.grams;

-- name: latin_of_entity
SELECT latin FROM entity WHERE id = $1;

-- name: counts
SELECT (SELECT count(*) FROM article_copy), (SELECT count(*) FROM entity WHERE articles > 0),
  (SELECT count(*) FROM decision JOIN step ON step.id = decision.step WHERE step.undone_at IS NULL);

-- name: annotators
SELECT version FROM annotator
WHERE EXISTS (SELECT 1 FROM annotation WHERE annotation.annotator = annotator.id) ORDER BY id;

-- name: copies_of_article
SELECT count(*) FROM article_copy WHERE article = $1;

-- name: places_of_copies
SELECT source.name, position FROM article_copy JOIN source ON source.id = article_copy.source
WHERE article = $1 ORDER BY article_copy.source, position;

-- name: quick_check
SELECT 'ok'::text;

-- name: integrity_check
SELECT 'article ' || id || ' has no text' FROM article
WHERE NOT EXISTS (SELECT FROM article_text WHERE article_text.article = article.id)
UNION ALL SELECT 'article ' || id || ' is not annotated' FROM article
WHERE NOT EXISTS (SELECT FROM annotation WHERE annotation.article = article.id)
UNION ALL SELECT 'article ' || id || ' is not in the index' FROM article
WHERE NOT EXISTS (SELECT FROM text_index WHERE text_index.article = article.id)
LIMIT 20;

-- name: foreign_key_check
SELECT ''::text WHERE false; -- the server sees to it

-- name: add_signature
INSERT INTO signature(article, bands) VALUES ($1, $2);

-- name: signatures_between
-- many rows
SELECT article, bands FROM signature WHERE article > $1 AND article <= $2 ORDER BY article LIMIT $3;

-- name: unsigned_articles
-- many rows
SELECT id, headline, article_text.text FROM article JOIN article_text ON article_text.article = article.id
WHERE id < coalesce((SELECT min(article) FROM signature), (SELECT max(id) + 1 FROM article)) ORDER BY id;

-- name: families
-- many rows
SELECT article, family FROM family;

-- name: put_family
INSERT INTO family(article, family) VALUES ($1, $2) ON CONFLICT(article) DO UPDATE SET family = excluded.family;

-- name: visit_groups
-- many rows
SELECT engagement, visit FROM visit_group;

-- name: drop_visit_groups
DELETE FROM visit_group;

-- name: put_visit_group
INSERT INTO visit_group(engagement, visit) VALUES ($1, $2)
ON CONFLICT(engagement) DO UPDATE SET visit = excluded.visit;

-- name: drop_visit_group
DELETE FROM visit_group WHERE engagement = $1;

-- name: drop_visit_groups_between
DELETE FROM visit_group WHERE engagement BETWEEN $1 AND $2;

-- name: engagement_ids_of_article
SELECT id FROM engagement WHERE article = $1 ORDER BY ordinal;

-- name: roles
SELECT rolname::text, coalesce((SELECT string_agg(member.rolname::text, ', ' ORDER BY member.rolname::text)
  FROM pg_auth_members JOIN pg_roles AS member ON member.oid = pg_auth_members.member
  WHERE pg_auth_members.roleid = pg_roles.oid), '')
FROM pg_roles WHERE rolname IN (SELECT current_database()
  || CASE WHEN current_schema() = 'legation' THEN '' ELSE '_' || current_schema() END || ending
  FROM unnest(ARRAY['_reader', '_editor', '_owner']) AS ending)
ORDER BY rolname::text;
