package org.quittance.distribution.license;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the status of a license in lower case, as its document writes it. */
@Converter
public class LicenseStatusText implements AttributeConverter<LicenseStatus, String> {

  @Override
  public String convertToDatabaseColumn(LicenseStatus status) {
    return status == null ? null : status.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public LicenseStatus convertToEntityAttribute(String text) {
    return text == null ? null : LicenseStatus.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
