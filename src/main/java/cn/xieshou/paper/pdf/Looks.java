package cn.xieshou.paper.pdf;

import cn.xieshou.paper.word.WordFile;
import cn.xieshou.paper.word.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a Word file says of the look of its parts: directly, by styles that build on one another, by the file's own default. */
final class Looks {

    private static final int DEEPEST = 12;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none", "nil");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> usual = new HashMap<>();
    private final Optional<Element> defaults;

    Looks(WordFile file) throws IOException {
        Optional<Element> all = file.part("word/styles.xml").map(Document::getDocumentElement);
        defaults = all.flatMap(one -> Xml.child(one, "docDefaults"));
        all.map(one -> Xml.children(one, "style")).orElse(List.of()).forEach(style -> {
            Xml.attribute(style, "styleId").ifPresent(id -> styles.put(id, style));
            if (Xml.attribute(style, "default")
                    .filter(value -> !OFF.contains(value))
                    .isPresent()) {
                Xml.attribute(style, "type").ifPresent(type -> usual.put(type, style));
            }
        });
    }

    /** Properties that say how a paragraph looks, the strongest first. */
    List<Element> ofParagraph(Element paragraph) {
        List<Element> layers = new ArrayList<>();
        Xml.child(paragraph, "pPr").ifPresent(layers::add);
        paragraphStyles(paragraph).forEach(style -> Xml.child(style, "pPr").ifPresent(layers::add));
        defaults.flatMap(one -> Xml.child(one, "pPrDefault", "pPr")).ifPresent(layers::add);
        return layers;
    }

    /** The same of letters in it; {@code run} may be the mark of the paragraph's end. */
    List<Element> ofLetters(Element paragraph, Optional<Element> runProperties) {
        List<Element> layers = new ArrayList<>();
        runProperties.ifPresent(layers::add);
        runProperties
                .flatMap(one -> Xml.value(one, "rStyle"))
                .map(this::chain)
                .orElse(List.of())
                .forEach(style -> Xml.child(style, "rPr").ifPresent(layers::add));
        paragraphStyles(paragraph).forEach(style -> Xml.child(style, "rPr").ifPresent(layers::add));
        defaults.flatMap(one -> Xml.child(one, "rPrDefault", "rPr")).ifPresent(layers::add);
        return layers;
    }

    /** The same of a table. */
    List<Element> ofTable(Element table) {
        List<Element> layers = new ArrayList<>();
        Xml.child(table, "tblPr").ifPresent(layers::add);
        Xml.value(table, "tblPr", "tblStyle").map(this::chain).orElse(List.of()).forEach(style -> Xml.child(
                        style, "tblPr")
                .ifPresent(layers::add));
        return layers;
    }

    private List<Element> paragraphStyles(Element paragraph) {
        return Xml.value(paragraph, "pPr", "pStyle").map(this::chain).orElseGet(() -> Optional.ofNullable(
                        usual.get("paragraph"))
                .flatMap(style -> Xml.attribute(style, "styleId"))
                .map(this::chain)
                .orElse(List.of()));
    }

    private List<Element> chain(String id) {
        List<Element> chain = new ArrayList<>();
        Optional<Element> style = Optional.ofNullable(styles.get(id));
        while (style.isPresent() && chain.size() < DEEPEST) {
            chain.add(style.get());
            style = Xml.value(style.get(), "basedOn").map(styles::get);
        }
        return chain;
    }

    /** The first that says anything: an attribute of a property. */
    static Optional<String> first(List<Element> layers, String property, String attribute) {
        return layers.stream()
                .flatMap(layer -> Xml.child(layer, property).flatMap(one -> Xml.attribute(one, attribute)).stream())
                .findFirst();
    }

    /** A property that is on when it is there and does not say otherwise. */
    static boolean isOn(List<Element> layers, String property) {
        return layers.stream()
                .flatMap(layer -> Xml.child(layer, property).stream())
                .findFirst()
                .filter(one -> !OFF.contains(Xml.attribute(one, "val").orElse("")))
                .isPresent();
    }

    /** A number of twentieths of a point, in points; 0 for anything else. */
    static double twentieths(Optional<String> written) {
        return number(written) / 20;
    }

    static double number(Optional<String> written) {
        return written.filter(one -> NUMBER.matcher(one).matches())
                .map(Double::parseDouble)
                .orElse(0.0);
    }
}
