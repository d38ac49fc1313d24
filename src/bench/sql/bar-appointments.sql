-- Ten of sixteen half-hours of each doctor that is read, day after day.
insert into appointment(id, doctor_id, patient_id, during, idempotency_key, reason)
select md5('a'||g)::uuid, md5('d'||500 + g % 500)::uuid, md5('p'||20000 + g % 20000)::uuid,
  tstzrange(s, s + interval '30 min'), gen_random_uuid()::text, 'Follow-up consultation'
from (select g, timestamptz '2027-01-01 09:00+05' + (g / 5000) * interval '1 day'
    + (g % 5000 / 500) * interval '30 min' as s
  from generate_series(0, ${appointments} - 1) g) x;
