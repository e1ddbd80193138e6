/**
 * Words, phrases, sentences and figures in plain text, and the words of the interface. It knows languages, not the
 * content model.
 */
@NullMarked
package org.nutgraf.text;

import org.jspecify.annotations.NullMarked;
