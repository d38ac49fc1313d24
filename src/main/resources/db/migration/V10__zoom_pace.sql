-- When the last calls to Zoom were sent, the latest first, as many as may be sent in a second.
alter table zoom_pace add column calls timestamptz[] not null default '{}';
