\set d random(500, 999)
\set day random(0, :days - 1)
SELECT id,patient_id,during,kind,status,reason FROM appointment WHERE doctor_id = md5('d'||:d)::uuid AND lower(during) >= timestamptz '2027-01-01 00:00+05' + :day*interval '1 day' AND lower(during) < timestamptz '2027-01-02 00:00+05' + :day*interval '1 day' AND status <> 'CANCELLED' ORDER BY lower(during);
