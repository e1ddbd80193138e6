package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.finding.Location;

/**
 * A glossary entry.
 *
 * @param id its file name; its page is {@code glossary/<id>/}
 * @param forms every form that stands for it in running text, plurals included
 * @param byHand whether it is linked only where a text does so itself
 * @param body the definition; its first paragraph is the pop-up
 * @param at where its name is written
 */
public record Term(
    String id,
    Naming naming,
    List<Form> forms,
    boolean byHand,
    List<Ref> seeAlso,
    List<Ref> sources,
    Body body,
    Location at) {

  /**
   * What it is called.
   *
   * @param name the preferred form
   * @param shortForm the acronym, or the spelled-out form of one
   * @param aliases other words for it, as they were written
   */
  public record Naming(String name, Optional<String> shortForm, List<String> aliases) {}

  /**
   * A word or phrase that stands for the term.
   *
   * @param exact whether upper and lower case must be as written
   */
  public record Form(String text, boolean exact) {}

  /** The forms that are links by themselves; empty if it is linked by hand only. */
  public List<Form> linkedForms() {
    return byHand ? List.of() : forms;
  }

  public Term with(List<Form> forms) {
    return new Term(id, naming, forms, byHand, seeAlso, sources, body, at);
  }

  /** The name with the short form in brackets, where there is one. */
  public String fullName() {
    return shortForm().map(s -> name() + " (" + s + ")").orElse(name());
  }

  public String name() {
    return naming.name();
  }

  public Optional<String> shortForm() {
    return naming.shortForm();
  }

  public List<String> aliases() {
    return naming.aliases();
  }
}
