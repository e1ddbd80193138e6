package org.nutgraf.bench;

/** What is measured at each size, in the order of the tables. */
enum Task {
  BUILD("Nutgraf"),
  HUGO_LINKED("Hugo, terms linked"),
  HUGO("Hugo, no terms linked"),
  AGAIN("Nutgraf, nothing changed"),
  ONE_PAGE("Nutgraf, one page changed"),
  MORE_TERMS("Nutgraf, ten times the terms"),
  LIBRARIES("Nutgraf’s libraries alone"),
  WRITE("Merely writing Nutgraf’s files");

  private final String title;

  Task(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
