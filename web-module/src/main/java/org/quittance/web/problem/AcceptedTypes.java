package org.quittance.web.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller accepts, by the lines of the Accept header (RFC 9110, section 12.5.1). */
public final class AcceptedTypes {

  /**
   * Some media types and how much they are wanted.
   *
   * @param type without parameters, in lower case; may have wildcards
   * @param quality its weight; 0 refuses it
   */
  public record Range(String type, double quality) {

    private static final Pattern FORM =
        Pattern.compile("\\s*+([^\\s;/]++/[^\\s;/]++)\\s*+(;.*+)?", Pattern.DOTALL);
    private static final Pattern WEIGHT =
        Pattern.compile(";\\s*+[qQ]=([01](?:\\.[0-9]{0,3})?)\\s*+(?=;|$)");

    /** How closely it speaks of the type: not at all, of all, of its kind, of it alone. */
    private int closeness(String offered) {
      String kind = offered.substring(0, offered.indexOf('/')) + "/*";
      return type.equals(offered) ? 3 : type.equals(kind) ? 2 : type.equals("*/*") ? 1 : 0;
    }

    /** Whether it speaks of the type at all. */
    public boolean covers(String offered) {
      return closeness(offered) > 0;
    }
  }

  private final List<Range> ranges = new ArrayList<>();
  private boolean wellFormed = true;

  private AcceptedTypes() {}

  /**
   * @param lines what is malformed in them is passed over
   */
  public static AcceptedTypes of(List<String> lines) {
    var accepted = new AcceptedTypes();
    for (String line : lines) {
      for (String range : line.split(",")) {
        if (!range.isBlank()) {
          accepted.add(range);
        }
      }
    }
    return accepted;
  }

  private void add(String text) {
    Matcher form = Range.FORM.matcher(text);
    if (!form.matches()) {
      wellFormed = false;
      return;
    }
    Matcher weight = Range.WEIGHT.matcher(text);
    double quality = weight.find() ? Double.parseDouble(weight.group(1)) : 1;
    ranges.add(new Range(form.group(1).toLowerCase(Locale.ROOT), quality));
  }

  /** Whether nothing was passed over. */
  public boolean isWellFormed() {
    return wellFormed;
  }

  /** In their order. */
  public List<Range> ranges() {
    return List.copyOf(ranges);
  }

  /**
   * How much something is wanted that goes by any of these names, in lower case: what speaks of it
   * most closely counts. 0 if nothing does, or it is refused.
   */
  public double quality(Collection<String> names) {
    return ranges.stream()
        .filter(range -> closeness(range, names) > 0)
        .max(
            Comparator.<Range>comparingInt(range -> closeness(range, names))
                .thenComparingDouble(Range::quality))
        .map(Range::quality)
        .orElse(0.0);
  }

  private static int closeness(Range range, Collection<String> names) {
    return names.stream().mapToInt(range::closeness).max().orElse(0);
  }
}
