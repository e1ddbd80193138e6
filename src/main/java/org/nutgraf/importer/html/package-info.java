/**
 * Reads HTML, which other formats are turned into on their way.
 */
package org.nutgraf.importer.html;
