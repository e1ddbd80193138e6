package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nutgraf.content.Ref;
import org.nutgraf.finding.Rule;

/** Reads what {@code site.yaml} says of languages. */
final class LanguageTags {
  /** Languages written from right to left, by their primary subtag. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi");

  /** What names of files and addresses can have of RFC 5646: languages, scripts, regions. */
  private static final Pattern TAG = Pattern.compile("[a-z]{2,8}(?:-[A-Za-z0-9]{2,8})*");

  private LanguageTags() {}

  /** The site's own. */
  static String language(YamlMap keys) {
    String language = keys.text("language").orElse("en");
    try {
      new Locale.Builder().setLanguageTag(language);
      return language;
    } catch (IllformedLocaleException e) {
      keys.report(
          keys.valueAt("language"),
          Rule.BAD_VALUE,
          "\"" + language + "\" is no language tag",
          language.contains("_")
              ? "did you mean: " + language.replace('_', '-')
              : "write for example en, de-AT or zh-Hant");
      return "en";
    }
  }

  /** The languages that a site is translated into. */
  static List<String> languages(YamlMap keys) {
    String original = keys.text("language").orElse("en");
    List<String> languages = new ArrayList<>();
    for (Ref ref : keys.refs("languages")) {
      boolean again = ref.id().equals(original) || languages.contains(ref.id());
      if (again || !TAG.matcher(ref.id()).matches()) {
        keys.report(
            ref.at(),
            Rule.BAD_VALUE,
            again
                ? "the language \"" + ref.id() + "\" is there already"
                : "\"" + ref.id() + "\" is no language tag",
            again
                ? "list only the others, each once"
                : ref.id().contains("_")
                    ? "did you mean: " + ref.id().replace('_', '-')
                    : "write for example de, pt-BR or zh-Hant");
      } else {
        languages.add(ref.id());
      }
    }
    return List.copyOf(languages);
  }

  /**
   * Which way it is written.
   *
   * @param usual what the words of the language say of it
   */
  static String direction(YamlMap keys, Optional<String> usual, String language) {
    boolean rightToLeft = RIGHT_TO_LEFT.contains(language.split("-")[0]);
    String direction = keys.text("direction").or(() -> usual).orElse(rightToLeft ? "rtl" : "ltr");
    if (!direction.equals("ltr") && !direction.equals("rtl")) {
      keys.report(
          keys.valueAt("direction"),
          Rule.BAD_VALUE,
          "\"" + direction + "\" is no direction",
          "use one of: ltr, rtl");
      return "ltr";
    }
    return direction;
  }
}
