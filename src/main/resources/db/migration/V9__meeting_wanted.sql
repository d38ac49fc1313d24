-- Since when a booking waits for its first meeting; null when it does not.
alter table appointments add column meeting_wanted_at timestamptz;
