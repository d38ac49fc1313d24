-- Texts about people are encrypted by the application; an e-mail address is found by a keyed hash.

alter table patients add column email_hash text;
create index patients_email_hash on patients (email_hash);
drop index patients_email;

-- Every key that has ever written texts here, with a proof by which the same key is known again.
create table encryption_keys (
  key_id text primary key,
  proof text not null,
  first_used_at timestamptz not null default now()
);

-- How far the change of texts to the present key has come, by table.
create table encryption_progress (
  table_name text primary key,
  key_id text not null,
  last_id uuid,
  changed bigint not null default 0,
  pass_changed bigint not null default 0,
  finished_at timestamptz
);
