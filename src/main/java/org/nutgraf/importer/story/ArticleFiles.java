package org.nutgraf.importer.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Body;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.FrontMatterText;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.story.StoryFiles.Part;
import org.nutgraf.markdown.Heading;
import org.nutgraf.markdown.MarkdownParser;

/** Writes the files of a story that has been planned. */
public final class ArticleFiles {
  private static final Pattern FRAGMENT = Pattern.compile(
      Addresses.FRAGMENT_START + "([^" + Addresses.FRAGMENT_END + "]*)" + Addresses.FRAGMENT_END);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)|<(https?://[^>]*)>");

  private final List<Part> parts;
  private final Reading reading;
  private final List<Note> notes = new ArrayList<>();
  // Id in the source → file and anchor.
  private final Map<String, String> places = new HashMap<>();

  private ArticleFiles(List<Part> parts, Reading reading) {
    this.parts = parts;
    this.reading = reading;
  }

  /** The texts of a story's parts. Adds to {@code notes}. */
  public static List<DraftFile> files(List<Part> parts, Reading reading, List<Note> notes) {
    ArticleFiles writer = new ArticleFiles(parts, reading);
    parts.forEach(writer::places);
    List<DraftFile> files = parts.stream().map(writer::file).toList();
    notes.addAll(writer.notes);
    return files;
  }

  private void places(Part part) {
    String file = part.file().substring(part.file().lastIndexOf('/') + 1);
    part.heads().forEach(head -> head.ids().forEach(id -> places.put(id, file)));
    List<Block> headings = part.blocks().stream().filter(Block::isHeading).toList();
    List<Heading> anchors =
        MarkdownParser.parse(new Body(new SourceFile(file, body(part)), 0)).headings();
    for (int i = 0; i < headings.size() && i < anchors.size(); i++) {
      String anchor = file + "#" + anchors.get(i).id();
      headings.get(i).ids().forEach(id -> places.put(id, anchor));
    }
  }

  private DraftFile file(Part part) {
    FrontMatterText front = new FrontMatterText().add("title", part.title());
    if (part == parts.get(0)) {
      Reading.About about = reading.about();
      front.add("description", about.description());
      front.add("summary", about.kept().texts().getOrDefault("summary", ""));
      about.date().ifPresent(date -> front.date("date", date));
      front.list("authors", about.authors()).list("tags", about.tags());
      front.list("aliases", about.kept().aliases());
      for (String key : List.of("slug", "weight", "image")) {
        front.date(key, about.kept().texts().getOrDefault(key, ""));
      }
      about.remarks().forEach(front::comment);
    }
    // What hides an article hides each of its parts.
    Reading.Kept kept = reading.about().kept();
    kept.dates().forEach(front::date);
    if (kept.draft()) {
      front.add("draft", true);
    }
    String file = part.file().substring(part.file().lastIndexOf('/') + 1);
    return DraftFile.text(part.file(), front.file(linked(body(part), file)));
  }

  private String body(Part part) {
    List<Block> blocks = new ArrayList<>();
    for (Block head : part.heads()) {
      lostLinks(head).ifPresent(blocks::add);
    }
    for (Block block : part.blocks()) {
      boolean heading = block.isHeading();
      blocks.add(
          heading
              ? Block.of(
                  Block.Kind.OTHER,
                  "#".repeat(block.level()) + " " + block.markdown(),
                  block.plain(),
                  block.place())
              : block);
    }
    return Block.joined(blocks);
  }

  // A title is plain text: what its links and pictures led to is kept as a comment.
  private static Optional<Block> lostLinks(Block head) {
    StringBuilder out = new StringBuilder();
    Matcher links = LINK.matcher(head.markdown());
    while (links.find()) {
      String address = links.group(1) == null ? links.group(2) : links.group(1);
      if (address.indexOf(Addresses.FRAGMENT_START) < 0) {
        out.append(out.isEmpty() ? "" : "\n").append(Addresses.comment(address));
      }
    }
    return out.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.of(Block.Kind.OTHER, out.toString(), "", head.place()));
  }

  private String linked(String body, String file) {
    return FRAGMENT.matcher(body).replaceAll(match -> {
      String place = places.getOrDefault(match.group(1), "#top");
      return Matcher.quoteReplacement(
          place.startsWith(file + "#") ? place.substring(file.length()) : place);
    });
  }
}
