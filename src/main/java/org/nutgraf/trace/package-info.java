/** What was made before, found again by what it was made of: {@link org.nutgraf.trace.Memo}, and digests. */
package org.nutgraf.trace;
