package org.nutgraf.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other forms of a word or phrase, by a language's data: plurals and, where it has them, cases; of a plural the singular.
 * Where the data doubts it, as of names and of words without a plural, there are none: each is a word that is used.
 */
public final class Inflection {
  /** An ending, and what comes in its place; nothing if the word has no other form. */
  private record Rule(Pattern ending, List<String> forms) {}

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final List<Rule> plural;
  private final List<Rule> singular;
  private final Data data;

  /**
   * What a language says of it.
   *
   * @param plural rules, each a pattern for the end of a word and the forms of such a word; none if it has no other form
   * @param singular the same for words that are plurals
   * @param prepositions words behind which a phrase only explains its noun
   * @param clauses words that make a phrase one that has no other form
   * @param common nouns by which a name in capitals is known to be none
   * @param capitals whether every noun has a capital letter, so that it tells no names
   * @param agree whether all words of a phrase change with its noun
   * @param phrases whether phrases change at all
   */
  public record Data(
      List<List<String>> plural,
      List<List<String>> singular,
      Set<String> prepositions,
      Set<String> clauses,
      Set<String> common,
      boolean capitals,
      boolean agree,
      boolean phrases) {
    public static final Data NONE =
        new Data(List.of(), List.of(), Set.of(), Set.of(), Set.of(), false, false, true);
  }

  private Inflection(Data data) {
    this.data = data;
    this.plural = data.plural().stream().map(Inflection::rule).toList();
    this.singular = data.singular().stream().map(Inflection::rule).toList();
  }

  /** @throws IllegalArgumentException if a rule can't be used; it says which */
  public static Inflection of(Data data) {
    return new Inflection(data);
  }

  private static Rule rule(List<String> row) {
    if (row.isEmpty()) {
      throw new IllegalArgumentException("a rule has no ending");
    }
    List<String> forms = row.subList(1, row.size());
    try {
      Pattern ending = Pattern.compile("(?:" + row.get(0) + ")$");
      // Nothing at all is found in any text, so that each group that a form names is looked for.
      Matcher anything = Pattern.compile(ending + "|").matcher("");
      forms.forEach(anything::replaceFirst);
      return new Rule(ending, forms);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          String.join(", ", row) + " is no rule: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  /** The other forms of a word, in no order that matters; without the form itself. */
  public List<String> of(String form) {
    List<String> words = List.of(BLANK.split(form.strip()));
    int end = 0;
    while (end < words.size() && !isOne(words.get(end), data.prepositions())) {
      end++;
    }
    boolean clause = words.stream().anyMatch(word -> isOne(word, data.clauses()));
    if (plural.isEmpty()
        || end == 0
        || clause
        || words.size() > 1 && (!data.phrases() || isName(words, end))) {
      return List.of();
    }
    List<String> head = words.subList(0, end);
    List<String> behind = words.subList(end, words.size());
    Set<String> found = new LinkedHashSet<>();
    // A name in capitals that ends like a plural is none: Reuters, Texas.
    boolean name = !data.capitals()
        && words.size() == 1
        && Character.isUpperCase(form.strip().charAt(0));
    if (name && form.strip().endsWith("s")) {
      return List.of();
    }
    List<List<String>> forms = name ? List.of() : forms(head, singular);
    if (forms.isEmpty()) {
      forms = forms(head, plural);
    }
    for (List<String> changed : forms) {
      List<String> all = new ArrayList<>(changed);
      all.addAll(behind);
      found.add(String.join(" ", all));
    }
    found.remove(form.strip());
    return List.copyOf(found);
  }

  // Each word of a name has a capital letter, and none says that it is a kind of thing.
  private boolean isName(List<String> words, int end) {
    boolean capitals = words.stream()
        .allMatch(
            word -> Character.isUpperCase(word.codePointAt(0)) || isOne(word, data.prepositions()));
    return capitals && !isOne(words.get(end - 1), data.common());
  }

  private static boolean isOne(String word, Set<String> words) {
    // Of an elision its first word counts: d’intérêt.
    return words.contains(word.toLowerCase(Locale.ROOT).split("['’]", 2)[0]);
  }

  private List<List<String>> forms(List<String> head, List<Rule> rules) {
    int last = head.size() - 1;
    if (!data.agree() || last == 0) {
      return word(head.get(last), rules).orElse(List.of()).stream()
          .map(form -> {
            List<String> changed = new ArrayList<>(head);
            changed.set(last, form);
            return changed;
          })
          .toList();
    }
    List<String> changed = new ArrayList<>();
    for (String word : head) {
      List<String> forms = word(word, rules).orElse(List.of());
      if (forms.isEmpty()) {
        return List.of();
      }
      changed.add(forms.get(0));
    }
    return List.of(changed);
  }

  private static Optional<List<String>> word(String word, List<Rule> rules) {
    for (Rule rule : rules) {
      Matcher ending = rule.ending().matcher(word);
      if (ending.find()) {
        String start = word.substring(0, ending.start());
        return Optional.of(rule.forms().stream()
            .map(form ->
                start + ending.pattern().matcher(word.substring(ending.start())).replaceFirst(form))
            .toList());
      }
    }
    return Optional.empty();
  }
}
