/**
 * The grammar of Markdown where Flexmark's falls short: inline nodes as CommonMark and GitHub read them today, footnotes, task
 * lists, and how deep things may be nested. It knows nothing of sites.
 */
@NullMarked
package org.nutgraf.markdown.syntax;

import org.jspecify.annotations.NullMarked;
