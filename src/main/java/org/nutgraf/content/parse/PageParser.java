package org.nutgraf.content.parse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Era;
import org.nutgraf.content.Names;
import org.nutgraf.content.Now;
import org.nutgraf.content.Page;
import org.nutgraf.content.Page.Kind;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.date.Moment;
import org.nutgraf.content.keys.PageKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.git.FileDates;

/**
 * Reads a page: {@code index.md}, a numbered section, or a page outside the sequence.
 *
 * @param page what was read
 * @param order the number before its name or its {@code weight}
 * @param named whether it says its {@code slug} itself
 * @param span when its file changed; empty if it says all dates itself
 */
record PageParser(
    Page page, int order, Schedule schedule, boolean named, Optional<FileDates.Span> span) {
  /**
   * The number in front of the name of a section: {@code 05-later}, {@code 05_later}, {@code 05 Later}, {@code 05.
   * Later}, {@code 5) Later}.
   */
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})(?:[-_ ]|[.)] ?)(?=.)");

  private static final Pattern OTHER_LANGUAGE =
      Pattern.compile("[^.]+\\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?");

  /** The same page with its number in its address. */
  PageParser numbered(String folder) {
    return new PageParser(
        page.withUrl(folder + slug(page.file().stem()) + "/"), order, schedule, named, span);
  }

  /** The same page with the dates of its file where it says none. */
  PageParser dated(ZoneId zone, Now now) {
    PageDates dates = new PageDates(page.date(), page.lastmod()).or(span, zone, now);
    return new PageParser(
        page.withDates(dates.date(), dates.lastmod()), order, schedule, named, span);
  }

  private static String slug(String stem) {
    return stem.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /**
   * @param folder the story's folder below the site's root, {@code ""} or ending with {@code /}
   * @param zone where times are that do not say it themselves
   * @param files when the file was changed, in case it does not say so itself
   */
  static PageParser parse(
      SourceFile file, String folder, ZoneId zone, FileDates files, List<Finding> findings) {
    FrontMatter front = FrontMatter.of(file, PageKeys.PAGE, findings);
    YamlMap keys = front.keys();
    String stem = file.stem();
    String number = number(stem);
    boolean numbered = !number.isEmpty();
    Kind kind = stem.equals("index") ? Kind.ARTICLE : numbered ? Kind.SECTION : Kind.PAGE;
    Optional<String> slug = keys.text("slug");
    String name = slug.orElseGet(() ->
        slug(numbered ? stem.substring(number.length()).replaceFirst("^[-_ .)]+", "") : stem));
    if (kind != Kind.ARTICLE && !Names.isFine(name)) {
      Location at = slug.isPresent() ? keys.valueAt("slug") : file.whole();
      findings.add(Finding.of(
          at,
          Rule.BAD_SLUG,
          "\"" + name + "\" can't be part of an address",
          OTHER_LANGUAGE.matcher(name).matches()
              ? "for a translation, list its language in site.yaml: languages: ["
                  + name.substring(name.lastIndexOf('.') + 1) + "]"
              : Names.hint(name)));
      name = "page";
    }
    Optional<Integer> weight = number(keys, "weight");
    ScheduleParser moments = new ScheduleParser(keys, zone);
    Optional<Moment> date = moments.moment("date");
    Optional<Moment> lastmod = moments.moment("lastmod");
    Schedule schedule = ScheduleParser.of(keys, zone, date);
    Optional<Moment> published = date.or(schedule::publish);
    moments.order("lastmod", lastmod, date.isPresent() ? "date" : "publishDate", published);
    Page page = new Page(
        kind,
        new Page.Address(
            folder + (kind == Kind.ARTICLE ? "" : name + "/"),
            aliases(keys),
            keys.valueAt(slug.isPresent() ? "slug" : "title")),
        new Page.Head(
            keys.required("title"),
            keys.text("description").orElse(""),
            keys.text("summary").orElse(""),
            keys.texts("authors")),
        new Page.Dates(published, lastmod, keys.date("covers_until"), eras(keys, kind)),
        TagParser.of("tags", keys),
        new Page.Design(keys.ref("image"), keys.ref("template")),
        front.body(),
        keys.valueAt("title"));
    keys.done();
    Optional<FileDates.Span> span =
        published.isPresent() && lastmod.isPresent() ? Optional.empty() : files.of(file.place());
    return new PageParser(
        page,
        weight.orElse(numbered ? Integer.parseInt(number) : 0),
        schedule,
        slug.isPresent(),
        span);
  }

  private static List<Era> eras(YamlMap keys, Kind kind) {
    List<Era> eras = EraParser.of("eras", keys);
    if (kind != Kind.ARTICLE && keys.has("eras")) {
      keys.report(
          keys.keyAt("eras"),
          Rule.UNKNOWN_KEY,
          "only an article has eras",
          "write them in the index.md of this story");
      return List.of();
    }
    return eras;
  }

  // The digits at the start of a section's name, before whatever people put behind a number; empty
  // for other pages.
  private static String number(String stem) {
    Matcher numbered = NUMBERED.matcher(stem);
    return numbered.lookingAt() ? numbered.group(1) : "";
  }

  private static List<Ref> aliases(YamlMap keys) {
    List<Ref> aliases = new ArrayList<>();
    for (Ref alias : keys.refs("aliases")) {
      FormerAddress.of(alias)
          .ifPresentOrElse(
              aliases::add,
              () -> keys.report(
                  alias.at(),
                  Rule.BAD_SLUG,
                  "\"" + alias.id() + "\" can't be a former address",
                  "write it from the site's root: /old/address/ or /old.html"));
    }
    return List.copyOf(aliases);
  }

  private static Optional<Integer> number(YamlMap keys, String key) {
    Optional<String> text = keys.text(key);
    try {
      return text.map(Integer::valueOf);
    } catch (NumberFormatException e) {
      keys.report(
          keys.valueAt(key),
          Rule.WRONG_TYPE,
          "\"" + key + "\" must be a whole number",
          "write for example " + key + ": 10");
      return Optional.empty();
    }
  }
}
