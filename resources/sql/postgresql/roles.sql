-- SPDX-License-Identifier: MIT
-- SPDX-FileCopyrightText: 2026 The Legation authors
--
-- The roles of an archive, named after its database: <database>_reader, <database>_editor and <database>_owner (and after
-- its schema too, where that is not "legation"). To be run by who owns the archive and may make roles; as often as
-- wanted. A person is let in with GRANT <database>_editor TO somebody.

DO $$
DECLARE
  place text := current_schema();
  stem text := current_database() || CASE WHEN place = 'legation' THEN '' ELSE '_' || place END;
  reader text := stem || '_reader';
  editor text := stem || '_editor';
  owner text := stem || '_owner';
  role text;
  object record;
BEGIN
  FOREACH role IN ARRAY ARRAY[reader, editor, owner] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role);
    END IF;
  END LOOP;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I, %I', current_database(), reader, editor, owner);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', place, reader, editor);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I, %I', place, reader, editor);

  -- Editors load, annotate and decide. What was published and what was decided is never changed nor taken away.
  EXECUTE format('GRANT INSERT ON ALL TABLES IN SCHEMA %I TO %I', place, editor);
  EXECUTE format('GRANT UPDATE ON meta, annotation, entity, entity_names, article_entities, batch, family, visit_group,
    article_columns, text_index, saved_view TO %I', editor);
  EXECUTE format('GRANT UPDATE (digest) ON article TO %I', editor);
  EXECUTE format('GRANT UPDATE (undone_at) ON step TO %I', editor);
  EXECUTE format('GRANT UPDATE (target, article, in_headline, span_start, span_end, other, anchor) ON decision TO %I', editor);
  EXECUTE format('GRANT DELETE ON engagement, entity_index, entity_names, article_entities, visit_group, text_index,
    saved_view TO %I', editor);

  -- Owners bring the schema up to date and give rights.
  EXECUTE format('GRANT %I TO %I', owner, session_user);
  EXECUTE format('ALTER SCHEMA %I OWNER TO %I', place, owner);
  FOR object IN SELECT tablename FROM pg_tables WHERE schemaname = place LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO %I', object.tablename, owner);
  END LOOP;
  EXECUTE format('ALTER FUNCTION tell_change() OWNER TO %I', owner);
  EXECUTE format('ALTER FUNCTION tell_step() OWNER TO %I', owner);
END $$;
