package org.nutgraf.content;

import java.util.List;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Names that become a part of an address or an anchor. */
public final class Names {
  /** How the anchors begin that templates make: of notes, of the places they lead back to, of parts of a page. */
  private static final Pattern TAKEN = Pattern.compile("(?:claim|ng|source|term)-.*|--\\d+");

  private Names() {}

  /** Whether a name consists of letters and digits of any script, hyphens and underscores. */
  public static boolean isFine(String name) {
    return !name.isEmpty() && name.codePoints().allMatch(Names::isFine);
  }

  public static boolean isFine(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether an anchor is like those that templates make. */
  public static boolean isTaken(String anchor) {
    return TAKEN.matcher(anchor).matches();
  }

  /** Reports a file whose name can't be an anchor on a page that has notes. */
  public static void anchor(SourceFile file, List<Finding> findings) {
    check(file, findings);
    if (isTaken(file.stem())) {
      findings.add(Finding.of(
          file.whole(),
          Rule.BAD_SLUG,
          "names that begin with \"" + file.stem().replaceFirst("-.*", "-")
              + "\" are for the notes of a page",
          "begin it with the date: 2026-02-03-" + file.stem() + ".md"));
    }
  }

  /** Reports a file whose name can't be an id. */
  public static void check(SourceFile file, List<Finding> findings) {
    check(file.stem(), file.whole(), findings);
  }

  /** Reports a name that can't be an id. */
  public static void check(String name, Location at, List<Finding> findings) {
    if (!isFine(name)) {
      findings.add(Finding.of(
          at, Rule.BAD_SLUG, "\"" + name + "\" can't be part of an address", hint(name)));
    }
  }

  /** What to do about a name that can't be part of an address. */
  public static String hint(String name) {
    String proposal = fit(name);
    return "use letters, digits and hyphens only" + (proposal.isEmpty() ? "" : ": " + proposal);
  }

  /** A name with hyphens for whatever it can't have; may be empty. */
  static String fit(String name) {
    StringBuilder fit = new StringBuilder();
    name.codePoints().forEach(c -> fit.appendCodePoint(isFine(c) ? c : '-'));
    return fit.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
  }
}
