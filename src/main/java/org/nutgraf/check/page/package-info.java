/** Headings, titles, descriptions and weights of pages. */
package org.nutgraf.check.page;
