package org.nutgraf.importer.plain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.nutgraf.content.Body;
import org.nutgraf.draft.Note;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.importer.html.HtmlReader;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;
import org.nutgraf.markdown.Heading;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.PlainHtml;

/** Reads an article in Markdown, with front matter of whatever generator. */
public final class MarkdownReader {
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\s*\\{:?\\s*(?:#([^\\s{}]+)|\\.[^\\s{}]+)(?:\\s[^{}]*)?\\}\\s*$");

  private MarkdownReader() {}

  /** @throws IOException if its front matter can't be read */
  public static Reading read(String name, String text, Nearby nearby) throws IOException {
    FrontMatterSource source = FrontMatterSource.of(text);
    FrontMatterKeys keys = new FrontMatterKeys(source.keys());
    Reading read = HtmlReader.made(name, html(name, source.body()), nearby, true);
    Map<String, byte[]> pictures = new TreeMap<>(read.pictures());
    Reading.About about = withImage(name, keys.about(), nearby, pictures);
    List<Note> notes = new ArrayList<>(read.notes());
    if (about.kept().draft()) {
      notes.add(
          new Note(name, "it is a draft, because it says " + String.join(", ", keys.reasons())));
    }
    if (!about.remarks().isEmpty()) {
      notes.add(new Note(
          name,
          "kept front matter that is not known here as a remark: "
              + String.join("; ", about.remarks())));
    }
    List<Block> blocks = new ArrayList<>(read.blocks());
    WordCounts words = read.words();
    about.title().ifPresent(title -> {
      blocks.add(0, Block.heading(1, MarkdownText.inline(title), title, name, Set.of()));
      words.add(title);
    });
    return new Reading(about, blocks, words, pictures, read.standIns(), notes);
  }

  // A picture beside the file comes along; any other address is a remark.
  private static Reading.About withImage(
      String name, Reading.About about, Nearby nearby, Map<String, byte[]> pictures) {
    Map<String, String> texts = new LinkedHashMap<>(about.kept().texts());
    List<String> remarks = new ArrayList<>(about.remarks());
    String image = texts.remove("image");
    if (image != null) {
      Element img = new Element("img").attr("src", image).attr("alt", "x");
      Map<String, byte[]> found =
          HtmlReader.made(name, img.outerHtml(), nearby, false).pictures();
      found.keySet().forEach(file -> texts.put("image", file));
      found.forEach(pictures::putIfAbsent);
      if (found.isEmpty()) {
        remarks.add("image: " + image);
      }
    }
    Reading.Kept kept = about.kept();
    return new Reading.About(
        about.title(),
        about.description(),
        about.date(),
        about.authors(),
        about.tags(),
        about.language(),
        List.copyOf(remarks),
        new Reading.Kept(kept.draft(), kept.dates(), texts, kept.aliases()));
  }

  // What kramdown, Hugo and Google Docs write behind a heading: {#next-steps .class}.
  private static void own(Element heading) {
    TextNode last = heading.lastChild() instanceof TextNode text ? text : new TextNode("");
    Matcher attributes = ATTRIBUTES.matcher(last.getWholeText());
    if (attributes.find()) {
      last.text(last.getWholeText().substring(0, attributes.start()));
      Optional.ofNullable(attributes.group(1)).ifPresent(id -> heading.attr("id", id));
    }
  }

  // With the anchors that headings have on GitHub, so that links to them can be followed.
  private static String html(String name, String body) {
    Element html = Jsoup.parseBodyFragment(PlainHtml.of(body)).body();
    List<Element> headings = html.select("h1, h2, h3, h4, h5, h6");
    List<Heading> anchors =
        MarkdownParser.parse(new Body(new SourceFile(name, body), 0)).headings();
    for (int i = 0; i < headings.size() && headings.size() == anchors.size(); i++) {
      headings.get(i).attr("id", anchors.get(i).id());
      own(headings.get(i));
    }
    return html.html();
  }
}
