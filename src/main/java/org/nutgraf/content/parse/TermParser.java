package org.nutgraf.content.parse;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Schedule;
import org.nutgraf.content.Term;
import org.nutgraf.content.Term.Form;
import org.nutgraf.content.keys.EntryKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.text.Inflection;

/** Reads {@code glossary/*.md} and keeps any two terms from sharing a form. */
final class TermParser {
  private enum Case {
    EXACT,
    ANY
  }

  private enum Link {
    AUTO,
    MANUAL
  }

  /** @param ruled whether plurals are made by rule */
  private record Entry(Term term, Schedule schedule, List<Form> forms, boolean ruled) {}

  /** A form of a term that has it first, whatever its case. */
  private record Word(Term term, Form form) {}

  private final Inflection inflection;
  private final ZoneId zone;
  private final List<Finding> findings;
  private final Map<String, Term> byForm = new LinkedHashMap<>();
  private final Map<String, Word> byWord = new HashMap<>();
  /** Where forms stand that were written, not made by rule. */
  private final Map<String, Ref> written = new HashMap<>();

  private final Set<Set<Term>> overlapping = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /** @param zone where times are that do not say it themselves */
  TermParser(Inflection inflection, ZoneId zone, List<Finding> findings) {
    this.inflection = inflection;
    this.zone = zone;
    this.findings = findings;
  }

  /** Must be called in the order of the files: a later file is the duplicate. */
  void add(SourceFile file) {
    Names.check(file, findings);
    FrontMatter front = FrontMatter.of(file, EntryKeys.TERM, findings);
    YamlMap keys = front.keys();
    String named = keys.required("term");
    String name = named.isBlank() ? file.stem() : named;
    Optional<Ref> shortForm = keys.ref("short");
    List<Ref> aliases = keys.refs("aliases");
    Optional<Case> rule = keys.word("case", "rule for capital letters", Case.class);
    boolean auto = keys.word("link", "way to link", Link.class).orElse(Link.AUTO) == Link.AUTO;
    // What most readers know is explained where somebody asks for it.
    boolean familiar = keys.flag("familiar", false);
    List<Ref> plurals = new ArrayList<>(keys.refs("plurals"));
    plurals.addAll(keys.refs("forms"));
    boolean ruled = !keys.has("plurals") && !keys.has("forms");
    Term term = new Term(
        file.stem(),
        new Term.Naming(name, shortForm.map(Ref::id), keys.texts("aliases")),
        List.of(),
        familiar || !auto,
        keys.refs("see_also"),
        keys.refs("sources"),
        front.body(),
        keys.valueAt("term"));
    Schedule schedule = ScheduleParser.of(keys, zone, Optional.empty());
    keys.done();
    if (keys.isReadable() && front.body().isBlank()) {
      findings.add(Finding.of(
          front.body().whole(),
          Rule.EMPTY_BODY,
          "\"" + name + "\" has no definition",
          "write it below the front matter; its first paragraph is the pop-up"));
    }
    List<Ref> written = new ArrayList<>();
    if (!named.isBlank()) {
      written.add(new Ref(name, term.at()));
    }
    shortForm.ifPresent(written::add);
    written.addAll(aliases);
    written.addAll(plurals);
    List<Form> forms = new ArrayList<>();
    for (Ref ref : written) {
      Form form = form(ref.id(), rule);
      if (isOwn(term, form, ref)) {
        forms.add(form);
      }
    }
    entries.add(new Entry(term, schedule, forms, ruled));
  }

  // Without a case rule, a form with a capital letter is a name and must be written as it stands.
  private static Form form(String text, Optional<Case> rule) {
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    return new Form(text, rule.map(r -> r == Case.EXACT).orElse(capital));
  }

  private boolean isOwn(Term term, Form form, Ref written) {
    if (form.text().isBlank()) {
      findings.add(Finding.of(
          written.at(),
          Rule.BAD_VALUE,
          "this form of \"" + term.name() + "\" is empty",
          "write it, or delete it"));
      return false;
    }
    Term other = byForm.putIfAbsent(key(form), term);
    if (other != null && other != term) {
      findings.add(Finding.of(
          written.at(),
          Rule.DUPLICATE_TERM,
          "\"" + form.text() + "\" already stands for \"" + other.name() + "\"",
          "see " + other.at() + "; a word can have one definition only"));
    } else if (other == null) {
      Word same =
          byWord.putIfAbsent(form.text().strip().toLowerCase(Locale.ROOT), new Word(term, form));
      // "US" and "us" are not taken for each other.
      boolean acronym = isAcronym(form) || same != null && isAcronym(same.form());
      if (same != null
          && same.term() != term
          && !acronym
          && !(form.exact() && same.form().exact())) {
        findings.add(Finding.of(
                written.at(),
                Rule.DUPLICATE_TERM,
                "\"" + form.text() + "\" differs from \"" + same.form().text()
                    + "\" in capital letters only",
                "see " + same.term().at()
                    + "; make one entry of the two, or write \"case: exact\" in both")
            .with(Severity.WARNING));
      }
    }
    if (other == null) {
      this.written.put(key(form), written);
    }
    return other == null;
  }

  private boolean isFree(Form plural, Term term) {
    Term other = byForm.putIfAbsent(key(plural), term);
    Ref place = written.get(key(plural));
    // Of two words that are forms of each other one is told of.
    if (other != null && other != term && place != null && overlapping.add(Set.of(term, other))) {
      findings.add(Finding.of(
              place.at(),
              Rule.DUPLICATE_TERM,
              "\"" + place.id() + "\" is a form of \"" + term.name() + "\" as well",
              "see " + term.at() + "; make one entry of the two, or write \"plurals: []\" there")
          .with(Severity.WARNING));
    }
    return other == null;
  }

  private static boolean isAcronym(Form form) {
    return form.text().equals(form.text().toUpperCase(Locale.ROOT));
  }

  private static String key(Form form) {
    String text = form.text().strip().replaceAll("\\s+", " ");
    return form.exact() ? text : text.toLowerCase(Locale.ROOT);
  }

  /** All entries, by id. Plurals by rule give way to forms that were written, which is told of. */
  List<Planned<Term>> terms() {
    List<Planned<Term>> terms = new ArrayList<>();
    for (Entry entry : entries) {
      Term term = entry.term();
      List<Form> forms = new ArrayList<>(entry.forms());
      if (entry.ruled()) {
        for (Form form : entry.forms()) {
          inflection.of(form.text()).stream()
              .map(other -> new Form(other, form.exact()))
              .filter(other -> isFree(other, term))
              .forEach(forms::add);
        }
      }
      terms.add(new Planned<>(term.with(List.copyOf(forms)), term.body().file(), entry.schedule()));
    }
    return terms;
  }
}
