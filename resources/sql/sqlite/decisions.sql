-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- The statements of the human layer, each under its name.

-- name: add_decision
INSERT INTO decision(target_kind, target, article, anchor, quote, before, after, why, who, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- name: decisions
SELECT id, target_kind, target, before, after, quote, why, who, at, undone_at, article FROM decision ORDER BY id;

-- name: standing_decisions
SELECT target_kind, target, article, after FROM decision WHERE undone_at IS NULL ORDER BY id;

-- name: last_standing_decision
SELECT id, target_kind, target, before, after, quote, why, who, at, undone_at, article FROM decision
WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1;

-- name: first_undone_decision
SELECT id, target_kind, target, before, after, quote, why, who, at, undone_at, article FROM decision
WHERE undone_at IS NOT NULL AND id > coalesce((SELECT max(id) FROM decision WHERE undone_at IS NULL), 0)
ORDER BY id LIMIT 1;

-- name: set_undone
UPDATE decision SET undone_at = ?2 WHERE id = ?1;
