package org.nutgraf.page.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Json;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.ArticlePages;
import org.nutgraf.page.Notes;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.TermPages;

/**
 * The site for programs: {@code glossary.json}, and {@code llms.txt} (llmstxt.org), which lists the Markdown editions.
 */
public final class MachineData {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\\\[\\]<>`*]|&(?=[#\\w]+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private final RenderedSite rendered;
  private final Site site;
  private final Location origin = new SourceFile("content/site.yaml", "").whole();

  private MachineData(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
  }

  public static Stream<Output> outputs(RenderedSite rendered) {
    MachineData data = new MachineData(rendered);
    List<Output> outputs = new ArrayList<>();
    if (!rendered.site().terms().isEmpty()) {
      outputs.add(data.glossary());
    }
    outputs.add(data.llms());
    return outputs.stream();
  }

  private Output glossary() {
    Notes notes = new Notes(site, rendered.glossary().definitions(), "");
    List<Object> terms = new ArrayList<>();
    for (Term term : site.terms().values()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", term.id());
      entry.put("term", term.name());
      term.shortForm().ifPresent(form -> entry.put("short", form));
      entry.put("forms", term.forms().stream().map(Term.Form::text).toList());
      entry.put("definition", notes.term(term, List.of()).text());
      entry.put("url", site.config().address(TermPages.url(term)));
      terms.add(entry);
    }
    return Output.Made.text("glossary.json", Json.of(terms) + "\n", origin);
  }

  private Output llms() {
    StringBuilder out = new StringBuilder("# " + plain(site.config().title()) + "\n\n");
    if (!site.config().description().isEmpty()) {
      out.append("> ").append(plain(site.config().description())).append("\n\n");
    }
    site.allStories().forEach(story -> {
      out.append("## ").append(plain(story.article().title())).append("\n\n");
      story
          .pages()
          .forEach(
              (Page page) -> item(page.title(), page.url(), ArticlePages.description(page), out));
      site.parts()
          .forEach(part -> part.of(story).findFirst().ifPresent(place -> item(part, place, out)));
      out.append('\n');
    });
    out.append("## ").append(site.words().get("glossary_title")).append("\n\n");
    site.parts().forEach(part -> part.of(site)
        .findFirst()
        .filter(place -> !place.url().isEmpty())
        .ifPresent(place -> item(part, place, out)));
    return Output.Made.text("llms.txt", out.toString(), origin);
  }

  private void item(PageKind part, PageKind.Place place, StringBuilder out) {
    item(part.title(site.words()), place.url(), part.description(site.words()), out);
  }

  private void item(String title, String url, String description, StringBuilder out) {
    out.append("- [")
        .append(plain(title))
        .append("](")
        .append(site.config().address(url))
        .append("index.md)")
        .append(description.isEmpty() ? "" : ": " + plain(description))
        .append('\n');
  }

  /** A text in one line of Markdown, with nothing in it that Markdown or HTML would make more of. */
  private static String plain(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    return MARKUP.matcher(line).replaceAll("\\\\$0");
  }
}
