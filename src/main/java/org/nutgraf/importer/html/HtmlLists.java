package org.nutgraf.importer.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Block.Kind;
import org.nutgraf.importer.reading.MarkedText.Mark;

/** Writes the lists of an HTML document. */
final class HtmlLists {
  private HtmlLists() {}

  static String markdown(Element list, HtmlSource source, List<Mark> outer) {
    List<List<Block>> items = new ArrayList<>();
    for (Node node : list.childNodes()) {
      if (node instanceof Element nested
          && List.of("ul", "ol").contains(nested.normalName())
          && !items.isEmpty()) {
        // Not allowed, but common: a list in a list that is in no item belongs to the item before
        // it.
        items.get(items.size() - 1).addAll(HtmlBlocks.nested(List.of(nested), source, outer));
      } else if (node instanceof Element element && element.normalName().equals("li")) {
        items.add(new ArrayList<>(HtmlBlocks.nested(element.childNodes(), source, outer)));
      } else if (!(node instanceof TextNode text && text.isBlank())) {
        items.add(new ArrayList<>(HtmlBlocks.nested(List.of(node), source, outer)));
      }
    }
    items.removeIf(List::isEmpty);
    return items(items, list.normalName().equals("ol") ? start(list) : -1);
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("[0-9]{1,8}") ? Integer.parseInt(start) : 1;
  }

  /** @param first the number of the first item; negative for a list without numbers */
  private static String items(List<List<Block>> items, int first) {
    boolean loose = items.stream().anyMatch(HtmlLists::isLoose);
    StringBuilder out = new StringBuilder();
    int number = first;
    for (List<Block> item : items) {
      String marker = first < 0 ? "- " : number++ + ". ";
      String text = loose
          ? Block.joined(item)
          : String.join("\n", item.stream().map(Block::markdown).toList());
      String indent = " ".repeat(marker.length());
      out.append(out.isEmpty() ? "" : loose ? "\n\n" : "\n");
      out.append(marker).append(text.replace("\n", "\n" + indent).replaceAll("(?m)^ +$", ""));
    }
    return out.toString();
  }

  // An item that is more than a paragraph and a list needs blank lines in it.
  private static boolean isLoose(List<Block> item) {
    long lists = item.stream().filter(block -> block.kind() == Kind.LIST).count();
    boolean listLast = lists == 0 || lists == 1 && item.get(item.size() - 1).kind() == Kind.LIST;
    return !listLast
        || item.size() - lists > 1
        || item.size() - lists == 1 && item.get(0).kind() == Kind.OTHER;
  }
}
