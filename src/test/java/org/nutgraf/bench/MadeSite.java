package org.nutgraf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A site of any size, made of nonsense that is distributed as the words of an explainer are: stories of ten pages with
 * about 720 words each, links between them, a glossary that all share, and five events a story. The same numbers make the
 * same site.
 */
final class MadeSite {
  private static final int PAGES_OF_A_STORY = 10;
  private static final int EVENTS_OF_A_STORY = 5;
  private static final String[] SYLLABLES = ("ba cor din el fan gor hil im jun kel lor men nis or pel quin ros sil tan ur "
      + "ven wor yel zim cra dro fle gri plo sta tre").split(" ");
  private static final String[] SMALL = "the a of to and in that is for it was on as with by at from this be are".split(" ");

  private final Path content;
  private final Random random = new Random(1);
  private final List<String> words = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  private MadeSite(Path root) {
    this.content = root.resolve("content");
  }

  /** Writes the folder {@code content/} below a folder that must not have one. */
  static void write(Path root, int pages, int terms) throws IOException {
    new MadeSite(root).write(pages, terms);
  }

  private void write(int pages, int termCount) throws IOException {
    for (int i = 0; i < 2000; i++) {
      words.add(word(2 + random.nextInt(3)));
    }
    for (int i = 0; i < termCount; i++) {
      // Two words, so that the text has them where it is meant to have them.
      terms.add(word(2) + " " + word(3) + i % 10);
    }
    file("site.yaml", "title: Explainers\nbase_url: https://example.org/\nlanguage: en\n");
    file("index.md", page("Explainers", 1, "All of them."));
    for (int i = 0; i < termCount; i++) {
      file("glossary/term-" + i + ".md", "---\nterm: \"" + terms.get(i) + "\"\n---\n\n" + sentence(15) + "\n");
    }
    for (int done = 0, story = 1; done < pages; story++) {
      String folder = String.format("story-%05d/", story);
      int of = Math.min(PAGES_OF_A_STORY, pages - done);
      for (int i = 0; i < of; i++) {
        file(folder + (i == 0 ? "index.md" : String.format("%02d-section.md", i)), page(title(), story * 100 + i, body(of)));
      }
      for (int i = 1; i <= EVENTS_OF_A_STORY; i++) {
        file(folder + "timeline/202" + i + "-0" + i + "-event.md",
            "---\ntitle: \"" + title() + "\"\ndate: 202" + i + "-0" + i + "\n---\n\n" + sentence(30) + "\n");
      }
      done += of;
    }
  }

  private static String page(String title, int number, String body) {
    return "---\ntitle: \"" + title + " " + number + "\"\ndate: 2026-01-01\ndescription: \"About " + title + ".\"\n---\n\n" + body + "\n";
  }

  private String body(int pages) {
    StringBuilder body = new StringBuilder();
    for (int section = 0; section < 4; section++) {
      body.append(section == 0 ? "" : "## " + title() + " " + section + "\n\n");
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        for (int sentence = 0; sentence < 4; sentence++) {
          body.append(sentence(13)).append(' ');
        }
        int other = random.nextInt(pages);
        body.append("See [").append(words.get(random.nextInt(500))).append("](")
            .append(other == 0 ? "index.md" : String.format("%02d-section.md", other)).append(").\n\n");
      }
      body.append("- ").append(sentence(9)).append("\n- **").append(sentence(3)).append("** ").append(sentence(8)).append("\n\n");
    }
    return body.toString();
  }

  private String title() {
    return capital(word(3) + " " + word(2) + " " + words.get(random.nextInt(2000)));
  }

  private String sentence(int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // Small words are frequent; every twentieth is a term.
      String word = random.nextInt(20) == 0 && !terms.isEmpty() ? terms.get(random.nextInt(terms.size()))
          : random.nextInt(5) < 2 ? SMALL[random.nextInt(SMALL.length)] : words.get(random.nextInt(2000));
      sentence.append(i == 0 ? capital(word) : " " + word);
    }
    return sentence.append('.').toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private void file(String path, String text) {
    try {
      Files.createDirectories(content.resolve(path).getParent());
      Files.writeString(content.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
