package org.nutgraf.draft;

import static org.nutgraf.draft.NewKind.Question.may;
import static org.nutgraf.draft.NewKind.Question.must;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nutgraf.content.Event;
import org.nutgraf.content.Status;

/** What {@code new} can make, and what it has to know for that. */
public enum NewKind {
  ARTICLE(
      "the article of a story: its index.md",
      must("title", "The headline"),
      must("description", "What it is about, in one sentence"),
      may("summary", "The text under the headline"),
      may("text", "The text, in Markdown")),
  SECTION(
      "the next section of a story",
      must("title", "The title of the section"),
      must("description", "What it is about, in one sentence"),
      may("summary", "The text under the title"),
      may("text", "The text, in Markdown")),
  PAGE(
      "a page outside the story, such as an imprint",
      must("title", "The title of the page"),
      must("description", "What it is about, in one sentence"),
      may("text", "The text, in Markdown")),
  TERM(
      "an entry of the glossary",
      must("title", "The term, in lower case unless it is a name"),
      must("text", "Its definition: one or two plain sentences"),
      may("short", "Its short form, such as an acronym"),
      may("aliases", "Other words for it, with commas between them"),
      may("see-also", "Ids of other terms, with commas between them"),
      may("sources", "Ids of sources, with commas between them")),
  EVENT(
      "an event of the timeline",
      must("title", "What happened, as a headline"),
      must("date", "When, as precisely as known: 2025-11-03, 2025-11, 2015~, 2026-10/2026-12"),
      must("status", "How sure it is", statuses()),
      must("sources", "Ids of sources, with commas between them"),
      may("text", "What there is to say, in one to three sentences"),
      may("lane", "The id of a lane"),
      may("importance", "How much it matters", List.of(words(Event.Importance.values()))),
      may("tags", "Tags, with commas between them")),
  CLAIM(
      "a claim, with its status and its sources",
      must("title", "The claim as a sentence, without a full stop"),
      must("status", "How sure it is", statuses()),
      must("attribution", "Who says so"),
      must("sources", "Ids of sources, with commas between them"),
      may("value", "The figure or words that every mention must contain"),
      may("as-of", "When this was the state of things: 2026-01-29"),
      may("subject", "What it is about, in words that claims of the same thing share"),
      may("followed-by", "Ids of the claims that came of it, with commas between them"),
      may("text", "What is and is not known about it")),
  SOURCE(
      "an entry of sources.yaml",
      must("title", "The title, as published"),
      must("publisher", "Who published it"),
      may("url", "Its address; none if it is not on the web"),
      may("date", "When it was published"),
      may("note", "What a reader should know about it")),
  CORRECTION(
      "a correction that is published",
      must("title", "What was corrected, as a headline"),
      must("text", "What was wrong, and what is right"),
      may("page", "The file that was corrected, such as 05-ipo.md"),
      may("date", "When; today if nothing is said"));

  private final String description;
  private final List<Question> questions;

  NewKind(String description, Question... questions) {
    this.description = description;
    this.questions = List.of(questions);
  }

  /**
   * Something to know.
   *
   * @param key names the answer
   * @param text for people
   * @param isNeeded whether nothing can be made without it
   * @param choices the words that answer it; empty if any may
   */
  public record Question(String key, String text, boolean isNeeded, List<String> choices) {
    static Question must(String key, String text) {
      return new Question(key, text, true, List.of());
    }

    static Question must(String key, String text, List<String> choices) {
      return new Question(key, text, true, choices);
    }

    static Question may(String key, String text) {
      return new Question(key, text, false, List.of());
    }

    static Question may(String key, String text, List<String> choices) {
      return new Question(key, text, false, choices);
    }
  }

  private static List<String> statuses() {
    return Arrays.stream(Status.values()).map(Status::id).toList();
  }

  private static String[] words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** The word for it: {@code section}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that id; a story begins with its article. */
  public static Optional<NewKind> of(String id) {
    return id.equals("story")
        ? Optional.of(ARTICLE)
        : Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** Whether it is a part of a story, which has to be there. */
  public boolean isOfStory() {
    return this != ARTICLE && this != TERM && this != SOURCE;
  }

  public String description() {
    return description;
  }

  /** The questions to ask, in order. */
  public List<Question> questions() {
    return questions;
  }
}
