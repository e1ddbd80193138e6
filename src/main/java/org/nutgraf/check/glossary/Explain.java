package org.nutgraf.check.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.check.galley.Copies;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Term;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Span;

/** Says of each place where the words of a term stand whether it is linked there, and why. */
public final class Explain {

  /**
   * A place where a form of the term stands.
   *
   * @param text as it is written there
   * @param why "linked here", "in a heading"
   */
  public record Occurrence(Location at, String text, boolean linked, String why) {
    @Override
    public String toString() {
      return at + ": \"" + text + "\": " + why;
    }
  }

  private final RenderedSite site;
  private final Term term;
  private final List<String> forms;
  private final Phrases<Term> allForms;

  private Explain(RenderedSite site, Term term) {
    this.site = site;
    this.term = term;
    this.forms = forms(term);
    Map<String, Term> all = new LinkedHashMap<>();
    site.site().terms().values().forEach(one -> one.forms().forEach(form -> all.putIfAbsent(form.text(), one)));
    this.allForms = new Phrases<>(all);
  }

  /** Lines to print about a term, which is meant by its id or by any of its forms in any case. */
  public static List<String> lines(RenderedSite site, String word) {
    Optional<Term> term = find(site, word);
    if (term.isEmpty()) {
      Set<String> known = new TreeSet<>(site.site().terms().keySet());
      site.site().terms().values().forEach(one -> known.addAll(forms(one)));
      List<String> lines = new ArrayList<>(List.of("no glossary entry has the form \"" + word + "\""));
      DidYouMean.hint("", word, known).ifPresent(lines::add);
      return lines;
    }
    Explain explain = new Explain(site, term.get());
    List<Occurrence> occurrences = explain.occurrences();
    List<String> lines = new ArrayList<>();
    lines.add(term.get().body().file().path() + ": \"" + term.get().name() + "\" is found as: "
        + String.join(", ", explain.forms));
    occurrences.forEach(occurrence -> lines.add(occurrence.toString()));
    long linked = occurrences.stream().filter(Occurrence::linked).count();
    lines.add(occurrences.isEmpty() ? "no text has any of them"
        : linked + " of " + occurrences.size()
        + (occurrences.size() == 1 ? " place is linked" : " places are linked"));
    return lines;
  }

  /** The entry that a word means; empty if there is none. */
  public static Optional<Term> find(RenderedSite site, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(site.site().terms().get(wanted)).or(() -> site.site().terms().values().stream()
        .filter(term -> forms(term).stream().anyMatch(form -> form.toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst());
  }

  private static List<String> forms(Term term) {
    if (!term.forms().isEmpty()) {
      return term.forms().stream().map(Term.Form::text).toList();
    }
    // Of a term that is linked by hand only, the words as they were written.
    List<String> written = new ArrayList<>(List.of(term.name()));
    term.shortForm().ifPresent(written::add);
    written.addAll(term.aliases());
    return List.copyOf(written);
  }

  /** In the order of the files and of their texts. */
  public static List<Occurrence> of(RenderedSite site, Term term) {
    return new Explain(site, term).occurrences();
  }

  private List<Occurrence> occurrences() {
    Map<String, TermPlaces> places = TermPlaces.byFile(site);
    List<Occurrence> occurrences = new ArrayList<>();
    for (Copy copy : Copies.of(site)) {
      TermPlaces linked = places.getOrDefault(copy.body().file().path(), TermPlaces.NONE);
      for (Passage passage : copy.passages()) {
        List<Span> spans = spans(passage.text());
        if (!spans.isEmpty()) {
          TermReason reason = new TermReason(term, copy, passage, linked, allForms.find(passage.text()));
          spans.forEach(span -> occurrences.add(reason.of(span)));
        }
      }
    }
    occurrences.sort(Comparator.comparing(Occurrence::at));
    return List.copyOf(occurrences);
  }

  /** Every place of a form, in any case and also within words; of several at one place the longest. */
  private List<Span> spans(String text) {
    String folded = folded(text);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      int end = -1;
      for (String form : forms) {
        if (folded.startsWith(folded(form), i)) {
          end = Math.max(end, i + form.length());
        }
      }
      if (end > i) {
        spans.add(new Span(i, end));
        i = end - 1;
      }
    }
    return spans;
  }

  static boolean isSame(String a, String b) {
    return folded(a).equals(folded(b));
  }

  static boolean isSameCase(String a, String b) {
    return plain(a).equals(plain(b));
  }

  private static String folded(String text) {
    // Character by character: a text in lower case as a whole may have another length.
    StringBuilder folded = new StringBuilder(plain(text));
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, Character.toLowerCase(folded.charAt(i)));
    }
    return folded.toString();
  }

  private static String plain(String text) {
    return text.replace('\u2019', '\'').replace('\u2011', '-').replace('\u2010', '-')
        .replace('\u00A0', ' ').replace('\n', ' ');
  }
}
