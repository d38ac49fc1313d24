-- Where a visit takes place, once somebody has come to its door; and who is there.

alter table appointments
  add column visit_place text,
  add column visit_place_reason text,
  add column visit_generation integer not null default 0,
  add column visit_room_closed_at timestamptz;

create index appointments_visit_room on appointments (end_time)
  where visit_place is not null and visit_room_closed_at is null;

-- A browser at a visit's page. Only a hash of what it shows is kept.
create table visit_sessions (
  hash bytea primary key,
  appointment_id uuid not null references appointments,
  subject text not null,
  roles text not null,
  expires_at timestamptz not null
);

create index visit_sessions_expires on visit_sessions (expires_at);

create table visit_presences (
  appointment_id uuid not null references appointments,
  role text not null check (role in ('PATIENT', 'DOCTOR', 'STAFF')),
  place text not null,
  seen_at timestamptz not null,
  removed boolean not null default false,
  primary key (appointment_id, role)
);

create index visit_presences_seen on visit_presences (seen_at);
