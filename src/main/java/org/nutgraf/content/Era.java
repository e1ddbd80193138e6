package org.nutgraf.content;

import org.nutgraf.content.date.Edtf;

/**
 * A period that the timeline of a story shows behind its events.
 *
 * @param span an interval of more than a day that has a start and an end
 */
public record Era(String title, Edtf span) {}
