/** Wording, marks and sentences. */
package org.nutgraf.check.prose;
