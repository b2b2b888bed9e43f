package org.quittance.distribution.product;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the kind in lower case, as the API writes it. */
@Converter
public class KindText implements AttributeConverter<Kind, String> {

  @Override
  public String convertToDatabaseColumn(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Kind convertToEntityAttribute(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
