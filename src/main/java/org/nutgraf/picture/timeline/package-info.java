/** What happened when, drawn as marks on a scale. */
package org.nutgraf.picture.timeline;
