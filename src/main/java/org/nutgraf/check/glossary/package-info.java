/** Is the glossary sound, and why is a term linked here or not? */
package org.nutgraf.check.glossary;
