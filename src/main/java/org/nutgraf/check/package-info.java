/**
 * What a copy desk would catch: rules that look at what was rendered.
 *
 * <p>A rule is one class and a line in {@link org.nutgraf.check.Checks}. The class is a {@link org.nutgraf.check.galley.Check},
 * which looks at one story at a time, or a {@link org.nutgraf.check.galley.SiteCheck}, which looks at all of them. What makes a
 * link or a key wrong by itself is found where it is read or resolved, not here.
 *
 * <p>Beside the rules stand what is asked for by name: {@link org.nutgraf.check.glossary.Explain} for a term,
 * {@link org.nutgraf.check.claim.ClaimHistory} for changed claims, and {@link org.nutgraf.check.link.ExternalLinks} for the
 * pages of others.
 */
@NullMarked
package org.nutgraf.check;

import org.jspecify.annotations.NullMarked;
