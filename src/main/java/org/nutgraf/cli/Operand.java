package org.nutgraf.cli;

/**
 * What a verb is given without the name of an option, by its place.
 *
 * @param label what to call it: {@code FILE}
 * @param isNeeded whether the verb can do nothing without it
 */
record Operand(String label, String description, boolean isNeeded) {}
