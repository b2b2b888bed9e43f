package org.quittance.distribution.proof;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the state of a proof in lower case, as the API writes it. */
@Converter
public class ProofStateText implements AttributeConverter<ProofState, String> {

  @Override
  public String convertToDatabaseColumn(ProofState state) {
    return state == null ? null : state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ProofState convertToEntityAttribute(String text) {
    return text == null ? null : ProofState.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
