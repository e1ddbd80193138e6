package org.nutgraf.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.TemplateData;
import org.nutgraf.source.Defaults;
import org.nutgraf.source.Sources;
import org.nutgraf.template.TemplateStamp;

/** {@code nutgraf templates}: says what pages are made with, and copies a template to be changed. */
final class TemplatesVerb implements Verb {
  private static final String FOLDER = "templates/";
  private static final String SUFFIX = ".peb";
  private static final Option COPY = Option.value(
      "NAME", "Copy this template into templates/ of the site, to be changed there.", "--copy");
  private static final Option DATA =
      Option.flag("Show what templates can print: names and types.", "--data");

  @Override
  public String name() {
    return "templates";
  }

  @Override
  public String summary() {
    return "list the templates of pages, or copy one to change it";
  }

  @Override
  public List<Option> options() {
    return SiteOptions.writing(COPY, DATA, Proposal.FORCE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    if (given.has(DATA.name())) {
      terminal.out().print(TemplateData.text());
      return Program.FINE;
    }
    SiteOptions options = SiteOptions.of(given, terminal);
    Sources sources = options.readOnly();
    List<String> shipped = Defaults.paths(FOLDER).stream()
        .filter(path -> path.endsWith(SUFFIX))
        .map(path -> path.substring(FOLDER.length()))
        .sorted()
        .toList();
    if (given.has(COPY.name())) {
      String name = name(given.value(COPY.name(), ""), shipped);
      Draft draft =
          Draft.of(DraftFile.text(FOLDER + name, TemplateStamp.copy(name).orElseThrow()));
      new Proposal(draft, sources, options, terminal).write(given.has(Proposal.FORCE.name()));
      return Program.FINE;
    }
    int width = shipped.stream().mapToInt(String::length).max().orElse(0);
    shipped.forEach(name -> terminal
        .out()
        .print(
            name + " ".repeat(width - name.length() + 2) + state(FOLDER + name, sources) + "\n"));
    return Program.FINE;
  }

  private static String name(String wanted, List<String> shipped) throws UsageException {
    String name = (wanted.startsWith(FOLDER) ? wanted.substring(FOLDER.length()) : wanted)
        + (wanted.endsWith(SUFFIX) ? "" : SUFFIX);
    String whole = name.contains("/") ? name : "html/" + name;
    if (!shipped.contains(whole)) {
      throw new UsageException("there is no template \"" + wanted + "\"; "
          + DidYouMean.hint("", whole, shipped).orElse("nutgraf templates lists them"));
    }
    return whole;
  }

  private static String state(String path, Sources sources) {
    SourceFile file = requireNonNull(sources.texts().get(path));
    return sources.packaged().contains(path)
        ? path.contains("-extra") || path.contains("after-")
            ? "empty, for what a site adds"
            : "as shipped"
        : file.text().contains("extends \"" + path.substring(FOLDER.length()) + "\"")
            ? "the site's own, over the shipped one"
            : "the site's own";
  }
}
