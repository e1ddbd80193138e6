/**
 * What is wrong with a text and where: findings, the rules that they break, places in source files, and the formats in
 * which findings are printed.
 *
 * <p>Everything else imports this package; it imports nothing of ours.
 */
@NullMarked
package org.nutgraf.finding;

import org.jspecify.annotations.NullMarked;
