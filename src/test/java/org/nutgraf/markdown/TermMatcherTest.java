package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Body;
import org.nutgraf.content.Term;
import org.nutgraf.content.Term.Form;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.TermMatcher.Match;
import org.nutgraf.text.Words;

class TermMatcherTest {
  private static final SourceFile FILE = new SourceFile("t.md", "");
  private static final String[] PIECES = {
    "a", "b", "A", "B", "é", "É", "ß", " ", " ", "-", "‑", "'", "’", "\u00A0", "\n", "0", ".", "云", "算", "ที", "𠮷",
        "ش",
    "한"
  };

  private static Term term(String id, Form... forms) {
    return new Term(id, id, Optional.empty(), List.of(), List.of(forms), List.of(), List.of(), new Body(FILE, 0),
        FILE.whole());
  }

  private static List<String> found(String text, Term... terms) {
    return TermMatcher.of(List.of(terms)).find(text).stream()
        .map(match -> match.term().id() + ":" + text.substring(match.start(), match.end())).toList();
  }

  @Test
  void findsLeftmostThenLongest() {
    Term[] terms = {
      term("ab", new Form("a b", false)), term("abc", new Form("a b c", false)),
          term("bcd", new Form("b c d e", false))
    };
    assertThat(found("a b c d e", terms)).isEqualTo(List.of("abc:a b c"));
    assertThat(found("b c d e a b", terms)).isEqualTo(List.of("bcd:b c d e", "ab:a b"));
    assertThat(found("a b c2 a b", terms)).isEqualTo(List.of("ab:a b", "ab:a b"));
  }

  @Test
  void exactFormsKeepTheirCase() {
    Term exact = term("ai", new Form("AI", true));
    assertThat(found("AI ai Ai", exact)).isEqualTo(List.of("ai:AI"));
    assertThat(found("É é", term("e", new Form("é", false)))).isEqualTo(List.of("e:É", "e:é"));
  }

  @Test
  void blanksApostrophesAndHyphensThatLookAlikeAreAlike() {
    Term term = term("x", new Form("Moody's  non-profit\tarm", true));
    assertThat(found("Moody’s\u00A0non‑profit\narm", term)).hasSize(1);
  }

  @Test
  void nothingToFind() {
    assertThat(found("", term("a", new Form("a", false)))).isEmpty();
    assertThat(found("a")).isEmpty();
    assertThat(found("a", term("none"))).isEmpty();
    assertThat(found("a", term("blank", new Form(" ", false)))).isEmpty();
  }

  @Test
  void tenThousandTermsAreFound() {
    Term[] terms = new Term[10_000];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < terms.length; i++) {
      terms[i] = term("t" + i, new Form("term number " + i, false));
      text.append("Term number ").append(i).append(", ");
    }
    assertThat(found(text.toString(), terms)).hasSize(10_000);
  }

  @Test
  void agreesWithASimpleMatcher() {
    Random random = new Random(20260705);
    int matches = 0;
    for (int round = 0; round < 20_000; round++) {
      List<Term> terms = terms(random);
      String text = text(random, 30);
      List<Match> wanted = simple(text, terms);
      assertThat(TermMatcher.of(terms).find(text)).as("«%s» in round %s", text, round).isEqualTo(wanted);
      matches += wanted.size();
    }
    assertThat(matches).isGreaterThan(10_000);
  }

  private static List<Term> terms(Random random) {
    List<Term> terms = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      List<Form> forms = new ArrayList<>();
      for (int j = 0; j < 1 + random.nextInt(3); j++) {
        String text = text(random, 4).strip().replaceAll("\\s+", " ");
        if (!text.isEmpty() && taken.add(folded(text))) {
          forms.add(new Form(text, random.nextBoolean()));
        }
      }
      terms.add(term("t" + i, forms.toArray(new Form[0])));
    }
    return terms;
  }

  private static String text(Random random, int longest) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(longest); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private static String folded(String text) {
    return alike(text).toLowerCase(java.util.Locale.ROOT);
  }

  private static String alike(String text) {
    return text.replace('’', '\'').replace('‑', '-').replace('\u00A0', ' ').replace('\n', ' ');
  }

  private static List<Match> simple(String text, List<Term> terms) {
    List<Match> matches = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Match> best = longest(text, at, terms);
      best.ifPresent(matches::add);
      at = best.map(Match::end).orElse(at + 1);
    }
    return matches;
  }

  private static Optional<Match> longest(String text, int at, List<Term> terms) {
    Optional<Match> best = Optional.empty();
    for (Term term : terms) {
      for (Form form : term.forms()) {
        int end = at + form.text().length();
        boolean longer = end <= text.length() && (best.isEmpty() || end > best.get().end());
        if (longer && isThere(text.substring(at, end), form) && Words.startsAt(text, at)
            && Words.endsAt(text, end)) {
          best = Optional.of(new Match(at, end, term));
        }
      }
    }
    return best;
  }

  private static boolean isThere(String text, Form form) {
    return form.exact() ? alike(text).equals(alike(form.text())) : folded(text).equals(folded(form.text()));
  }
}
