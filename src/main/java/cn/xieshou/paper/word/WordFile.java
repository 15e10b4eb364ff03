package cn.xieshou.paper.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/** A Word file taken apart: its entries as they are, and those that hold text opened for reading and writing. */
public final class WordFile {

    public static final String BODY = "word/document.xml";

    private static final String PICTURES = "word/media/";
    private static final String SIGNATURE = "signature";
    private static final String PNG = ".png";

    /** Far more than any template has; what unpacks to more was made to do harm. */
    private static final int MOST_ENTRIES = 500;

    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private static final Pattern TEXTS =
            Pattern.compile("word/(document|(header|footer)\\d*|footnotes|endnotes)\\.xml");

    private final Map<String, byte[]> entries;
    private final Map<String, Document> texts = new LinkedHashMap<>();

    private WordFile(Map<String, byte[]> entries) throws IOException {
        this.entries = entries;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (TEXTS.matcher(entry.getKey()).matches()) {
                texts.put(entry.getKey(), Xml.read(entry.getValue()));
            }
        }
    }

    /** @throws IOException if it is damaged, far too large, or no Word file */
    public static WordFile open(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || entries.size() >= MOST_ENTRIES || entries.put(entry.getName(), content) != null) {
                    throw new IOException("too large, or an entry twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        if (!entries.containsKey(BODY) || !entries.containsKey("[Content_Types].xml")) {
            throw new IOException("no Word file");
        }
        return new WordFile(entries);
    }

    /** The text itself. */
    public Document body() {
        return java.util.Objects.requireNonNull(texts.get(BODY));
    }

    /** Everything that holds text by the name of its entry: the body, headers, footers, notes. */
    public Map<String, Document> texts() {
        return texts;
    }

    public Set<String> names() {
        return entries.keySet();
    }

    /** An entry opened for reading. */
    public Optional<Document> part(String name) throws IOException {
        Document text = texts.get(name);
        byte[] bytes = entries.get(name);
        return text != null ? Optional.of(text) : bytes == null ? Optional.empty() : Optional.of(Xml.read(bytes));
    }

    /** Which entry the reference of the body with that id means, «word/footer1.xml». */
    public Map<String, String> references() throws IOException {
        return references(BODY);
    }

    /** The same of another text. */
    private Map<String, String> references(String text) throws IOException {
        return part(text.replaceFirst("([^/]+)$", "_rels/$1.rels")).stream()
                .flatMap(relations -> Xml.children(relations.getDocumentElement()).stream())
                .filter(one -> !"External".equals(one.getAttribute("TargetMode")))
                .collect(Collectors.toMap(
                        one -> one.getAttribute("Id"), one -> target(one.getAttribute("Target")), (one, other) -> one));
    }

    private static String target(String written) {
        return written.startsWith("/") ? written.substring(1) : "word/" + written;
    }

    /** The picture that a text means by that id: a signature that was put in, or one that the template brings. */
    public Optional<byte[]> picture(String text, String id) throws IOException {
        return Optional.ofNullable(references(text).get(id))
                .filter(name -> name.startsWith(PICTURES))
                .map(entries::get);
    }

    /** Puts a signature beside a text, and says by which id the text means it. */
    String add(byte[] png, String text) throws IOException {
        int number = 1;
        while (entries.containsKey(PICTURES + SIGNATURE + number + PNG)) {
            number++;
        }
        String name = SIGNATURE + number;
        entries.put(PICTURES + name + PNG, png);
        Relations.picture(this, text, name, "media/" + name + PNG);
        return name;
    }

    void put(String name, Document part) throws IOException {
        entries.put(name, Xml.write(part));
    }

    byte[] entry(String name) {
        return entries.getOrDefault(name, new byte[0]);
    }

    /** The file with what was changed in its texts. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                Document text = texts.get(entry.getKey());
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text == null ? entry.getValue() : Xml.write(text));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
