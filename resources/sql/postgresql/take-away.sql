-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- What 003-archive.sql makes, taken away again: for a copy that did not become whole. The schema itself may have been
-- made for it by somebody else, and stays.
DROP TABLE IF EXISTS meta, dictionary, source, publisher, article, article_text, article_copy, text_index, annotator,
  annotation, rule, engagement, entity, entity_names, entity_index, article_entities, batch, signature, family,
  visit_group, facet_value, facet_set, article_columns, step, decision, saved_view CASCADE;
DROP FUNCTION IF EXISTS tell_change(), tell_step() CASCADE;
