-- Rooms that may be open at their provider: written before a room is opened, gone when it is closed.

create table visit_rooms (
  appointment_id uuid not null references appointments,
  generation integer not null,
  provider text not null,
  opened_at timestamptz not null,
  close_due_at timestamptz not null,
  primary key (appointment_id, generation)
);

create index visit_rooms_due on visit_rooms (close_due_at);

insert into visit_rooms
  select id, visit_generation, visit_place, clock_timestamp(), clock_timestamp()
    from appointments
   where visit_place is not null and visit_place <> 'ZOOM' and visit_room_closed_at is null;

-- visit_room_closed_at is no longer read; the version before still writes it.
drop index appointments_visit_room;
