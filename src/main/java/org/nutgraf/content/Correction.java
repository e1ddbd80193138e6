package org.nutgraf.content;

import java.util.Optional;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;

/**
 * A published correction.
 *
 * @param published when that was, on the site's clocks: of a date that leaves it open, the first day that it can be
 * @param page the page that was corrected, by its source file; empty if it concerns the whole story
 */
public record Correction(
    String id,
    String title,
    Edtf date,
    Optional<Moment> published,
    Optional<Ref> page,
    Body body) {}
