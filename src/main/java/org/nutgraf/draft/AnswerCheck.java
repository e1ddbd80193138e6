package org.nutgraf.draft;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.NewKind.Question;
import org.nutgraf.finding.DidYouMean;

/** Says what is wrong with an answer while whoever gave it is still there to give another. */
public final class AnswerCheck {
  private final Site site;
  private final Optional<Story> story;

  /**
   * @param site what answers refer to
   * @param story the folder of the story that the new file is for: {@code ""}, or ending with {@code /}
   */
  public AnswerCheck(Site site, String story) {
    this.site = site;
    this.story = site.allStories().filter(one -> one.folder().equals(story)).findFirst();
  }

  /** What is wrong, or empty. An empty answer is none and nothing is wrong with it. */
  public Optional<String> problem(Question question, String answer) {
    if (answer.isBlank()) {
      return Optional.empty();
    }
    if (!question.choices().isEmpty()) {
      return question.choices().contains(answer.strip())
          ? Optional.empty()
          : Optional.of("\"" + answer.strip() + "\" is none of these");
    }
    return switch (question.key()) {
      case "date", "as-of" -> {
        Edtf.Parsed date = Languages.date(answer.strip());
        yield date.value().isPresent()
            ? Optional.empty()
            : Optional.of(date.problem()
                + date.hint().map(hint -> "; did you mean: " + hint).orElse(""));
      }
      case "sources" -> unknown("source", answer, site.citations().keySet());
      case "see-also" -> unknown("glossary entry", answer, site.terms().keySet());
      case "followed-by" ->
        unknown(
            "claim",
            answer,
            story.map(one -> one.claims().keySet()).orElseGet(java.util.TreeSet::new));
      case "lane" ->
        unknown("lane", answer, site.config().lanes().stream().map(Lane::id).toList());
      case "url" ->
        answer.strip().matches("https?://\\S+")
            ? Optional.empty()
            : Optional.of(
                "\"" + answer.strip() + "\" is no web address; write it in full: https://…");
      case "page" -> unknown("page", answer, pages());
      default -> Optional.empty();
    };
  }

  /** What an answer may name, in the order of the site; empty where that is not a matter of what is there. */
  public List<String> offers(Question question) {
    return switch (question.key()) {
      case "sources" -> List.copyOf(site.citations().keySet());
      case "see-also" -> List.copyOf(site.terms().keySet());
      case "followed-by" -> story.map(one -> List.copyOf(one.claims().keySet())).orElse(List.of());
      case "lane" -> site.config().lanes().stream().map(Lane::id).toList();
      case "page" -> pages();
      default -> List.of();
    };
  }

  private List<String> pages() {
    return story
        .map(one -> one.pages()
            .map(page -> page.file().path())
            .map(path -> path.substring("content/".length() + one.folder().length())))
        .orElseGet(Stream::of)
        .toList();
  }

  private static Optional<String> unknown(String what, String answer, Collection<String> known) {
    return Arrays.stream(answer.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty() && !known.contains(word))
        .findFirst()
        .map(word -> "no " + what + " \"" + word + "\"; "
            + DidYouMean.hint("", word, known)
                .orElse(
                    known.isEmpty()
                        ? "there is none yet"
                        : "there is: " + String.join(", ", known)));
  }
}
