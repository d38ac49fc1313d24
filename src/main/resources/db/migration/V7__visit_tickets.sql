-- One-time addresses for browsers that cannot send a token. Only a hash of each is kept.
create table visit_tickets (
  hash bytea primary key,
  appointment_id uuid not null references appointments,
  subject text not null,
  roles text not null,
  purpose text not null check (purpose in ('JOIN', 'START')),
  expires_at timestamptz not null
);

create index visit_tickets_expires on visit_tickets (expires_at);
