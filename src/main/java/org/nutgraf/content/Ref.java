package org.nutgraf.content;

import org.nutgraf.finding.Location;

/** A reference to something by its id, with the place where it is written. */
public record Ref(String id, Location at) {}
