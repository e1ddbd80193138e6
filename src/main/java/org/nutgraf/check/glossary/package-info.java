/** Is the glossary sound, and why is a term linked here or not? */
@NullMarked
package org.nutgraf.check.glossary;

import org.jspecify.annotations.NullMarked;
