\set n :n + 1
\set k :n * :nc + :client_id
\set p (:k * 7919 + 13) % 2400000
\set d :p % 500
\set day (:p / 500) % 300
\set slot :p / 150000
\set pat :d * 40 + (:day * 16 + :slot) % 40

BEGIN;
SELECT id, time_zone, slot_minutes, opens, closes FROM doctor WHERE id = md5('d'||:d)::uuid AND active;
INSERT INTO appointment(id,doctor_id,patient_id,during,idempotency_key,reason) SELECT gen_random_uuid(), md5('d'||:d)::uuid, md5('p'||:pat)::uuid, tstzrange(s, s + interval '30 min'), gen_random_uuid()::text, 'Follow-up consultation' FROM (SELECT timestamptz '2027-01-01 09:00+05' + :day*interval '1 day' + :slot*interval '30 min' AS s) x RETURNING id \gset
INSERT INTO audit(actor,action,appointment_id,detail) VALUES (md5('p'||:pat)::uuid,'BOOK',:id,'status BOOKED');
COMMIT;
