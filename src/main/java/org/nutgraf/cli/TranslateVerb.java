package org.nutgraf.cli;

import java.util.List;
import org.nutgraf.content.Site;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.NewTranslation;
import org.nutgraf.source.Sources;

/** {@code nutgraf translate}: writes the file of a translation, to be translated. */
final class TranslateVerb implements Verb {
  @Override
  public String name() {
    return "translate";
  }

  @Override
  public String summary() {
    return "write the file for a translation";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        Operand.needed("LANGUAGE", "Its tag (BCP 47): de, pt-BR, zh-Hant."),
        Operand.needed("FILE", "What to translate: index, glossary/aws, claims/cost.md."));
  }

  @Override
  public List<Option> options() {
    return SiteOptions.writing();
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String language = MessagesVerb.language(given);
    SiteOptions options = SiteOptions.of(given, terminal);
    Sources sources = options.readOnly();
    List<String> languages = options
        .site(sources)
        .map(Site::config)
        .map(config -> config.languages())
        .orElse(List.of());
    Draft draft = NewTranslation.draft(language, given.operand(1), languages, sources);
    if (!draft.problems().isEmpty()) {
      throw new UsageException(draft.problems().get(0).toString());
    }
    new Proposal(draft, sources, options, terminal).write(false);
    if (!options.quiet()) {
      draft.notes().forEach(note -> terminal.out().print(note + "\n"));
    }
    return Program.FINE;
  }
}
