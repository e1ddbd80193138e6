package org.nutgraf.importer.event;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.nutgraf.content.TimelineSlide;
import org.nutgraf.content.TimelineSlide.Media;
import org.nutgraf.content.date.Edtf.Point;
import org.nutgraf.content.parse.PlainYaml;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.html.Fragment;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.WordCounts;

/** Reads a timeline in the JSON format of TimelineJS3. */
public final class TimelineReader {
  private static final int LONGEST_TITLE = 80;
  private static final int MOST_NAMED = 5;

  private final String name;
  private final List<Note> notes = new ArrayList<>();
  private final List<EventEntry> entries = new ArrayList<>();
  private final List<EventEntry> eras = new ArrayList<>();
  private final WordCounts words = new WordCounts();

  private TimelineReader(String name) {
    this.name = name;
  }

  /** @throws IOException if it is no such timeline */
  public static EventEntry.Found read(String name, String text) throws IOException {
    return new TimelineReader(name).read(json(text));
  }

  // JSON is YAML 1.2, but for tabs between its parts, which YAML forbids here and there.
  private static Map<?, ?> json(String text) throws IOException {
    PlainYaml yaml = PlainYaml.of(text.replace('\t', ' '));
    if (!yaml.isReadable()) {
      throw new IOException("this is not JSON: " + yaml.problem());
    }
    if (yaml.value().orElse("") instanceof Map<?, ?> map
        && map.get(TimelineSlide.EVENTS) instanceof List<?>) {
      return map;
    }
    throw new IOException(
        "this is no timeline of TimelineJS: it has no list \"" + TimelineSlide.EVENTS + "\"");
  }

  private EventEntry.Found read(Map<?, ?> json) {
    boolean titled = json.get(TimelineSlide.TITLE) instanceof Map<?, ?>;
    TimelineSlide title = TimelineSlide.of(
        requireNonNull(titled ? (Map<?, ?>) json.get(TimelineSlide.TITLE) : Map.of()));
    String headline = Fragment.of(title.headline(), name, notes).plain();
    String text = Fragment.of(title.text(), name, notes).markdown();
    slides(json, TimelineSlide.EVENTS, "event", this::slide);
    slides(json, TimelineSlide.ERAS, "era", this::era);
    return new EventEntry.Found(headline, text, entries, eras, words, notes);
  }

  private void slides(
      Map<?, ?> json, String key, String what, BiConsumer<TimelineSlide, String> reader) {
    List<?> slides = json.get(key) instanceof List<?> list ? list : List.of();
    for (int i = 0; i < slides.size(); i++) {
      String place = name + ", " + what + " " + (i + 1);
      Map<?, ?> map = slides.get(i) instanceof Map<?, ?> slide ? slide : Map.of();
      TimelineSlide slide = TimelineSlide.of(map);
      leftOut(map, slide.json(), place);
      reader.accept(slide, place);
    }
  }

  private void leftOut(Map<?, ?> json, Map<?, ?> kept, String place) {
    List<String> lost = JsonLeaf.lost(json, kept);
    if (!lost.isEmpty()) {
      String more = lost.size() > MOST_NAMED ? " and " + (lost.size() - MOST_NAMED) + " more" : "";
      notes.add(new Note(
          place,
          "left out “" + lost.stream().limit(MOST_NAMED).collect(Collectors.joining("”, “")) + "”"
              + more));
    }
  }

  private void era(TimelineSlide slide, String place) {
    eras.add(EventEntry.era(
        place, date(slide), Fragment.of(slide.headline(), place, notes).plain()));
  }

  private void slide(TimelineSlide slide, String place) {
    Fragment headline = Fragment.of(slide.headline(), place, notes);
    Fragment text = Fragment.of(slide.text(), place, notes);
    List<String> body = new ArrayList<>(List.of(text.markdown()));
    words.add(headline.plain()).add(text.plain());
    slide.media().ifPresent(media -> media(media, body, words, place, notes));
    String date = date(slide);
    boolean about = slide.dates().displayed().matches("(?i)(about|around|circa|ca\\.?|c\\.) ?.*")
        && date.matches("[0-9-]+");
    if (!slide.dates().displayed().isEmpty() && !about && slide.id().isEmpty()) {
      notes.add(new Note(
          place,
          "its date was shown as “" + slide.dates().displayed() + "”; it is written as " + date));
    }
    body.removeIf(String::isEmpty);
    String title = headline.plain().isEmpty() ? standIn(text, slide, place) : headline.plain();
    entries.add(new EventEntry(
        place,
        slide.id(),
        about ? date + "~" : date,
        title,
        String.join("\n\n", body),
        new EventEntry.Labels(slide.group(), slide.status(), slide.tags(), List.of())));
  }

  // The beginning of its text, or what is said of its picture, in the place of a headline.
  private String standIn(Fragment text, TimelineSlide slide, String place) {
    String caption = slide
        .media()
        .map(media -> Fragment.of(media.caption(), place, new ArrayList<>()).plain())
        .orElse("");
    String first = (text.plain().isBlank() ? caption : text.plain())
        .strip()
        .replaceAll("\\s+", " ")
        .replaceFirst("(?<=[.!?]) .*", "");
    String title = first.length() <= LONGEST_TITLE
        ? first
        : first.substring(
                0,
                first.lastIndexOf(' ', LONGEST_TITLE) > 0
                    ? first.lastIndexOf(' ', LONGEST_TITLE)
                    : first.offsetByCodePoints(0, 1))
            + "…";
    if (!title.isEmpty()) {
      notes.add(new Note(place, "it has no headline; took “" + title + "” for its title"));
      words.add(title);
    }
    return title;
  }

  /** Adds what is shown beside an event to its text, as a link. */
  public static void media(
      Media media, List<String> body, WordCounts words, String place, List<Note> notes) {
    Fragment caption = Fragment.of(media.caption(), place, notes);
    Fragment credit = Fragment.of(media.credit(), place, notes);
    words.add(caption.plain()).add(credit.plain());
    // A quotation, a post or a film as embed code: HTML that the site it comes from offers.
    if (media.url().strip().startsWith("<")) {
      String markdown = Fragment.of(media.url(), place, notes).markdown();
      words.markdown(markdown);
      body.addAll(List.of(markdown, caption.markdown(), credit.markdown()));
      return;
    }
    Optional<String> address = new Addresses(Optional.empty(), java.util.Set.of()).web(media.url());
    boolean simple = !caption.plain().isEmpty()
        && caption.markdown().equals(MarkdownText.paragraph(MarkdownText.inline(caption.plain())));
    if (address.isPresent() && simple) {
      body.add("[" + caption.markdown() + "](" + address.get() + ")");
    } else {
      address.ifPresent(url -> words.add(url.replace("&amp;", "&")));
      body.add(address
          .map(url -> "<" + url.replace("&amp;", "&") + ">")
          .orElseGet(() -> Addresses.comment(media.url())));
      body.add(caption.markdown());
    }
    body.add(credit.markdown());
  }

  private static String date(TimelineSlide slide) {
    String start = slide.dates().start().map(Point::edtf).orElse("");
    String end = slide.dates().end().map(Point::edtf).orElse("");
    return end.isEmpty() || end.equals(start) ? start : start + "/" + end;
  }
}
