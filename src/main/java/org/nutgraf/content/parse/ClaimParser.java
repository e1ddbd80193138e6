package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Names;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Status;
import org.nutgraf.content.keys.EntryKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Reads a file of {@code claims/}. */
final class ClaimParser {
  private ClaimParser() {}

  static Planned<Claim> parse(SourceFile file, SiteConfig config, List<Finding> findings) {
    Names.check(file, findings);
    FrontMatter front = FrontMatter.of(file, EntryKeys.CLAIM, findings);
    YamlMap keys = front.keys();
    String title = keys.required("title");
    keys.required("status");
    Claim claim = new Claim(
        file.stem(),
        title,
        new Claim.Measure(keys.text("value"), amount(keys), keys.ref("part_of")),
        new Claim.Standing(
            keys.word("status", Status.class).orElse(Status.UNKNOWN),
            keys.date("as_of"),
            keys.text("attribution"),
            keys.refs("sources")),
        new Claim.Course(
            keys.text("subject").map(String::strip).filter(text -> !text.isEmpty()),
            keys.refs("followed_by"),
            keys.refs("settles"),
            List.of(),
            keys.refs("open")),
        front.body());
    Schedule schedule = ScheduleParser.of(keys, config.timezone(), Optional.empty());
    keys.done();
    return new Planned<>(claim, file, schedule);
  }

  private static Optional<Amount> amount(YamlMap keys) {
    Optional<String> text = keys.text("amount");
    Optional<Amount> amount = text.flatMap(Amount::parse);
    if (text.isPresent() && amount.isEmpty()) {
      keys.report(
          keys.valueAt("amount"),
          Rule.BAD_VALUE,
          "\"" + text.get() + "\" is no amount",
          "write a number and a unit: up to 50 billion USD; or with \"about\", \"at least\", or none of these");
    }
    if (amount.isPresent() && !keys.has("value")) {
      keys.report(
          keys.keyAt("amount"),
          Rule.MISSING_KEY,
          "an amount needs a value: the words that readers see",
          "add for example \"value: up to $50 billion\"");
    }
    return amount.filter(found -> keys.has("value"));
  }
}
