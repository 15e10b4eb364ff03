package cn.xieshou.paper.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whether a file may become a template at all: a sound Word file without macros and without anything from elsewhere. */
final class TemplateGuard {

    /** Bytes; a template with a picture of a head stays far below. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACROS = "macroenabled";
    private static final String SOUND = "请用文字处理软件打开，另存为“.docx”格式后重新上传。";

    /** Fields that only say where one is; others fetch or run something. */
    private static final Set<String> HARMLESS = Set.of(
            "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "STYLEREF", "REF", "PAGEREF", "TOC", "SEQ");

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TemplateGuard() {}

    /** The reasons against the bytes alone; empty if it can be opened. */
    static Optional<String> againstBytes(byte[] file) {
        if (file.length == 0) {
            return Optional.of("没有选择文件，或文件是空的。");
        }
        if (file.length > LARGEST) {
            return Optional.of("文件超过2兆字节，请删去大图片后重新上传。");
        }
        if (startsWith(file, OLD)) {
            return Optional.of("这是旧格式（.doc）或设有密码的文件。" + SOUND);
        }
        return startsWith(file, new byte[] {'P', 'K', 3, 4}) ? Optional.empty() : Optional.of("这不是文字文档。" + SOUND);
    }

    static String notOpened() {
        return "文件打不开，可能已经损坏，或者不是文字文档。" + SOUND;
    }

    /** What a sound file must not bring, each in a sentence. */
    static List<String> against(WordFile file) throws IOException {
        List<String> reasons = new ArrayList<>();
        String types = new String(file.entry("[Content_Types].xml"), java.nio.charset.StandardCharsets.UTF_8);
        boolean macros = types.toLowerCase(Locale.ROOT).contains(MACROS)
                || file.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vba"));
        if (macros) {
            reasons.add("文件带有宏，不能用作模板。请另存为不带宏的“.docx”格式。");
        } else if (!types.contains(MAIN)) {
            reasons.add("这不是“.docx”格式的文字文档。" + SOUND);
        }
        if (file.names().stream().anyMatch(TemplateGuard::isEmbedded)) {
            reasons.add("文件里嵌有其他文件（对象或控件），请删去后重新上传。");
        }
        for (String name : file.names()) {
            if (name.endsWith(".rels")) {
                external(file.part(name).orElseThrow()).ifPresent(reasons::add);
            }
        }
        file.texts().values().stream().flatMap(TemplateGuard::fields).distinct().forEach(reasons::add);
        if (file.texts().values().stream().anyMatch(TemplateGuard::hasRevisions)) {
            reasons.add("文件里有没有接受的修订，请接受或拒绝全部修订后重新上传。");
        }
        return reasons.stream().distinct().toList();
    }

    private static boolean isEmbedded(String name) {
        return name.startsWith("word/embeddings/") || name.startsWith("word/activeX/") || name.contains("afchunk");
    }

    private static Optional<String> external(Document relations) {
        return Xml.children(relations.getDocumentElement()).stream()
                .filter(one -> "External".equalsIgnoreCase(one.getAttribute("TargetMode")))
                .findFirst()
                .map(one -> one.getAttribute("Type").endsWith("/hyperlink")
                        ? "文件里有指向外部的超链接，请取消超链接后重新上传。"
                        : "文件引用了外部的内容（链接的图片或模板），请改为嵌入或删去后重新上传。");
    }

    private static Stream<String> fields(Document text) {
        return Stream.concat(
                        Xml.all(text, "instrText").stream().map(Element::getTextContent),
                        Xml.all(text, "fldSimple").stream().flatMap(one -> Xml.attribute(one, "instr").stream()))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && code.chars().allMatch(letter -> letter < 0x7F || letter > 0x9F))
                .map(code -> code.split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{3,}") && !HARMLESS.contains(code))
                .map(code -> "文件里有不允许的域（代码" + code + "），请删去后重新上传。");
    }

    private static boolean hasRevisions(Document text) {
        return Stream.of("ins", "del", "moveFrom", "moveTo").anyMatch(name -> Xml.all(text, name).stream()
                .anyMatch(one -> !Xml.is(one.getParentNode(), "rPr") && !Xml.is(one.getParentNode(), "trPr")));
    }

    private static boolean startsWith(byte[] file, byte[] head) {
        return file.length >= head.length && java.util.Arrays.equals(file, 0, head.length, head, 0, head.length);
    }
}
