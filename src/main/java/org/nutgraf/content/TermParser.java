package org.nutgraf.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Term.Form;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Location;
import org.nutgraf.source.Rule;
import org.nutgraf.source.SourceFile;

/** Reads {@code glossary/*.md} and keeps any two terms from sharing a form. */
final class TermParser {
  private enum Case { EXACT, ANY }

  private enum Link { AUTO, MANUAL }

  private final String language;
  private final Map<String, Term> byForm = new LinkedHashMap<>();

  TermParser(String language) {
    this.language = language;
  }

  /** Must be called in the order of the files: a later file is the duplicate. */
  Term parse(SourceFile file, List<Finding> findings) {
    FrontMatter front = FrontMatter.of(file, findings);
    YamlMap keys = front.keys();
    String name = keys.required("term");
    Optional<Ref> shortForm = keys.ref("short");
    List<Ref> aliases = keys.refs("aliases");
    Optional<Case> rule = keys.word("case", Case.class);
    boolean auto = keys.word("link", Link.class).orElse(Link.AUTO) == Link.AUTO;
    List<Ref> plurals = keys.refs("plurals");
    boolean ruled = !keys.has("plurals");
    Term bare = new Term(file.stem(), name, shortForm.map(Ref::id), keys.texts("aliases"), List.of(), keys.refs("see_also"), keys.refs("sources"),
        front.body(), keys.valueAt("term"));
    keys.done();
    if (keys.isReadable() && front.body().isBlank()) {
      findings.add(Finding.of(front.body().whole(), Rule.EMPTY_BODY, "\"" + name + "\" has no definition",
          "write it below the front matter; its first paragraph is the pop-up"));
    }
    List<Ref> written = new ArrayList<>();
    if (!name.isBlank()) {
      written.add(new Ref(name, bare.at()));
    }
    shortForm.ifPresent(written::add);
    written.addAll(aliases);
    written.addAll(plurals);
    List<Form> forms = new ArrayList<>();
    for (Ref ref : written) {
      Form form = form(ref.id(), rule);
      if (claim(bare, form, ref.at(), findings)) {
        forms.add(form);
      }
    }
    if (ruled) {
      for (Form form : List.copyOf(forms)) {
        Plurals.of(form.text(), language).map(text -> new Form(text, form.exact())).filter(p -> !forms.contains(p)).ifPresent(forms::add);
      }
    }
    return new Term(bare.id(), bare.name(), bare.shortForm(), bare.aliases(), auto ? List.copyOf(forms) : List.of(), bare.seeAlso(), bare.sources(),
        bare.body(), bare.at());
  }

  // Without a case rule, a form with a capital letter is a name and must be written as it stands.
  private static Form form(String text, Optional<Case> rule) {
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    return new Form(text, rule.map(r -> r == Case.EXACT).orElse(capital));
  }

  private boolean claim(Term term, Form form, Location at, List<Finding> findings) {
    String key = form.exact() ? form.text() : form.text().toLowerCase(Locale.ROOT);
    Term other = byForm.putIfAbsent(key, term);
    if (other != null && !other.id().equals(term.id())) {
      findings.add(Finding.of(at, Rule.DUPLICATE_TERM, "\"" + form.text() + "\" already stands for \"" + other.name() + "\"",
          "see " + other.at() + "; a word can have one definition only"));
    }
    return other == null;
  }
}
