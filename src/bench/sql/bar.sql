-- The least that a hospital's database needs to book durably: what HealthLink+ is measured against.
create extension if not exists btree_gist;
create table doctor (
  id uuid primary key, name text not null, time_zone text not null default 'Asia/Karachi',
  active boolean not null default true, slot_minutes int not null default 30,
  opens time not null default '09:00', closes time not null default '17:00');
create table patient (id uuid primary key, name text not null, email text not null);
create table appointment (
  id uuid primary key,
  doctor_id uuid not null references doctor,
  patient_id uuid not null references patient,
  during tstzrange not null check (not isempty(during)),
  kind text not null default 'ONLINE',
  status text not null default 'BOOKED',
  idempotency_key text not null,
  reason text,
  join_url text,
  version int not null default 0,
  created_at timestamptz not null default now(),
  constraint appointment_idem unique (patient_id, idempotency_key),
  constraint appointment_no_overlap exclude using gist (doctor_id with =, during with &&)
    where (status <> 'CANCELLED'));
create index appointment_doctor_start on appointment (doctor_id, lower(during));
create index appointment_patient_start on appointment (patient_id, lower(during));
create table audit (
  id bigint generated always as identity primary key, at timestamptz not null default now(),
  actor uuid not null, action text not null, appointment_id uuid not null, detail text);

-- Doctors 0 to 499 are booked, 500 to 999 are read.
insert into doctor(id, name) select md5('d'||g)::uuid, 'Doctor '||g from generate_series(0, 999) g;
insert into patient
  select md5('p'||g)::uuid, 'Patient '||g, 'p'||g||'@example.test' from generate_series(0, 39999) g;
