-- Documents that readers miss in the library: seen by the host alone.
create table document_suggestion (
  id uuid primary key,
  at timestamptz not null,
  name text not null,
  place text not null
);
create index document_suggestion_by_time on document_suggestion (at desc, id);
alter table document_suggestion enable row level security;
create policy document_suggestion_made on document_suggestion for insert with check (acquis_claim('kind') in ('public', 'operator'));
create policy document_suggestion_read on document_suggestion for select using (acquis_claim('kind') = 'operator');
grant select, insert on document_suggestion to acquis_app;
