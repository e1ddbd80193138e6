/**
 * Reads timelines and spreadsheets, and makes files of their events.
 */
@NullMarked
package org.nutgraf.importer.event;

import org.jspecify.annotations.NullMarked;
