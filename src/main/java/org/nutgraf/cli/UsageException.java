package org.nutgraf.cli;

/** The program was called in a way that makes no sense, or can't do here what it is told: exit code 2. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
