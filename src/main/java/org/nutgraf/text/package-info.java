/**
 * Words, phrases, sentences and figures in plain text, and the words of the interface. It knows languages, not the
 * content model.
 */
package org.nutgraf.text;
