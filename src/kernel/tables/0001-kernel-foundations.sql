-- What every room stands on: the time of an act, the record, followers, due acts, answers already given.

-- The time of an act. Read inside the transaction, after the row that the act is about is locked. Nothing here can be moved:
-- the test harness replaces the whole function in its own databases.
create function acquis_now() returns timestamptz
  language sql volatile parallel unsafe
  as $$ select clock_timestamp() $$;

-- What the viewer of this transaction claims to be; set once at its start by the driver, read by row-level policies.
create function acquis_claim(name text) returns text
  language sql stable
  as $$ select nullif(current_setting('acquis.viewer', true), '')::jsonb ->> name $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: %', tg_op, tg_table_name, coalesce(tg_argv[0], 'it is append-only') using errcode = 'AQ001';
end $$;

-- The record: who did what, for whom, when. Append-only, chained by hash (kernel/record). seq is commit order, since the one
-- row of record_head is locked from the moment a number is given until the commit.
create table record (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  act text collate "C" not null,
  by jsonb not null,
  subject jsonb not null,
  inputs_digest bytea not null check (length(inputs_digest) = 32),
  prev bytea not null check (length(prev) = 32),
  hash bytea not null check (length(hash) = 32)
);
create index record_by_act on record (act, seq);
create trigger record_is_append_only before update or delete on record for each row execute function refuse_change();
create trigger record_is_never_emptied before truncate on record for each statement execute function refuse_change();

-- The inputs of an act, salted so that a digest gives nothing away. They may be erased (withdrawal, retention); the digest in
-- the chain stays. Sensitive inputs are sealed with the host's key and not readable in the database.
create table record_payload (
  seq bigint primary key references record,
  salt bytea,
  inputs jsonb,
  sealed bytea,
  erased_at timestamptz,
  check ((erased_at is null) = (salt is not null)),
  check (erased_at is null or (inputs is null and sealed is null)),
  check (erased_at is not null or (inputs is null) <> (sealed is null))
);
create function only_erase() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null and new.seq = old.seq then return new; end if;
  raise exception 'the inputs of an act can be erased, not changed' using errcode = 'AQ001';
end $$;
create trigger record_payload_only_erased before update on record_payload for each row execute function only_erase();
create trigger record_payload_stays before delete on record_payload for each row execute function refuse_change();
create trigger record_payload_is_never_emptied before truncate on record_payload for each statement execute function refuse_change();

create table record_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);
insert into record_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));
create trigger record_head_stays before delete on record_head for each row execute function refuse_change();
create trigger record_head_is_never_emptied before truncate on record_head for each statement execute function refuse_change();

-- Rooms append through these two alone; nobody but their owner may write the tables.
create function record_lock(out seq bigint, out hash bytea, out at timestamptz)
  language sql volatile security definer set search_path = public, pg_temp
  as $$ select h.seq, h.hash, acquis_now() from record_head h for update $$;

create function record_append(
  p_seq bigint, p_at timestamptz, p_act text, p_by jsonb, p_subject jsonb, p_digest bytea, p_prev bytea, p_hash bytea,
  p_salt bytea, p_inputs jsonb, p_sealed bytea, p_person text, p_submission uuid, p_answer jsonb
) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update record_head set seq = p_seq, hash = p_hash where seq = p_seq - 1 and hash = p_prev;
  if not found then raise exception 'the record moved on: it has to be locked first' using errcode = 'AQ002'; end if;
  insert into record (seq, at, act, by, subject, inputs_digest, prev, hash)
    values (p_seq, p_at, p_act, p_by, p_subject, p_digest, p_prev, p_hash);
  insert into record_payload (seq, salt, inputs, sealed) values (p_seq, p_salt, p_inputs, p_sealed);
  if p_submission is not null then
    insert into submission_answer (person, id, act, seq, answer) values (p_person, p_submission, p_act, p_seq, p_answer);
  end if;
end $$;

-- When an entry was made, for those who may not read the entry itself but were told its number.
create function record_time(p_seq bigint, out at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select r.at from record r where r.seq = p_seq $$;

-- A follower's place in the record (kernel/follow): moved in the same transaction as what it did.
create table follower (
  name text collate "C" primary key,
  seq bigint not null default 0
);

-- Whether a follower has dealt with all entries of some acts: a page says "being prepared" to those who may not read the record.
create function record_followed(p_name text, p_acts text[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select from record r where r.act = any(p_acts)
    and r.seq > coalesce((select f.seq from follower f where f.name = p_name), 0)) $$;

-- What has to happen at a time (kernel/due). One row for one act and key; `done_at` stays for the look back. `at` is never
-- moved by a failure: `retry_at` says when it is tried again.
create table due (
  id uuid primary key,
  at timestamptz not null,
  act text collate "C" not null,
  key text collate "C" not null,
  input jsonb not null default '{}',
  done_at timestamptz,
  attempts int not null default 0,
  retry_at timestamptz,
  unique (act, key)
);
create index due_next on due (at, id) where done_at is null;

-- A form sent twice gives the first answer (foundations: submission id, unique per person).
create table submission_answer (
  person text collate "C" not null,
  id uuid not null,
  act text collate "C" not null,
  seq bigint not null references record,
  answer jsonb not null,
  primary key (person, id)
);

alter table record enable row level security;
alter table record_payload enable row level security;
create policy record_for_operators on record for select using (acquis_claim('kind') = 'operator');
create policy record_payload_for_operators on record_payload for select using (acquis_claim('kind') = 'operator');
create policy record_payload_erased_by_operators on record_payload for update using (acquis_claim('kind') = 'operator');
alter table submission_answer enable row level security;
create policy submission_answer_own on submission_answer for select using (person = acquis_claim('person'));

grant usage on schema public to acquis_app, acquis_public, acquis_jobs;
grant select on record, record_payload to acquis_app;
grant update (salt, inputs, sealed, erased_at) on record_payload to acquis_app;
grant select on record_head to acquis_app;
grant select, insert, update on follower to acquis_app;
grant select, insert, update on due to acquis_app;
grant select on submission_answer to acquis_app;
revoke execute on function record_lock, record_append, record_time, record_followed from public;
grant execute on function record_lock, record_append, record_time to acquis_app;
grant execute on function record_followed to acquis_app, acquis_public;
