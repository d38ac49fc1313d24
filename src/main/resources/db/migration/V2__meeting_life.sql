-- What a meeting that follows its appointment for life needs.

alter table appointments
  add column cancellation_reason text,
  add column meeting_missing_since timestamptz,
  add column meeting_checked_at timestamptz,
  add column meeting_host_reason text,
  add column meeting_alternative_host boolean not null default false,
  -- Creates that were sent and whose outcome is not known: where to look, and since when.
  add column meeting_creates_in_doubt integer not null default 0,
  add column meeting_create_host text,
  add column meeting_create_sent_at timestamptz;

update appointments
  set meeting_creates_in_doubt = 1, meeting_create_host = meeting_host,
    meeting_create_sent_at = now()
  where meeting_unsettled;
alter table appointments drop column meeting_unsettled;

-- One meeting never serves two visits; and Zoom's events name it.
create unique index appointments_zoom_meeting on appointments (zoom_meeting_id)
  where zoom_meeting_id is not null;
create index appointments_meeting_cleanup on appointments (end_time)
  where zoom_meeting_id is not null and meeting_due_at is null;
create index appointments_meeting_failed on appointments (start_time)
  where meeting_state in ('PENDING', 'FAILED') or meeting_problem_code is not null;

-- Meetings that have to go although their appointment has another one or none.
create table meeting_removals (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  meeting_id bigint not null,
  host text,
  due_at timestamptz not null,
  attempts integer not null default 0,
  claim bigint not null default 0,
  leased_until timestamptz,
  problem_code text,
  problem_detail text,
  problem_at timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  constraint meeting_removals_meeting unique (meeting_id)
);

create index meeting_removals_due on meeting_removals (due_at) where done_at is null;
create index meeting_removals_done on meeting_removals (done_at) where done_at is not null;
create index meeting_removals_appointment on meeting_removals (appointment_id);

-- The cluster's pace of calls to Zoom: when the next one may be sent. One row.
create table zoom_pace (
  id integer primary key check (id = 1),
  next_call_at timestamptz not null
);
insert into zoom_pace (id, next_call_at) values (1, '2000-01-01T00:00:00Z');

-- Create and update calls of a host on a UTC day; Zoom allows a fixed number.
create table zoom_host_days (
  host text not null,
  day date not null,
  used integer not null,
  exhausted boolean not null default false,
  primary key (host, day)
);

-- The time of hosts that doctors share: one visit at a time.
create table zoom_host_reservations (
  appointment_id uuid primary key references appointments,
  host text not null,
  during tstzrange not null check (not isempty(during)),
  constraint zoom_host_reservations_free exclude using gist (host with =, during with &&)
);

-- What Zoom says of the hosts that doctors share.
create table zoom_shared_hosts (
  host text primary key,
  state text not null,
  check_at timestamptz not null
);

alter table doctors
  add column zoom_user_state text,
  add column zoom_user_check_at timestamptz not null default now();

create index doctors_zoom_user_check on doctors (zoom_user_check_at);
