package org.nutgraf.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A glossary entry: a word, a phrase of ordinary words, or a name with its initials.
 *
 * @param id the name of its file
 * @param aliases other forms: a plural, initials; no form of any term is one of another
 */
record MadeTerm(String id, String term, List<String> aliases, String definition) {

  /** As many terms; fewer of them are the first of these. */
  static List<MadeTerm> glossary(int count, MadeWords words) {
    SplittableRandom dice = new SplittableRandom(2);
    Set<String> taken = new HashSet<>();
    List<MadeTerm> terms = new ArrayList<>();
    while (terms.size() < count) {
      int kind = dice.nextInt(100);
      List<String> forms = new ArrayList<>();
      if (kind < 40) {
        String noun = MadeWords.noun(dice);
        forms.addAll(List.of(noun, plural(noun)));
      } else if (kind < 85) {
        // A fifth of the phrases end with another term, so that the longest form must win.
        boolean nested = !terms.isEmpty() && dice.nextInt(5) == 0;
        String last = nested ? terms.get(dice.nextInt(terms.size())).term : words.ordinary(dice);
        forms.add(words.ordinary(dice) + " " + last);
      } else {
        String[] parts = new String[dice.nextInt(3, 5)];
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
          parts[i] = MadeWords.capital(words.ordinary(dice));
          initials.append(parts[i].charAt(0));
        }
        forms.addAll(List.of(String.join(" ", parts), initials.toString()));
      }
      String definition =
          MadeWords.capital(String.join(" ", words.words(dice.nextInt(12, 29), dice))) + ".";
      if (forms.stream()
          .noneMatch(form -> words.has(form) || taken.contains(form.toLowerCase(Locale.ROOT)))) {
        forms.forEach(form -> taken.add(form.toLowerCase(Locale.ROOT)));
        terms.add(new MadeTerm(
            "term-" + (terms.size() + 1),
            forms.get(0),
            List.copyOf(forms.subList(1, forms.size())),
            definition));
      }
    }
    return List.copyOf(terms);
  }

  private static String plural(String noun) {
    boolean sibilant = noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (sibilant ? "es" : "s");
  }
}
