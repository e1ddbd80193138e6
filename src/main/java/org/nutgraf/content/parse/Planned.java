package org.nutgraf.content.parse;

import org.nutgraf.content.Schedule;
import org.nutgraf.finding.SourceFile;

/** What was read in a file of its own, and when it is shown. */
record Planned<T>(T item, SourceFile file, Schedule schedule) {}
