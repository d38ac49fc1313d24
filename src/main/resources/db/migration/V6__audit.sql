-- Who did what, append-only: entries are written beside what they tell of and chained soon after.

create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  roles text not null,
  action text not null,
  appointment_id uuid,
  doctor_id uuid,
  patient_id uuid,
  detail text,
  request_id text,
  -- A keyed hash of all above, made when the entry is written.
  mac bytea not null,
  -- Its place in the chain and the keyed hash over that, the entry and the seal before it.
  seal_number bigint constraint audit_entries_seal_number unique,
  seal bytea,
  constraint audit_entries_sealed check ((seal_number is null) = (seal is null))
);

create index audit_entries_at on audit_entries (at, id);
create index audit_entries_appointment on audit_entries (appointment_id, at, id);
create index audit_entries_unsealed on audit_entries (at, id) where seal_number is null;

-- The end of the chain, known again by its own keyed hash. One row. The key is there encrypted.
create table audit_chain (
  id uuid primary key,
  key text not null,
  head_number bigint not null,
  head_seal bytea not null,
  head_mac bytea not null,
  sealed_until timestamptz
);

-- An entry is sealed once and is otherwise never changed or removed.
create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seal_number is null
    and (new.id, new.at, new.actor, new.roles, new.action, new.mac)
      = (old.id, old.at, old.actor, old.roles, old.action, old.mac)
    and (new.appointment_id, new.doctor_id, new.patient_id, new.detail, new.request_id)
      is not distinct from
      (old.appointment_id, old.doctor_id, old.patient_id, old.detail, old.request_id) then
    return new;
  end if;
  raise exception 'audit entries are neither changed nor removed';
end $$;

create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function audit_entries_stay();
