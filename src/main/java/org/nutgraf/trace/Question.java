package org.nutgraf.trace;

/**
 * Something that is asked of a site while a part of it is made.
 *
 * @param about the kind of question, such as {@code term}
 * @param name what is asked for, such as a term's id; may be empty
 */
public record Question(String about, String name) {
  @Override
  public String toString() {
    return name.isEmpty() ? about : about + " " + name;
  }
}
