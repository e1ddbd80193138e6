package org.nutgraf.content.keys;

/** The keys of {@code templates/languages/xx.yaml}. */
public final class LanguageKeys {
  private static final KeyTable INTERFACE = KeyTable.open(
      "interface",
      "What pages say in the language, and by which rules its numbers take forms.",
      "The name of the words, as templates ask for them.",
      Value.text(),
      "home: Home");

  private static final KeyTable SCALES = KeyTable.of(
      "scales",
      "Words for large numbers.",
      words("1e3", "1e3: [thousand, k]", "Thousands."),
      words("1e6", "1e6: [million, m]", "Millions."),
      words("1e9", "1e9: [billion, bn]", "Thousands of millions."),
      words("1e12", "1e12: [trillion, tn]", "Millions of millions."));

  private static final KeyTable UNITS = KeyTable.open(
      "units",
      "Words for what is counted.",
      "A sign, and the words for it.",
      Value.list("words"),
      "\"€\": [euro, euros]");

  private static final KeyTable NUMBERS = KeyTable.of(
      "numbers",
      "How amounts are written.",
      Key.of("decimal", Value.text("sign"), "decimal: \".\"", "The sign before a fraction."),
      Key.of(
          "grouping",
          Value.text("signs"),
          "grouping: \",\"",
          "What may stand between thousands, besides blanks."),
      Key.of(
          "scales",
          Value.group(SCALES),
          "scales: { 1e6: [million, m] }",
          "Words for large numbers."),
      Key.of(
          "units",
          Value.group(UNITS),
          "units: { \"€\": [euro, euros] }",
          "What amounts are of, by the sign that stands for it."),
      words("links", "links: [of]", "What may stand between a large number and its unit."));

  private static final KeyTable COLUMNS = KeyTable.open(
      "columns",
      "Headings of spreadsheets.",
      "What a column holds, by its English name, and what it may be called.",
      Value.list("names"),
      "date: [date, start, when]");

  private static final KeyTable INFLECTION = KeyTable.of(
      "inflection",
      "How other forms are made of a noun. Each rule is a list: a pattern for the end of the word, and the forms, in which $1"
          + " is its first group. The first rule that fits counts; one without forms says that the word has no other.",
      Key.of(
          "plural",
          Value.rows("rules"),
          "plural: [[\"(s|x)\", \"$1es\"], [\"(.*)\", \"$1s\"]]",
          "Forms of a word."),
      Key.of(
          "singular",
          Value.rows("rules"),
          "singular: [[\"(.*)s\", \"$1\"]]",
          "Forms of a word that is a plural."),
      words(
          "prepositions",
          "prepositions: [of, in]",
          "Words behind which a phrase only explains its noun: letters of intent."),
      words(
          "clauses", "clauses: [and, or]", "Words that make a phrase one that has no other form."),
      words(
          "common",
          "common: [fund, market]",
          "Nouns by which a name in capitals is known to be none."),
      Key.of(
          "agree",
          Value.flag(),
          "agree: false",
          "Whether all words of a phrase change with its noun."),
      Key.of("phrases", Value.flag(), "phrases: true", "Whether phrases change at all."));

  private static final KeyTable PARTICLES = KeyTable.of(
      "particles",
      "What Korean writes as one word with a noun.",
      words("behind_consonant", "behind_consonant: [은]", "Behind a consonant."),
      words("behind_vowel", "behind_vowel: [는]", "Behind a vowel."),
      words("behind_vowel_or_l", "behind_vowel_or_l: [로]", "Behind a vowel or ㄹ."),
      words("behind_any", "behind_any: [의]", "Behind any sound."));

  /** What is known of a language. */
  public static final KeyTable LANGUAGE = KeyTable.of(
      "language.yaml",
      "What pages say in a language and what is known of it: templates/languages/xx.yaml. What a site's own file says goes over"
          + " what the program knows, key by key.",
      Key.of(
          "interface",
          Value.group(INTERFACE),
          "interface:\n  home: Start",
          "The words of pages; \"nutgraf messages xx\" writes all of them."),
      Key.of(
          "quotes",
          Value.text("two marks"),
          "quotes: \"“…”\"",
          "Quotation marks, for smart_quotes."),
      Key.of(
          "inner_quotes",
          Value.text("two marks"),
          "inner_quotes: \"‘…’\"",
          "Those of a quotation in a quotation."),
      Key.of(
          "noun_capitals",
          Value.flag(),
          "noun_capitals: false",
          "Whether every noun has a capital letter, so that it tells no names."),
      Key.of(
          "numbers",
          Value.group(NUMBERS),
          "numbers: { decimal: \".\", grouping: \",\" }",
          "How amounts are written."),
      words("hedges", "hedges: [up to, about]", "What limits a figure and stands before it."),
      words(
          "doubts", "doubts: [may, might]", "What says within a sentence that it is not certain."),
      words("later", "later: [since then]", "How a sentence begins that tells what came later."),
      words(
          "common",
          "common: [about]",
          "Longer words that say nothing of what a sentence is about."),
      words(
          "abbreviations",
          "abbreviations: [mr, dr]",
          "Words whose full stop ends no sentence, without it."),
      words("doubled", "doubled: [had]", "Words that may stand twice in a row."),
      words(
          "relative", "relative: [yesterday]", "Times that are right only on the day of writing."),
      words(
          "months",
          "months: [january jan, february feb, march, april, may, june, july,\n  august, september, october, november, december]",
          "Twelve, each as it may be written, with blanks between."),
      words(
          "weekdays",
          "weekdays: [monday mon, tuesday tue, wednesday, thursday, friday,\n  saturday, sunday]",
          "Seven, written like the months."),
      words("before_christ", "before_christ: [BC, BCE]", "Before our era, behind a year."),
      words("circa", "circa: [about, circa]", "Before a date that is not known exactly."),
      words("small", "small: [of, the]", "Words that headings in title case write small."),
      words("fillers", "fillers: [was, the]", "Words that a short name of a title can do without."),
      words("bylines", "bylines: [by]", "What stands before the names of those who wrote."),
      words(
          "credits",
          "credits: [photo by]",
          "Other openings of lines that are neither text nor headings."),
      words("linking", "linking: [of, the]", "Words that tie names together."),
      words(
          "introducing",
          "introducing: [known as]",
          "What introduces a word that readers may not know."),
      words("articles", "articles: [the]", "Articles that names begin with."),
      words("known", "known: [USA]", "Names that need no explanation."),
      words(
          "alphabet",
          "alphabet: [a, b, c, ch, d]",
          "The letters in the order of a dictionary, with groups that count as a letter."),
      Key.of(
          "columns",
          Value.group(COLUMNS),
          "columns: { date: [date, when] }",
          "What columns of spreadsheets may be called."),
      Key.of(
          "inflection",
          Value.group(INFLECTION),
          "inflection:\n  plural: [[\"(.*)\", \"$1s\"]]",
          "How other forms are made of a noun."),
      Key.of(
          "particles",
          Value.group(PARTICLES),
          "particles: { behind_any: [의] }",
          "What Korean writes as one word with a noun; only the program's own file is asked."));

  private LanguageKeys() {}

  private static Key words(String name, String example, String description) {
    return Key.of(name, Value.list("words"), example, description);
  }
}
