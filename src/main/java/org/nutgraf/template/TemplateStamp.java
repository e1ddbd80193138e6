package org.nutgraf.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Defaults;

/** The first line of a copied template: it tells which one it was made of, so that a copy older than ours is noticed. */
public final class TemplateStamp {
  private static final Pattern STAMP =
      Pattern.compile("\\A\\{# copied from nutgraf, (?<digest>[0-9a-f]{16}) #}");

  private TemplateStamp() {}

  /**
   * A shipped template as a site gets it to change; empty if there is none of that name.
   *
   * @param name such as {@code html/base.peb}
   */
  public static Optional<String> copy(String name) {
    return shipped(name)
        .map(file -> "{# copied from nutgraf, " + digest(file) + " #}\n" + file.text());
  }

  /** What to say of a template that was copied from another than the shipped one of today. */
  static Optional<Finding> older(String name, SourceFile own) {
    Matcher stamp = STAMP.matcher(own.text());
    return !stamp.find()
            || shipped(name)
                .filter(file -> !digest(file).equals(stamp.group("digest")))
                .isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.of(
            own.at(0, stamp.end()),
            Rule.OLD_TEMPLATE,
            "this copy is of an older template than nutgraf has now",
            "copy it anew with \"nutgraf templates --copy " + name
                + "\" and change that; or keep but a block of it, below {% extends \"" + name
                + "\" %}"));
  }

  private static Optional<SourceFile> shipped(String name) {
    return Defaults.text(Templates.FOLDER + name).stream().findFirst();
  }

  private static String digest(SourceFile file) {
    return String.format("%016x", file.digest());
  }
}
