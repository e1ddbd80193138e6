package org.nutgraf.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Body;
import org.nutgraf.content.Site;
import org.nutgraf.draft.Candidates;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.KnownNames;
import org.nutgraf.draft.Note;
import org.nutgraf.draft.SiteFile;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.importer.event.EventFiles;
import org.nutgraf.importer.event.SheetReader;
import org.nutgraf.importer.event.TimelineReader;
import org.nutgraf.importer.html.HtmlReader;
import org.nutgraf.importer.plain.MarkdownReader;
import org.nutgraf.importer.plain.PlainReader;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.story.ArticleFiles;
import org.nutgraf.importer.story.Conservation;
import org.nutgraf.importer.story.Destination;
import org.nutgraf.importer.story.StoryFiles;
import org.nutgraf.importer.word.WordReader;
import org.nutgraf.markdown.MarkdownParser;

/** Turns a file from elsewhere into content: an article into pages, a timeline or a spreadsheet into events. */
public final class Importer {
  private static final int MOST_CANDIDATES = 40;
  private static final int LARGEST_TEXT = 16 << 20;

  private Importer() {}

  /** What a file can be, by the end of its name. */
  public static final Set<String> KINDS =
      Set.of("txt", "text", "html", "htm", "xhtml", "md", "markdown", "docx", "json", "csv", "tsv");

  /**
   * @param name of the file, which tells what it is
   * @param nearby the files beside it
   */
  public static Draft read(String name, byte[] bytes, Nearby nearby, Destination to) {
    String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!KINDS.contains(kind)) {
      return Draft.problem(
          name,
          "can't tell what this file is; its name has to end in one of: ."
              + String.join(", .", new java.util.TreeSet<>(KINDS)));
    }
    if (bytes.length > LARGEST_TEXT && !kind.equals("docx")) {
      return Draft.problem(name, "this file has more than " + (LARGEST_TEXT >> 20) + " MB");
    }
    if (bytes.length == 0) {
      return Draft.problem(name, "this file is empty");
    }
    try {
      return switch (kind) {
        case "docx" -> story(name, WordReader.read(name, bytes), to);
        case "html", "htm", "xhtml" -> story(name, HtmlReader.page(name, html(bytes), nearby), to);
        case "md", "markdown" -> story(name, MarkdownReader.read(name, text(bytes), nearby), to);
        case "json" -> EventFiles.draft(name, TimelineReader.read(name, text(bytes)), to);
        case "csv", "tsv" -> EventFiles.draft(name, SheetReader.read(name, text(bytes)), to);
        default -> story(name, PlainReader.read(name, text(bytes)), to);
      };
    } catch (IOException e) {
      return Draft.problem(name, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return Draft.problem(
          name, "this file is nested too deeply: quotations, lists or elements in each other");
    }
  }

  private static Draft story(String name, Reading reading, Destination to) {
    if (reading.blocks().isEmpty()) {
      return Draft.problem(name, "there is no text in this file");
    }
    String folder = to.folder();
    StoryFiles.Plan plan = StoryFiles.plan(name, folder, reading, to.title());
    List<Note> notes = new ArrayList<>(reading.notes());
    notes.addAll(plan.notes());
    List<DraftFile> pages = ArticleFiles.files(plan.parts(), reading, notes);
    List<Note> broken = Conservation.check(name, reading, plan, pages);
    notes.addAll(candidates(pages, to.site(), reading.about().language()));
    List<DraftFile> files = new ArrayList<>(pages);
    reading
        .pictures()
        .forEach((picture, bytes) -> files.add(DraftFile.bytes(folder + picture, bytes)));
    if (to.site().isEmpty()) {
      files.add(SiteFile.of(
          plan.parts().get(0).title(),
          reading.about().description(),
          reading.about().language(),
          List.of()));
      notes.add(new Note(SiteFile.PATH, "set base_url, the address the site will have"));
    }
    return new Draft(files, notes, broken);
  }

  private static List<Note> candidates(
      List<DraftFile> pages, Optional<Site> site, String language) {
    List<Candidates.Page> texts = pages.stream()
        .map(page -> {
          SourceFile file = new SourceFile(page.path(), page.text());
          int body = page.text().indexOf("\n---\n", 3) + "\n---\n".length();
          return Candidates.Page.of(MarkdownParser.parse(new Body(file, body)).passages());
        })
        .toList();
    return Candidates.ranked(
            texts, site.map(KnownNames::new).orElseGet(() -> new KnownNames(language)))
        .stream()
        .limit(MOST_CANDIDATES)
        .map(found -> new Note(
            found.first().toString(),
            "a term for the glossary? "
                + found.name()
                + found.shortForm().map(form -> " (" + form + ")").orElse("") + ", "
                + (found.uses() + found.shortUses()) + "×"))
        .toList();
  }

  // A page may say in its head that it is in another encoding than UTF-8.
  private static String html(byte[] bytes) throws IOException {
    org.jsoup.nodes.Document sniffed =
        org.jsoup.Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "");
    return new String(bytes, sniffed.charset()).replace("\uFEFF", "");
  }

  private static String text(byte[] bytes) throws IOException {
    if (bytes.length >= 2
        && (bytes[0] == -2 && bytes[1] == -1 || bytes[0] == -1 && bytes[1] == -2)) {
      return normal(new String(bytes, StandardCharsets.UTF_16));
    }
    try {
      return normal(StandardCharsets.UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(bytes))
          .toString());
    } catch (java.nio.charset.CharacterCodingException e) {
      return normal(new String(bytes, "windows-1252"));
    }
  }

  private static String normal(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // Characters of control show nothing, and those of private use have a meaning here.
    return unmarked
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\f', '\n')
        .replace('\u000B', '\n')
        .replace('\u2028', '\n')
        .replace("\u2029", "\n\n")
        .replace('\u0085', '\n')
        .replaceAll("[\\x00-\\x08\\x0E-\\x1F\\x7F\uE000\uE001]", "\uFFFD");
  }
}
