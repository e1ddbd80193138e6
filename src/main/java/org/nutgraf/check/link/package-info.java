/** Do links lead somewhere, and is every file used? */
package org.nutgraf.check.link;
