-- What a provider says of our meetings: facts without names, stored first, worked off after.
create table meeting_facts (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  meeting_id bigint not null,
  -- One run of the meeting; empty when the event does not say which.
  instance text not null,
  kind text not null
    check (kind in
      ('STARTED', 'ENDED', 'JOINED', 'LEFT', 'WAITED', 'CHANGED', 'DELETED', 'RECOVERED')),
  -- Somebody in one run, known by nothing else; empty for what concerns the meeting alone.
  who text not null,
  role text check (role in ('HOST', 'GUEST')),
  happened_at timestamptz not null,
  received_at timestamptz not null,
  -- Null when it asks for nothing, or for nothing any more.
  due_at timestamptz,
  -- Since it was last worked off without a failure.
  attempts integer not null default 0,
  problem text,
  -- What comes twice is kept once.
  constraint meeting_facts_once unique (meeting_id, instance, kind, who, happened_at)
);

create index meeting_facts_due on meeting_facts (due_at) where due_at is not null;
create index meeting_facts_appointment on meeting_facts (appointment_id);
create index meeting_facts_received on meeting_facts (received_at);
