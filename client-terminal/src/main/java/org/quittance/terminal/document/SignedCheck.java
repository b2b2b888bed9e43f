package org.quittance.terminal.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Judges one signed document: genuine, for the right readers, and in force now. */
final class SignedCheck {
  private static final Pattern TYP = Pattern.compile("quittance-([a-z-]{1,32})\\+jwt");
  private static final Map<String, String> AUDIENCES =
      Map.of("proof", "quittance-license", "license", License.AUDIENCE);

  private final PublishedKeys keys;
  private final Instant now;

  SignedCheck(PublishedKeys keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  Verification check(CompactJws jws) {
    Matcher typ = TYP.matcher(jws.typ().orElse(""));
    if (!typ.matches()) {
      return Verification.unreadable("It is not of a kind that this store signs.");
    }
    String kind = typ.group(1);
    List<String> reasons = new ArrayList<>();
    try {
      keys.verify(jws, typ.group());
      addClaimReasons(kind, jws.claims(), reasons);
    } catch (NotGenuine forged) {
      reasons.add(forged.getMessage());
    } catch (MalformedJson incomplete) {
      reasons.add("It is signed but incomplete. " + incomplete.getMessage());
    }
    return new Verification(kind, jws.claims().optionalText("jti"), reasons);
  }

  /** Judges the document, and whether the copies displayed beside it say the same. */
  Verification check(Displayed displayed) throws NotGenuine {
    CompactJws jws = CompactJws.parse(displayed.compact());
    Verification verified = check(jws);
    List<String> reasons = new ArrayList<>(verified.reasons());
    displayed
        .copies()
        .forEach(
            (claim, copy) -> {
              if (!jws.claims().optionalText(claim).equals(Optional.of(copy))) {
                reasons.add("What is displayed as its \"" + claim + "\" is not what is signed.");
              }
            });
    return new Verification(verified.kind(), verified.id(), reasons);
  }

  private void addClaimReasons(String kind, Fields claims, List<String> reasons)
      throws MalformedJson {
    claims.text("jti");
    Optional<String> audience = Optional.ofNullable(AUDIENCES.get(kind));
    if (audience.isPresent() && !claims.optionalText("aud").equals(audience)) {
      reasons.add("It is not written for " + audience.get() + ".");
    }
    if ((kind.equals("proof") || claims.object().containsKey("exp"))
        && !now.isBefore(claims.time("exp"))) {
      reasons.add("It expired at " + claims.time("exp") + ".");
    }
    if (kind.equals("license")) {
      addLicenseReasons(claims, reasons);
    }
  }

  private void addLicenseReasons(Fields claims, List<String> reasons) throws MalformedJson {
    if (!claims.text("status").equals("active")) {
      reasons.add("The license is " + claims.text("status") + ", not active.");
    }
    if (!now.isBefore(claims.time("freshUntil"))) {
      reasons.add("It was fresh until " + claims.time("freshUntil") + " and must be renewed.");
    }
  }
}
