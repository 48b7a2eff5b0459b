-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- The statements of the human layer, each under its name.

-- name: add_step
INSERT INTO step(id, kind, at) SELECT coalesce(max(id), 0) + 1, $1, $2::bigint FROM step RETURNING id;

-- name: add_decision
INSERT INTO decision(id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, at)
SELECT coalesce(max(id), 0) + 1, $1::bigint, $2, $3, $4::bigint, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9,
  $10::bigint, $11, $12, $13, $14, $15, $16, $17, $18::bigint FROM decision RETURNING id;

-- name: decisions
-- many rows
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step ORDER BY decision.id;

-- name: standing_decisions
-- many rows
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step WHERE step.undone_at IS NULL ORDER BY decision.at, uid;

-- name: decisions_of_step
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step WHERE step = $1 ORDER BY decision.id;

-- name: first_decision_of_step
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step WHERE step = $1 ORDER BY decision.id LIMIT 1;

-- name: count_decisions_of_step
SELECT count(*) FROM decision WHERE step = $1;

-- name: decisions_of_article
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step WHERE article = $1 ORDER BY decision.id;

-- name: decisions_of_target
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step
WHERE (target_kind = $1::text AND target = $2::bigint) OR (target_kind = $1::text AND other = $2::bigint)
  OR (target_kind = 'decision' AND target IN
    (SELECT id FROM decision WHERE target_kind = $1::text AND (target = $2::bigint OR other = $2::bigint))) ORDER BY decision.id;

-- name: last_standing_step
SELECT id FROM step WHERE undone_at IS NULL AND login = session_user ORDER BY id DESC LIMIT 1;

-- name: first_undone_step
SELECT id FROM step
WHERE undone_at IS NOT NULL AND login = session_user
  AND id > coalesce((SELECT max(id) FROM step WHERE undone_at IS NULL AND login = session_user), 0)
ORDER BY id LIMIT 1;

-- name: set_undone
UPDATE step SET undone_at = $2 WHERE id = $1;

-- name: last_decision_time
SELECT coalesce(max(at), 0) FROM decision;

-- name: has_decision
SELECT id FROM decision WHERE uid = $1;

-- name: article_of_digest
SELECT id FROM article WHERE digest = $1;

-- name: digest_of_article
SELECT digest FROM article WHERE id = $1;

-- name: put_article_entities
INSERT INTO article_entities(article, entities) VALUES ($1, $2)
ON CONFLICT(article) DO UPDATE SET entities = excluded.entities;

-- name: drop_article_entities
DELETE FROM article_entities WHERE article = $1;

-- name: drop_from_entity_index
DELETE FROM entity_index
WHERE article = $1 AND entity = ANY(string_to_array(rtrim($2::text), ' ')::bigint[]);

-- name: count_entity
UPDATE entity SET articles = articles + $2 WHERE id = $1;

-- name: batch_of_source
SELECT year, month, reason FROM batch WHERE source = $1;

-- name: put_batch
INSERT INTO batch(source, year, month, reason) VALUES ($1, $2, $3, $4)
ON CONFLICT(source) DO UPDATE SET year = excluded.year, month = excluded.month, reason = excluded.reason;

-- name: decision
SELECT decision.id, step, uid, target_kind, target, article, in_headline, span_start, span_end, name, other, anchor,
  quote, machine, before, after, why, who, decision.at, step.undone_at, step.kind
FROM decision JOIN step ON step.id = decision.step WHERE decision.id = $1;

-- name: entity_of_name
SELECT id FROM entity WHERE (name = $1 OR latin = $1) AND starts_with(key, rtrim($2::text, '*'))
ORDER BY articles DESC, id LIMIT 1;

-- name: both_entities_of_article
SELECT annotation.entities, article_entities.entities FROM annotation
LEFT JOIN article_entities ON article_entities.article = annotation.article WHERE annotation.article = $1;

-- name: texts_of_source
SELECT article.published, article.headline, article_text.text, article.position
FROM article JOIN article_text ON article_text.article = article.id WHERE article.source = $1
ORDER BY article.position LIMIT 10000;

-- name: facts_of_entity
SELECT latin, country, title, title_day FROM entity WHERE id = $1;

-- name: set_entity_facts
UPDATE entity SET latin = $2, country = $3, title = $4, title_day = $5 WHERE id = $1;

-- name: drop_entity_name
DELETE FROM entity_names WHERE id = $1 AND $2::text IS NOT NULL;

-- name: annotated_bytes
SELECT annotation.record, annotation.entities, annotation.date, annotation.basis, annotator.version,
  article_entities.entities
FROM annotation JOIN annotator ON annotator.id = annotation.annotator
LEFT JOIN article_entities ON article_entities.article = annotation.article WHERE annotation.article = $1;

-- name: put_annotation
UPDATE annotation SET annotator = $2, date = $3, basis = $4, record = $5, entities = $6 WHERE article = $1;

-- name: drop_engagements
DELETE FROM engagement WHERE article = $1;

-- name: visit_decisions
-- many rows
SELECT id, uid, anchor, target, other, article FROM decision
WHERE target_kind = 'visit' AND ($1::bigint = 0 OR article = $1::bigint);

-- name: set_decision_target
UPDATE decision SET target = $2, other = $3 WHERE id = $1;

-- name: articles_after
SELECT id FROM article WHERE id > $1 ORDER BY id LIMIT $2;

-- name: entities_to_compare
-- many rows
SELECT id, kind, name, latin, title, articles, key FROM entity WHERE kind IN (0, 1) AND articles > 0 ORDER BY id;
