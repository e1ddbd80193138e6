package org.nutgraf.image;

/**
 * The rule over a card: a piece for each claim, in the texture of its status, so that who sees the card shared sees how
 * much of the story is sure. Without claims it is solid.
 *
 * @param y of its upper edge
 */
record CardRule(Paper paper, int x, int y, int width) {
  private static final int HEIGHT = 18;
  private static final int THIRD = HEIGHT / 3;
  private static final int GAP = 8;

  /** @param statuses in order, with a space between */
  void draw(String statuses, boolean rightToLeft) {
    String[] all = statuses.split(" ");
    for (int i = 0; i < all.length; i++) {
      int place = rightToLeft ? all.length - 1 - i : i;
      int from = x + place * (width + GAP) / all.length;
      int to = x + (place + 1) * (width + GAP) / all.length - GAP;
      piece(all[i], from, Math.max(from + 2, to));
    }
  }

  private void piece(String status, int from, int to) {
    int across = to - from;
    switch (status) {
      case "reported" -> dots(from, across);
      case "expected" -> dashes(from, across);
      case "disputed" -> {
        paper.rule(from, y, across, THIRD, Paper.RED);
        paper.rule(from, y + 2 * THIRD, across, THIRD, Paper.RED);
      }
      case "unknown" -> {
        int end = Math.min(across / 2, THIRD);
        paper.rule(from, y, end, HEIGHT, Paper.RED);
        paper.rule(to - end, y, end, HEIGHT, Paper.RED);
      }
      case "retracted" -> paper.rule(from, y + HEIGHT / 2 - 2, across, 4, Paper.RED);
      default -> paper.rule(from, y, across, HEIGHT, Paper.INK);
    }
  }

  // The first and the last stand at the ends.
  private void dots(int from, int across) {
    int size = Math.min(HEIGHT, across);
    int count = (across + HEIGHT) / (2 * HEIGHT);
    dot(from, size);
    for (int i = 1; i < count; i++) {
      dot(from + i * (across - size) / (count - 1), size);
    }
  }

  private void dot(int left, int size) {
    for (int row = 0; row < size; row++) {
      double up = row + .5 - size / 2.0;
      int half = (int) Math.round(Math.sqrt(size * size / 4.0 - up * up));
      paper.rule(left + size / 2 - half, y + (HEIGHT - size) / 2 + row, 2 * half, 1, Paper.RED);
    }
  }

  private void dashes(int from, int across) {
    int step = (across + HEIGHT) / Math.max(1, (across + HEIGHT) / (3 * HEIGHT));
    for (int left = 0; left < across; left += step) {
      paper.rule(
          from + left, y, Math.min(Math.max(1, step - HEIGHT), across - left), HEIGHT, Paper.RED);
    }
  }
}
