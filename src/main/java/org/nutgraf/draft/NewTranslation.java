package org.nutgraf.draft;

import static java.util.Objects.requireNonNull;
import static org.nutgraf.content.Site.CONTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.OriginalWords;
import org.nutgraf.source.Sources;
import org.nutgraf.source.Translations;

/** Makes the file of a translation, with the original's words to be translated. */
public final class NewTranslation {
  private NewTranslation() {}

  /**
   * @param language its tag (BCP 47), such as {@code de}
   * @param name of the file to translate, as {@code index}, {@code glossary/aws.md} or {@code content/index.md}
   * @param languages into which the site is translated
   */
  public static Draft draft(String language, String name, List<String> languages, Sources sources) {
    Translations translations = new Translations(
        sources, Stream.concat(languages.stream(), Stream.of(language)).toList());
    List<String> known = sources.textsBelow(CONTENT).keySet().stream()
        .filter(path -> path.endsWith(".md") && translations.original(path).equals(path))
        .map(path -> path.substring(CONTENT.length()))
        .toList();
    String wanted = name.replace('\\', '/').replaceFirst("^(?:\\./)?" + CONTENT, "");
    Optional<String> found = Stream.of(wanted, wanted + ".md", wanted + "/index.md")
        .filter(known::contains)
        .findFirst();
    if (found.isEmpty()) {
      return Draft.problem(
          "translate",
          "there is no content/" + wanted + "; "
              + DidYouMean.hint("", wanted, new TreeSet<>(known))
                  .orElse("name a Markdown file of content/, such as index.md"));
    }
    SourceFile original = requireNonNull(sources.texts().get(CONTENT + found.get()));
    String place = Translations.place(original.path(), language);
    String print = OriginalWords.fingerprint(original);
    if (sources.texts().containsKey(place)) {
      return Draft.problem(
          "translate",
          place + " is there already; once it is up to date, it has \"translation_of: " + print
              + "\"");
    }
    String text =
        Stream.concat(OriginalWords.keys(original).stream(), Stream.of("translation_of: " + print))
                .collect(Collectors.joining("\n", "---\n", "\n---\n"))
            + original.text().substring(OriginalWords.body(original));
    List<Note> notes = new ArrayList<>();
    if (!languages.contains(language)) {
      notes.add(new Note(
          "content/site.yaml",
          "list the language: languages: ["
              + Stream.concat(languages.stream(), Stream.of(language))
                  .collect(Collectors.joining(", "))
              + "]"));
    }
    return Draft.of(DraftFile.text(place, text)).with(notes);
  }
}
