package org.quittance.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the state of a signing key in lower case, as the documents write it. */
@Converter
public class SigningKeyStateText implements AttributeConverter<SigningKeyState, String> {

  @Override
  public String convertToDatabaseColumn(SigningKeyState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public SigningKeyState convertToEntityAttribute(String text) {
    return SigningKeyState.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
