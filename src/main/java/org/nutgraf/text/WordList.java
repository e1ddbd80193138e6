package org.nutgraf.text;

import java.util.Locale;

/** What a file of {@code templates/languages/} may list: each is a key there, in lower case. */
public enum WordList {
  /** Words whose point ends no sentence, without it: {@code mr}. */
  ABBREVIATIONS,
  /** What limits a figure and stands before it: {@code up to}. */
  HEDGES,
  /** What says within a sentence that it is not certain: {@code may}. */
  DOUBTS,
  /** How a sentence begins that tells what came later: {@code since then}. */
  LATER,
  /** Longer words that say nothing of what a sentence is about: {@code about}. */
  COMMON,
  /** Words that may stand twice in a row: {@code had}. */
  DOUBLED,
  /** Times that are right only on the day of writing: {@code yesterday}. */
  RELATIVE,
  /** Twelve, each as it may be written, with blanks between: {@code march mar}. */
  MONTHS,
  /** Seven, from Monday on, written like the months. */
  WEEKDAYS,
  /** Before our era, behind a year: {@code BCE}. */
  BEFORE_CHRIST,
  /** Before a date that is not known exactly: {@code about}. */
  CIRCA,
  /** Words that headings in title case write small: {@code of}. */
  SMALL,
  /** Words that a short name of a title can do without: {@code was}. */
  FILLERS,
  /** What stands before the names of those who wrote: {@code by}. */
  BYLINES,
  /** Other openings of lines that are neither text nor headings: {@code photo by}. */
  CREDITS,
  /** Words that tie names together: {@code of}. */
  LINKING,
  /** What introduces a word that readers may not know: {@code known as}. */
  INTRODUCING,
  /** Articles that names begin with: {@code the}. */
  ARTICLES,
  /** Names that need no explanation: {@code USA}. */
  KNOWN,
  /** The letters in the order of a dictionary, groups that count as a letter included: {@code ch}. */
  ALPHABET;

  /** The key in the file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
