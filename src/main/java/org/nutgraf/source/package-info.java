/**
 * What was read, and what is wrong with it: source files that know their lines, places in them, and findings.
 *
 * <p>Everything else imports this package; it imports nothing of ours. {@link org.nutgraf.source.SourceReader} is
 * the only place where input is read.
 */
package org.nutgraf.source;
