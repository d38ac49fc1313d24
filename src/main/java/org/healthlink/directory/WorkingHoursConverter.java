package org.healthlink.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.healthlink.platform.json.StrictJson;
import org.hibernate.annotations.Immutable;

/** Keeps {@link WorkingHours} as JSON text in one column, so that a doctor is one row to read. */
@Converter
@Immutable
public class WorkingHoursConverter implements AttributeConverter<WorkingHours, String> {

  @Override
  public String convertToDatabaseColumn(WorkingHours hours) {
    return new String(StrictJson.write(hours), StandardCharsets.UTF_8);
  }

  @Override
  public WorkingHours convertToEntityAttribute(String text) {
    return (WorkingHours)
        StrictJson.read(text.getBytes(StandardCharsets.UTF_8), WorkingHours.class);
  }
}
