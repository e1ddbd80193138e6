package org.nutgraf.importer.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.plain.PlainReader;
import org.nutgraf.importer.reading.Reading;

class ConservationTest {
  private static final Reading READING =
      PlainReader.read("a.txt", "The Tram\n\nIt costs $5, at most 10%.\n");

  private static List<Note> check(String body) {
    StoryFiles.Plan plan = StoryFiles.plan("a.txt", "content/", READING, Optional.empty());
    return Conservation.check(
        "a.txt",
        PlainReader.read("a.txt", "The Tram\n\nIt costs $5, at most 10%.\n"),
        plan,
        List.of(DraftFile.text("content/index.md", "---\ntitle: The Tram\n---\n" + body)));
  }

  @Test
  void theSameWordsAreAllRight() {
    assertThat(check("It **co**sts $5,\n\n- at most\n- 10%.\n")).isEmpty();
  }

  @Test
  void whatIsLostOrAddedIsNamed() {
    assertThat(check("It costs 5, at most at most 10%, we think.\n"))
        .containsExactly(
            new Note("a.txt", "these words did not come along: $"),
            new Note("a.txt", "these words are not in the source: at, most, think, we"));
  }

  @Test
  void commentsShowNothing() {
    assertThat(check("It costs $5, <!-- at --> most 10%.\n"))
        .containsExactly(new Note("a.txt", "these words did not come along: at"));
  }
}
