/**
 * Makes an article and its sections of what was read, and holds that no word is lost on the way.
 */
package org.nutgraf.importer.story;
