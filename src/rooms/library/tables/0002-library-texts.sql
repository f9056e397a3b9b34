-- Texts: work → version → paragraph (id for life) → paragraph_in_version → paragraph_text (per language).
-- A text is frozen per version and language at its publication: a later translation is added, nothing is changed.

create table work (
  id uuid primary key,
  slug text collate "C" not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$'),
  kind text collate "C" not null,
  symbol text collate "C",
  actor text collate "C",
  author jsonb,
  body text,
  dated text collate "C" check (dated ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  comments_on text collate "C",
  visibility text collate "C" not null default 'public' check (visibility in ('delegation', 'named', 'states', 'accredited', 'public')),
  states text[] not null default '{}',
  demo boolean not null default false,
  steward jsonb not null,
  source text not null,
  last_verified date,
  -- Counts every change of what the document's page shows: a text more, a checked source, a link that leads somewhere now. Bodies of
  -- pages are kept under it, so that asking whether one is still good reads one row. Zero: nothing is published yet.
  appearance int not null default 0,
  created_at timestamptz not null
);
create unique index work_symbol on work (symbol) where symbol is not null;
create index work_by_comments_on on work (comments_on) where comments_on is not null;
create index work_by_date on work (dated desc nulls last, slug);

create table version (
  id uuid primary key,
  work uuid not null references work,
  ordinal int not null check (ordinal > 0),
  label text,
  unique (work, ordinal)
);

-- One version in one language.
create table expression (
  version uuid not null references version,
  language text collate "C" not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  title text not null,
  status text collate "C" not null check (status in ('original', 'official', 'courtesy', 'machine')),
  translator text,
  file text collate "C",
  file_name text,
  content_hash bytea not null check (length(content_hash) = 32),
  published_at timestamptz,
  primary key (version, language)
);
-- The same file a second time is the same document.
create unique index expression_by_file on expression (file, language) where file is not null;

create table paragraph (
  id uuid primary key,
  work uuid not null references work
);

create table paragraph_in_version (
  version uuid not null references version,
  paragraph uuid not null references paragraph,
  position int not null check (position >= 0),
  parent uuid,
  kind text collate "C" not null,
  label text,
  address text collate "C" not null check (address ~ '^[a-z0-9][a-z0-9.-]*$'),
  depth int not null default 0,
  primary key (version, paragraph),
  unique (version, position),
  unique (version, address)
);

create table paragraph_text (
  id uuid primary key,
  version uuid not null,
  paragraph uuid not null,
  language text collate "C" not null,
  -- As printed in this language: (a) in English is (أ) in Arabic.
  label text,
  text text not null check (text is nfc normalized),
  marks jsonb not null default '[]',
  sha256 bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
  foreign key (version, paragraph) references paragraph_in_version,
  foreign key (version, language) references expression,
  unique (version, paragraph, language)
);

create table lineage (
  origin uuid not null references paragraph,
  follower uuid not null references paragraph,
  kind text collate "C" not null check (kind in ('moved', 'split', 'merged', 'restated')),
  primary key (origin, follower)
);

-- What a paragraph refers to, as read; the target is found by a follower of the record, since the document may come later.
create table text_reference (
  text uuid not null references paragraph_text,
  ordinal int not null,
  type text collate "C" not null,
  raw text not null,
  target text,
  to_work uuid references work,
  to_address text collate "C",
  primary key (text, ordinal)
);
create index text_reference_open on text_reference (target) where type = 'document';
create index text_reference_to on text_reference (to_work, to_address);

-- Written with the text, in the same transaction; one row for one paragraph in one language.
create table paragraph_search (
  text uuid primary key references paragraph_text,
  work uuid not null references work,
  language text collate "C" not null,
  visibility text collate "C" not null,
  states text[] not null default '{}',
  words tsvector not null,
  plain text not null
);
create index paragraph_search_words on paragraph_search using gin (words);
create index paragraph_search_trigrams on paragraph_search using gin (plain gin_trgm_ops);

-- What is found is shown and counted by its visibility alone, so nothing may be findable before it is published.
create function refuse_unpublished_search() returns trigger language plpgsql as $$
begin
  if exists (select from added left join paragraph_text t on t.id = added.text
      left join expression e on e.version = t.version and e.language = t.language where e.published_at is null) then
    raise exception 'only published text can be found' using errcode = 'AQ003';
  end if;
  return null;
end $$;
create trigger search_only_published after insert on paragraph_search referencing new table as added
  for each statement execute function refuse_unpublished_search();
create trigger search_follows_text after update on paragraph_search referencing new table as added
  for each statement execute function refuse_unpublished_search();

create function search_configuration(language text) returns regconfig language sql immutable as $$
  select (case language when 'en' then 'english' when 'fr' then 'french' when 'es' then 'spanish'
    when 'ru' then 'russian' when 'ar' then 'arabic' else 'simple' end)::regconfig $$;

-- Freezing. The expression's row is locked against a publication that happens at the same moment.
create function refuse_frozen_text() returns trigger language plpgsql as $$
declare
  of_version uuid := coalesce(new.version, old.version);
  of_language text := coalesce(new.language, old.language);
begin
  perform from expression e where e.version = of_version and e.language = of_language and e.published_at is not null for share;
  if found or (tg_op = 'UPDATE' and exists (select from expression e where e.version = old.version and e.language = old.language and e.published_at is not null)) then
    raise exception 'published text never changes: a correction is a new version' using errcode = 'AQ003';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_text before insert or update or delete on paragraph_text for each row execute function refuse_frozen_text();

create function refuse_frozen_order() returns trigger language plpgsql as $$
declare of_version uuid := coalesce(new.version, old.version);
begin
  if exists (select from expression e where e.version = of_version and e.published_at is not null)
     or (tg_op = 'UPDATE' and exists (select from expression e where e.version = old.version and e.published_at is not null)) then
    raise exception 'the paragraphs of a published version never change: a correction is a new version' using errcode = 'AQ003';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_order before insert or update or delete on paragraph_in_version for each row execute function refuse_frozen_order();

create function refuse_frozen_expression() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'published text never changes: a correction is a new version' using errcode = 'AQ003';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_expression before update or delete on expression for each row execute function refuse_frozen_expression();

create function refuse_frozen_work() returns trigger language plpgsql as $$
begin
  if exists (select from version v join expression e on e.version = v.id where v.work = old.id and e.published_at is not null)
     and (tg_op = 'DELETE' or new.id <> old.id or new.slug <> old.slug or new.symbol is distinct from old.symbol) then
    raise exception 'the address and symbol of a published document never change' using errcode = 'AQ003';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_work before update or delete on work for each row execute function refuse_frozen_work();

create function refuse_frozen_version() returns trigger language plpgsql as $$
begin
  if exists (select from expression e where e.version = old.id and e.published_at is not null) then
    raise exception 'a published version never changes' using errcode = 'AQ003';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_version before update or delete on version for each row execute function refuse_frozen_version();

-- What changes the look of a page counts itself, so that no writer can forget it.
create function count_appearance() returns trigger language plpgsql as $$
declare of_work work%rowtype;
begin
  if tg_table_name = 'work' then
    if (new.last_verified, new.steward, new.source, new.actor, new.author, new.dated, new.body, new.kind, new.demo, new.comments_on)
       is distinct from (old.last_verified, old.steward, old.source, old.actor, old.author, old.dated, old.body, old.kind, old.demo, old.comments_on)
       and new.appearance > 0 then
      new.appearance := new.appearance + 1;
    end if;
    return new;
  end if;
  select w.* into of_work from version v join work w on w.id = v.work where v.id = new.version;
  update work set appearance = appearance + 1
    where id = of_work.id or comments_on in (of_work.slug, of_work.symbol);
  return new;
end $$;
create trigger work_appears before update on work for each row execute function count_appearance();
create trigger expression_appears after update of published_at on expression for each row execute function count_appearance();

create function count_links() returns trigger language plpgsql as $$
begin
  update work set appearance = appearance + 1
    where appearance > 0 and id in (select v.work from changed c join paragraph_text t on t.id = c.text join version v on v.id = t.version);
  return null;
end $$;
create trigger links_appear after update on text_reference referencing new table as changed for each statement execute function count_links();

-- A document that is opened or closed to readers changes the pages that link to it.
create function count_neighbours() returns trigger language plpgsql as $$
begin
  if new.visibility = old.visibility then return null; end if;
  update work set appearance = appearance + 1 where appearance > 0 and (comments_on in (new.slug, new.symbol)
    or id in (select v.work from text_reference r join paragraph_text t on t.id = r.text join version v on v.id = t.version where r.to_work = new.id));
  return null;
end $$;
create trigger neighbours_appear after update of visibility on work for each row execute function count_neighbours();

create trigger paragraph_for_life before update or delete on paragraph for each row execute function refuse_change('a paragraph is for life');
create trigger work_never_emptied before truncate on work for each statement execute function refuse_change();
create trigger version_never_emptied before truncate on version for each statement execute function refuse_change();
create trigger expression_never_emptied before truncate on expression for each statement execute function refuse_change();
create trigger paragraph_never_emptied before truncate on paragraph for each statement execute function refuse_change();
create trigger order_never_emptied before truncate on paragraph_in_version for each statement execute function refuse_change();
create trigger text_never_emptied before truncate on paragraph_text for each statement execute function refuse_change();

-- Who may see what, below the code. The rule stands on `work`; every other table asks for the row above it, and meets that row's
-- own policies. Plain subqueries, no functions: a function's body is planned again in every query, which cost a page a millisecond.
alter table work enable row level security;
alter table version enable row level security;
alter table expression enable row level security;
alter table paragraph enable row level security;
alter table paragraph_in_version enable row level security;
alter table paragraph_text enable row level security;
alter table lineage enable row level security;
alter table text_reference enable row level security;
alter table paragraph_search enable row level security;

-- A public reader sees what is public and published.
create policy work_public on work for select to acquis_public using (visibility = 'public');
create policy version_public on version for select to acquis_public using (exists (select from work w where w.id = version.work));
create policy expression_public on expression for select to acquis_public
  using (published_at is not null and exists (select from version v where v.id = expression.version));
create policy paragraph_public on paragraph for select to acquis_public using (exists (select from work w where w.id = paragraph.work));
create policy order_public on paragraph_in_version for select to acquis_public
  using (exists (select from version v where v.id = paragraph_in_version.version));
create policy text_public on paragraph_text for select to acquis_public
  using (exists (select from expression e where e.version = paragraph_text.version and e.language = paragraph_text.language));
create policy lineage_public on lineage for select to acquis_public
  using (exists (select from paragraph p where p.id = lineage.follower));
create policy reference_public on text_reference for select to acquis_public
  using (exists (select from paragraph_text t where t.id = text_reference.text));
create policy search_public on paragraph_search for select to acquis_public using (visibility = 'public');

-- Who acts sees the same, the operator everything; `(select …)` lets PostgreSQL ask about the viewer once a query, not once a row.
create policy work_seen on work for select to acquis_app using (visibility = 'public' or (select acquis_claim('kind') = 'operator'));
create policy version_seen on version for select to acquis_app using (exists (select from work w where w.id = version.work));
create policy expression_seen on expression for select to acquis_app
  using ((select acquis_claim('kind') = 'operator') or (published_at is not null and exists (select from version v where v.id = expression.version)));
create policy paragraph_seen on paragraph for select to acquis_app using (exists (select from work w where w.id = paragraph.work));
create policy order_seen on paragraph_in_version for select to acquis_app
  using ((select acquis_claim('kind') = 'operator') or exists (select from version v where v.id = paragraph_in_version.version));
create policy text_seen on paragraph_text for select to acquis_app
  using ((select acquis_claim('kind') = 'operator')
    or exists (select from expression e where e.version = paragraph_text.version and e.language = paragraph_text.language));
create policy lineage_seen on lineage for select to acquis_app
  using ((select acquis_claim('kind') = 'operator') or exists (select from paragraph p where p.id = lineage.follower));
create policy reference_seen on text_reference for select to acquis_app
  using ((select acquis_claim('kind') = 'operator') or exists (select from paragraph_text t where t.id = text_reference.text));
create policy search_seen on paragraph_search for select to acquis_app
  using (visibility = 'public' or (select acquis_claim('kind') = 'operator'));

create policy work_kept on work for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy version_kept on version for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy expression_kept on expression for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy order_kept on paragraph_in_version for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy text_kept on paragraph_text for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy reference_kept on text_reference for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy search_kept on paragraph_search for all to acquis_app
  using ((select acquis_claim('kind') = 'operator')) with check ((select acquis_claim('kind') = 'operator'));
create policy paragraph_kept on paragraph for insert to acquis_app with check ((select acquis_claim('kind') = 'operator'));
create policy lineage_kept on lineage for insert to acquis_app with check ((select acquis_claim('kind') = 'operator'));

grant select on work, version, expression, paragraph, paragraph_in_version, paragraph_text, lineage, text_reference, paragraph_search to acquis_public, acquis_app;
grant insert, update on work, version, expression, paragraph_in_version, paragraph_text, text_reference, paragraph_search to acquis_app;
grant insert on paragraph, lineage to acquis_app;

-- Mistakes that readers report: seen by the steward of the text, not by the public.
create table mistake_report (
  id uuid primary key,
  at timestamptz not null,
  work uuid not null references work,
  version uuid not null references version,
  address text collate "C" not null,
  language text collate "C" not null,
  wrong text not null,
  right_text text not null
);
create index mistake_report_by_time on mistake_report (at desc, id);
alter table mistake_report enable row level security;
create policy mistake_report_made on mistake_report for insert with check (acquis_claim('kind') in ('public', 'operator'));
create policy mistake_report_read on mistake_report for select using (acquis_claim('kind') = 'operator');
grant select, insert on mistake_report to acquis_app;
