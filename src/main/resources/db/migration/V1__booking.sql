-- Doctors, patients and their appointments. An appointment's row carries its current meeting; while
-- meeting_due_at is set, that row is also the order to a node to bring the meeting in step.

create extension if not exists btree_gist;

create table doctors (
  id uuid primary key,
  name text not null,
  email text not null,
  subject text not null,
  zoom_user_id text,
  time_zone text not null,
  slot_minutes integer not null check (slot_minutes between 5 and 480),
  working_hours text not null,
  absences text not null,
  version bigint not null,
  updated_at timestamptz not null,
  constraint doctors_subject unique (subject)
);

create table patients (
  id uuid primary key,
  name text not null,
  email text not null,
  subject text,
  time_zone text not null,
  version bigint not null,
  updated_at timestamptz not null,
  constraint patients_subject unique (subject)
);

create index patients_email on patients (lower(email));

create table appointments (
  id uuid primary key,
  doctor_id uuid not null references doctors,
  patient_id uuid not null references patients,
  type text not null check (type in ('ONLINE', 'ONSITE')),
  status text not null
    check (status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
  start_time timestamptz not null,
  end_time timestamptz not null check (end_time > start_time),
  reason_for_visit text,
  notes text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,

  meeting_reference text not null constraint appointments_meeting_reference unique,
  meeting_state text not null
    check (meeting_state in ('NOT_NEEDED', 'PENDING', 'READY', 'FAILED', 'REMOVED')),
  meeting_due_at timestamptz,
  meeting_provider text,
  meeting_host text,
  meeting_attempts integer not null default 0,
  meeting_problem_code text,
  meeting_problem_detail text,
  meeting_problem_at timestamptz,
  -- The number of the last claim fences off a node whose lease ran out while it worked.
  meeting_claim bigint not null default 0,
  meeting_leased_until timestamptz,
  -- A create was sent and its outcome is not known: look at the provider before sending another.
  meeting_unsettled boolean not null default false,
  meeting_told_start timestamptz,
  meeting_told_end timestamptz,
  zoom_meeting_id bigint,
  zoom_join_url text,
  zoom_meeting_password text,

  during tstzrange not null generated always as (tstzrange(start_time, end_time, '[)')) stored,
  constraint appointments_doctor_free exclude using gist (doctor_id with =, during with &&)
    where (status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')),
  constraint appointments_patient_free exclude using gist (patient_id with =, during with &&)
    where (status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS'))
);

create index appointments_start on appointments (start_time, id);
create index appointments_doctor_start on appointments (doctor_id, start_time, id);
create index appointments_patient_start on appointments (patient_id, start_time, id);
create index appointments_meeting_due on appointments (start_time) where meeting_due_at is not null;

create table idempotency_keys (
  caller text not null,
  key text not null,
  body_hash bytea not null,
  appointment_id uuid not null references appointments,
  created_at timestamptz not null,
  primary key (caller, key)
);

create index idempotency_keys_created on idempotency_keys (created_at);
