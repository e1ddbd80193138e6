/**
 * Laws that hold for any input, for a fuzzer to break: {@code ./mvnw -Pfuzz test-compile exec:exec@jazzer -Dfuzz.target=body}.
 * What it found stays in {@code src/test/resources/fuzz}, where each build tries it again without the fuzzer.
 */
package org.nutgraf.fuzz;
