/** Events of a timeline and their tags. */
package org.nutgraf.check.event;
