/** The history of files as git knows it: when a file was made and last changed, and what it said before. */
@NullMarked
package org.nutgraf.source.git;

import org.jspecify.annotations.NullMarked;
