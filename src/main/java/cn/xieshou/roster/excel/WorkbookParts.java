package cn.xieshou.roster.excel;

import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office file and how they refer to each other. Only what somebody opens is read: POI's own package
 * refuses a file for document properties that a roster does not need.
 */
final class WorkbookParts implements Closeable {

    static final String TYPES = "[Content_Types].xml";

    /** Where the main part stands if the package does not say. */
    private static final String USUAL_MAIN_PART = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();

    /**
     * A reference to another part.
     *
     * @param kind last word of its type, in which the two editions of the standard agree: «worksheet», «styles»
     */
    record Relation(String id, String kind, String part) {}

    WorkbookParts(File file) throws IOException {
        this.zip = open(file);
        zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    /** Names in the code page of another country are those of parts that nobody needs. */
    private static ZipFile open(File file) throws IOException {
        try {
            return new ZipFile(file, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return new ZipFile(file, StandardCharsets.ISO_8859_1);
        }
    }

    /** To be called once, when the guard has measured what will be read. */
    void readTypes() throws IOException, XMLStreamException {
        try (XmlPart xml = read(TYPES)) {
            while (xml.next()) {
                String type = xml.starts("Default") || xml.starts("Override") ? xml.attribute("ContentType", "") : "";
                if (xml.starts("Default")) {
                    defaults.put(xml.attribute("Extension", "").toLowerCase(Locale.ROOT), type);
                } else if (xml.starts("Override")) {
                    overrides.put(key(xml.attribute("PartName", "")), type);
                }
            }
        }
    }

    Collection<ZipEntry> entries() {
        return entries.values();
    }

    /** Bytes of a part as the guard has measured them. */
    long size(String part) {
        ZipEntry entry = entries.get(key(part));
        return entry == null ? 0 : entry.getSize();
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** What the package says the part is; empty if nothing. */
    String type(String part) {
        String own = overrides.get(key(part));
        return own != null ? own : defaults.getOrDefault(key(part).replaceFirst(".*\\.", ""), "");
    }

    /** The workbook itself: what the package's relationships call the document. */
    Optional<String> main() throws IOException, XMLStreamException {
        Optional<String> named = relations("").stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::part)
                .findFirst();
        return named.or(() -> Optional.of(USUAL_MAIN_PART)).filter(this::has);
    }

    /** The parts that one part refers to, empty for the package as such; what lies outside is left out. */
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (!has(list)) {
            return relations;
        }
        try (XmlPart xml = read(list)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String target = resolve(part.substring(0, slash), xml.attribute("Target", ""));
                    String kind = xml.attribute("Type", "").replaceFirst(".*/", "");
                    relations.add(new Relation(xml.attribute("Id", ""), kind, target));
                }
            }
        }
        return relations;
    }

    private String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String name = String.join("/", steps);
        return has(name) || !name.contains("%")
                ? name
                : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    XmlPart read(String part) throws IOException, XMLStreamException {
        return new XmlPart(open(entry(part)));
    }

    InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    private ZipEntry entry(String part) throws IOException {
        @Nullable ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new FileNotFoundException("a part is missing");
        }
        return entry;
    }

    /** Names of parts are the same whatever their case; some programs write backslashes, or a slash in front. */
    static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
