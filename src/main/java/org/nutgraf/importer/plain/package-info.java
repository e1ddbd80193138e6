/**
 * Reads plain text, and Markdown with the front matter of whatever generator.
 */
package org.nutgraf.importer.plain;
