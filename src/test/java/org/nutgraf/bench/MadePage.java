package org.nutgraf.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of a made site.
 *
 * @param number from 0; says its story and its place there
 * @param body Markdown
 * @param events what happened on days that the page tells of; mostly none or one
 */
record MadePage(
    int number,
    String title,
    LocalDate date,
    String description,
    String body,
    List<MadeEvent> events) {

  /** @param text one sentence */
  record MadeEvent(LocalDate date, String title, String text) {}
}
