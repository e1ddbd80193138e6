/**
 * Tests of the built site: its HTML, its links, its Markdown edition, and its behaviour in a browser. They
 * read {@code target/site} as the build left it, so they run after the package phase ({@code ./mvnw verify}).
 */
package org.nutgraf.web;
