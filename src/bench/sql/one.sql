\set g random(0, :rows - 1)
SELECT a.id,a.doctor_id,d.name,a.patient_id,a.during,a.kind,a.status,a.reason,a.join_url,a.version,a.created_at FROM appointment a JOIN doctor d ON d.id=a.doctor_id WHERE a.id = md5('a'||:g)::uuid;
