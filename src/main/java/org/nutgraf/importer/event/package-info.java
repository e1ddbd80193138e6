/**
 * Reads timelines and spreadsheets, and makes files of their events.
 */
package org.nutgraf.importer.event;
