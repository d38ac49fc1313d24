package org.healthlink.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.healthlink.platform.json.StrictJson;
import org.hibernate.annotations.Immutable;

/** Keeps {@link Absences} as JSON text in one column. */
@Converter
@Immutable
public class AbsencesConverter implements AttributeConverter<Absences, String> {

  @Override
  public String convertToDatabaseColumn(Absences absences) {
    return new String(StrictJson.write(absences), StandardCharsets.UTF_8);
  }

  @Override
  public Absences convertToEntityAttribute(String text) {
    return (Absences) StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Absences.class);
  }
}
