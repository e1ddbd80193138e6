package org.nutgraf.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nutgraf.importer.ImportFuzz;
import org.nutgraf.pipeline.EditFuzz;

/** What is fed with bytes that nobody would write, and what has to hold for any of them. */
public enum FuzzTarget {
  /** Front matter of every kind, and the YAML files. */
  FRONT_MATTER(bytes -> SiteFuzz.frontMatter(bytes)),
  /** Dates. */
  EDTF(bytes -> DateFuzz.run(text(bytes))),
  /** Bodies of pages. */
  BODY(bytes -> SiteFuzz.body(text(bytes))),
  /** What templates are given: every text of a site. */
  DATA(bytes -> SiteFuzz.data(text(bytes))),
  HTML(bytes -> ImportFuzz.file("a.html", bytes)),
  WORD(bytes -> ImportFuzz.word(bytes)),
  MARKDOWN(bytes -> ImportFuzz.file("a.md", bytes)),
  PLAIN(bytes -> ImportFuzz.file("a.txt", bytes)),
  SHEET(bytes -> ImportFuzz.file("a.csv", bytes)),
  TIMELINE(bytes -> ImportFuzz.file("a.json", bytes)),
  /** Edits of a newspaper, one after the other. */
  EDITS(bytes -> EditFuzz.run(bytes));

  /** What has to hold: it throws if it doesn't. */
  interface Law {
    void holds(byte[] input) throws IOException;
  }

  private final Law law;

  FuzzTarget(Law law) {
    this.law = law;
  }

  void run(byte[] input) {
    try {
      law.holds(input);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The name of its folder: {@code front-matter}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
