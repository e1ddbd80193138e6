package org.nutgraf.cli;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.WordFiles;
import org.nutgraf.source.Sources;

/** {@code nutgraf messages}: writes the files with the words of a language, to be filled or changed. */
final class MessagesVerb implements Verb {
  @Override
  public String name() {
    return "messages";
  }

  @Override
  public String summary() {
    return "write the words of pages in a language, to be filled";
  }

  @Override
  public List<Operand> operands() {
    return List.of(Operand.needed("LANGUAGE", "Its tag (BCP 47): fr, pt-BR, zh-Hant."));
  }

  @Override
  public List<Option> options() {
    return SiteOptions.writing();
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String language = language(given);
    SiteOptions options = SiteOptions.of(given, terminal);
    Sources sources = options.readOnly();
    Draft draft = WordFiles.draft(language, sources);
    if (!draft.problems().isEmpty()) {
      terminal.out().print(draft.problems().get(0) + "\n");
      return Program.FINE;
    }
    new Proposal(draft, sources, options, terminal).write(false);
    return Program.FINE;
  }

  /** The language that stands first. */
  static String language(Arguments given) throws UsageException {
    String language = given.operand(0);
    try {
      new Locale.Builder().setLanguageTag(language);
      return language;
    } catch (IllformedLocaleException e) {
      throw new UsageException(
          "\"" + language + "\" is no language tag; write for example fr, de-AT or zh-Hant");
    }
  }
}
