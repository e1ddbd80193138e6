package org.nutgraf.importer.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part of a Word document, or a piece of its text.
 *
 * <p>Names have the prefix that is usual for their namespace ({@code w:p}), whatever the document calls it. A part with
 * a document type is refused, and no entity is ever looked up.
 *
 * @param name empty for text
 * @param children in their order; not changed once the part is read
 * @param text empty for an element
 */
record WordXml(String name, Map<String, String> attributes, List<WordXml> children, String text) {
  private static final int DEEPEST = 250;
  private static final int MOST = 1_500_000;
  /** Ends of the names of namespaces, both those of the first and of the "strict" edition of ECMA-376. */
  private static final Map<String, String> PREFIXES = Map.ofEntries(
      Map.entry("/wordprocessingml/2006/main", "w"),
      Map.entry("/wordprocessingml/main", "w"),
      Map.entry("/officeDocument/2006/relationships", "r"),
      Map.entry("/officeDocument/relationships", "r"),
      Map.entry("/package/2006/relationships", "rel"),
      Map.entry("/drawingml/2006/main", "a"),
      Map.entry("/drawingml/main", "a"),
      Map.entry("/drawingml/2006/wordprocessingDrawing", "wp"),
      Map.entry("/drawingml/wordprocessingDrawing", "wp"),
      Map.entry("/markup-compatibility/2006", "mc"),
      Map.entry("/officeDocument/2006/math", "m"),
      Map.entry("/officeDocument/math", "m"),
      Map.entry("urn:schemas-microsoft-com:vml", "v"),
      Map.entry("urn:schemas-microsoft-com:office:office", "o"));

  /**
   * @param path of the part, for messages
   * @throws IOException if it is not well-formed, has a document type, or is too deep or too large
   */
  static WordXml parse(String path, byte[] part) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      return tree(path, in);
    } catch (XMLStreamException e) {
      throw new IOException(
          "the part " + path + " of this document can't be read: it is no well-formed XML", e);
    }
  }

  private static WordXml tree(String path, XMLStreamReader in)
      throws XMLStreamException, IOException {
    Deque<WordXml> open = new ArrayDeque<>();
    WordXml root = new WordXml("", Map.of(), new ArrayList<>(), "");
    open.push(root);
    int count = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() > DEEPEST) {
            throw new IOException("this document is nested too deeply: more than " + DEEPEST
                + " elements in each" + " other in " + path);
          }
          if (++count > MOST) {
            throw new IOException(
                "this document is too large: more than " + MOST + " elements in " + path);
          }
          WordXml element = new WordXml(
              name(in.getNamespaceURI(), in.getLocalName()), attributes(in), new ArrayList<>(), "");
          open.peek().children.add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          open.peek().children.add(new WordXml("", Map.of(), List.of(), in.getText()));
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new IOException(
              "this document has a document type in " + path + ", which Word documents don't have");
        default -> {}
      }
    }
    return root.children.stream().filter(WordXml::isElement).findFirst().orElse(root);
  }

  private static Map<String, String> attributes(XMLStreamReader in) {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      found.put(
          name(in.getAttributeNamespace(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
    }
    return found;
  }

  private static String name(String namespace, String local) {
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    String prefix = PREFIXES.entrySet().stream()
        .filter(known -> namespace.endsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
    return prefix + ":" + local;
  }

  boolean isElement() {
    return !name.isEmpty();
  }

  /** The value of an attribute; empty if there is none. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Optional<WordXml> child(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** The elements of a name directly in this one. */
  Stream<WordXml> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  /** This element and all in it, in the order of the document. */
  Stream<WordXml> below() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(WordXml::below));
  }

  /** The value of the element {@code wanted} in this one, as {@code <w:b w:val="0"/>} gives {@code 0}. */
  Optional<String> value(String wanted) {
    return child(wanted).map(child -> child.get("w:val"));
  }

  /** Whether a property such as {@code <w:b/>} is set here; empty if nothing is said about it. */
  Optional<Boolean> toggle(String wanted) {
    return value(wanted).map(value -> !List.of("0", "false", "off", "none").contains(value));
  }
}
