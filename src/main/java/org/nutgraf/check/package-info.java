/**
 * What a copy desk would catch: rules that look at the whole rendered site.
 *
 * <p>A rule is one class that is a {@link org.nutgraf.check.Check}, and a line in {@link org.nutgraf.check.Checks}. What
 * makes a link or a key wrong by itself is found where it is read or resolved, not here.
 */
package org.nutgraf.check;
