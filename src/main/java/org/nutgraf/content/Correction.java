package org.nutgraf.content;

import java.util.Optional;
import org.nutgraf.content.date.Edtf;

/**
 * A published correction.
 *
 * @param page the page that was corrected, by its source file; empty if it concerns the whole story
 */
public record Correction(String id, String title, Edtf date, Optional<Ref> page, Body body) {}
