/**
 * Reads Word documents.
 */
package org.nutgraf.importer.word;
