package org.nutgraf.bench;

import java.util.OptionalLong;

/**
 * What a process took from start to end, with all that it started and waited for.
 *
 * @param seconds on the wall clock
 * @param processor seconds of all cores, in user and system mode
 * @param peak the most memory that it held at once, in kibibytes; empty where the system doesn't tell
 */
record Cost(double seconds, double processor, OptionalLong peak) {}
