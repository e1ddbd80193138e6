package org.nutgraf.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import java.util.Set;
import java.util.TreeSet;

/** A template asks a value for something it doesn't have. Pebble's own exception doesn't say what it does have. */
final class UnknownAttribute extends AttributeNotFoundException {
  private static final long serialVersionUID = 1;

  private final transient Set<String> known = new TreeSet<>();

  UnknownAttribute(String attribute, Iterable<?> known, String template, int line) {
    super(null, "Unknown attribute", attribute, line, template);
    known.forEach(name -> this.known.add(String.valueOf(name)));
  }

  Set<String> known() {
    return known;
  }
}
