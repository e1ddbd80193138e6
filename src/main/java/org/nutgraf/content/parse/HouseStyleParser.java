package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.HouseStyle;
import org.nutgraf.content.HouseStyle.Candidates;
import org.nutgraf.content.HouseStyle.ReadingLevel;
import org.nutgraf.content.HouseStyle.Wording;
import org.nutgraf.content.Ref;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Rule;

/** Reads the keys of {@code site.yaml} that checks go by. */
final class HouseStyleParser {
  private static final Pattern AGE = Pattern.compile("([1-9][0-9]{0,3}) *(day|week|month|year)s?");
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?) *(B|kB|KB|KiB|MB|MiB|)");
  private static final Map<String, Integer> BYTES =
      Map.of("", 1, "B", 1, "kB", 1000, "KB", 1000, "KiB", 1024, "MB", 1_000_000, "MiB", 1 << 20);
  private static final int USES = 3;

  private HouseStyleParser() {}

  /** @param pages the names of the kinds of pages that the site has */
  static HouseStyle parse(YamlMap keys, List<String> pages) {
    return new HouseStyle(
        age(keys),
        wording(keys),
        readingLevel(keys),
        keys.number("link_density", 5),
        pageWeight(keys, pages),
        candidates(keys));
  }

  private static Optional<Period> age(YamlMap keys) {
    Optional<String> text = keys.text("stale_after");
    Optional<Matcher> age = text.map(AGE::matcher).filter(Matcher::matches);
    if (text.isPresent() && age.isEmpty()) {
      keys.report(
          keys.valueAt("stale_after"),
          Rule.BAD_VALUE,
          "\"" + text.get() + "\" is no length of time",
          "write for example: 90 days, 6 months, 1 year");
    }
    return age.map(found -> {
      int number = Integer.parseInt(found.group(1));
      return switch (found.group(2)) {
        case "day" -> Period.ofDays(number);
        case "week" -> Period.ofWeeks(number);
        case "month" -> Period.ofMonths(number);
        default -> Period.ofYears(number);
      };
    });
  }

  private static List<Wording> wording(YamlMap keys) {
    List<Wording> wording = new ArrayList<>();
    for (YamlMap entry : keys.maps("wording")) {
      List<Ref> avoid =
          entry.refs("avoid").stream().filter(ref -> !ref.id().isBlank()).toList();
      if (avoid.isEmpty()) {
        entry.report(
            entry.at(),
            Rule.MISSING_KEY,
            "\"avoid\" is missing",
            "write for example: { avoid: utilize, write: use }");
      }
      wording.add(new Wording(avoid, entry.text("write"), entry.text("why")));
      entry.done();
    }
    return List.copyOf(wording);
  }

  private static ReadingLevel readingLevel(YamlMap keys) {
    return keys.map("reading_level")
        .map(map -> {
          ReadingLevel level = new ReadingLevel(map.number("words", 35), map.number("grade", 12));
          map.done();
          return level;
        })
        .orElse(new ReadingLevel(OptionalInt.empty(), OptionalInt.empty()));
  }

  private static Map<String, Integer> pageWeight(YamlMap keys, List<String> pages) {
    Map<String, Integer> budgets = new HashMap<>();
    keys.map("page_weight").ifPresent(map -> {
      for (String kind : map.keys()) {
        Optional<Matcher> size = map.text(kind).map(SIZE::matcher).filter(Matcher::matches);
        if (!pages.contains(kind)) {
          map.report(
              map.keyAt(kind),
              Rule.UNKNOWN_KEY,
              "there is no kind of page \"" + kind + "\"",
              DidYouMean.hint("", kind, pages).orElse("known here: " + String.join(", ", pages)));
        } else if (size.isEmpty()) {
          map.report(
              map.valueAt(kind), Rule.BAD_VALUE, "this is no size", "write for example: 14kB");
        } else {
          BigDecimal bytes = new BigDecimal(size.get().group(1))
              .multiply(BigDecimal.valueOf(requireNonNull(BYTES.get(size.get().group(2)))));
          budgets.put(kind, bytes.intValue());
        }
      }
    });
    return Map.copyOf(budgets);
  }

  private static Candidates candidates(YamlMap keys) {
    return keys.map("candidates")
        .map(map -> {
          Candidates candidates =
              new Candidates(map.number("uses", USES).orElse(USES), Set.copyOf(map.texts("known")));
          map.done();
          return candidates;
        })
        .orElse(new Candidates(USES, Set.of()));
  }
}
