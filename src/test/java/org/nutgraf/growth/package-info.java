/**
 * Time grows with the input and no faster: inputs that nobody would write, at a size and at twice that. What is compared is
 * the time that a thread computes, which other programs don't lengthen much; the rest is left to several tries.
 */
package org.nutgraf.growth;
