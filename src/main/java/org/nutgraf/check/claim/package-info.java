/** Do claims, the figures in the text and the sources agree? */
package org.nutgraf.check.claim;
