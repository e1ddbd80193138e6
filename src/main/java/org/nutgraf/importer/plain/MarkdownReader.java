package org.nutgraf.importer.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.content.Body;
import org.nutgraf.content.parse.PlainYaml;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.importer.html.HtmlReader;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.markdown.Heading;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.PlainHtml;

/** Reads an article in Markdown, with front matter of whatever generator. */
public final class MarkdownReader {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \t]*\n(.*?)\n?---[ \t]*(?:\n|\\z)", Pattern.DOTALL);

  private final List<String> remarks = new ArrayList<>();
  private Map<String, Object> keys = Map.of();

  private MarkdownReader() {}

  public static Reading read(String name, String text, Nearby nearby) {
    MarkdownReader reader = new MarkdownReader();
    String body = reader.front(text);
    Reading read = HtmlReader.made(name, html(name, body), nearby, true);
    Reading.About about = reader.about();
    List<Note> notes = new ArrayList<>(read.notes());
    if (!reader.remarks.isEmpty()) {
      notes.add(new Note(name, "kept front matter that is not known here as a remark: "
          + String.join("; ", reader.remarks)));
    }
    if (body.matches("(?s).*(^|\n)\\[\\^[^\\]]+\\]:.*")) {
      notes.add(new Note(name, "footnotes were left as they stand; write them into the text, or as sources"));
    }
    if (about.title().isPresent()) {
      List<Block> blocks = new ArrayList<>(read.blocks());
      String title = about.title().get();
      blocks.add(0, Block.heading(1, MarkdownText.inline(title), title, name, java.util.Set.of()));
      return new Reading(about, blocks, read.words().add(title), read.pictures(), read.standIns(), notes);
    }
    return new Reading(about, read.blocks(), read.words(), read.pictures(), read.standIns(), notes);
  }

  // With the anchors that headings have on GitHub, so that links to them can be followed.
  private static String html(String name, String body) {
    Element html = Jsoup.parseBodyFragment(PlainHtml.of(body)).body();
    List<Element> headings = html.select("h1, h2, h3, h4, h5, h6");
    List<Heading> anchors = new MarkdownParser().parse(new Body(new SourceFile(name, body), 0)).headings();
    for (int i = 0; i < headings.size() && headings.size() == anchors.size(); i++) {
      headings.get(i).attr("id", anchors.get(i).id());
    }
    return html.html();
  }

  // Takes the front matter off; what can't be read as such is text.
  private String front(String text) {
    Matcher front = FRONT.matcher(text);
    if (!front.find()) {
      return text;
    }
    if (!(PlainYaml.of(front.group(1)).value().orElse("") instanceof Map<?, ?> map)) {
      return text;
    }
    Map<String, Object> found = new LinkedHashMap<>();
    map.forEach((key, value) -> found.put(String.valueOf(key), value));
    keys = found;
    return text.substring(front.end());
  }

  private Reading.About about() {
    Optional<String> title = text("title");
    String description = text("description").orElse("");
    Optional<LocalDate> date = text("date").flatMap(this::day);
    List<String> authors = texts("authors");
    List<String> tags = texts("tags");
    keys.forEach((key, value) -> remarks.add(key + ": " + value));
    return new Reading.About(title, description, date, authors, tags, "", List.copyOf(remarks));
  }

  private Optional<String> text(String key) {
    if (!(keys.get(key) instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    keys.remove(key);
    return Optional.of(text.strip().replaceAll("\\s+", " "));
  }

  private List<String> texts(String key) {
    if (keys.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      keys.remove(key);
      return list.stream().map(String.class::cast).toList();
    }
    return text(key).map(List::of).orElse(List.of());
  }

  private Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
    } catch (DateTimeException e) {
      remarks.add("date: " + written);
      return Optional.empty();
    }
  }
}
