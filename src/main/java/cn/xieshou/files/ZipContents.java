package cn.xieshou.files;

import cn.xieshou.files.FileTypes.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The newer office files, which are archives: told by the list of what they hold; nothing of it is unpacked but that list. */
final class ZipContents {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_LIST = 1024 * 1024;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, FileKind> MAIN = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", FileKind.DOCX,
            OFFICE + "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            OFFICE + "presentationml.presentation.main+xml", FileKind.PPTX,
            OFFICE + "presentationml.slideshow.main+xml", FileKind.PPTX);

    static final String MACROS = "文件里带有宏（程序），不能附上。请另存为不带宏的格式再附";

    static final String BROKEN = "文件打不开，可能没有传完整或者已经损坏，请重新保存后再附";

    private ZipContents() {}

    static Found of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return Found.unknown();
            }
            List<String> names = zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(ZipContents::isProgram)) {
                return Found.refused(MACROS);
            }
            ZipEntry types = zip.getEntry(TYPES);
            if (types == null) {
                return names.contains("ofd.xml") ? Found.of(FileKind.OFD) : Found.unknown();
            }
            try (InputStream in = zip.getInputStream(types)) {
                return ofTypes(new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Found.refused(BROKEN);
        }
    }

    private static Found ofTypes(String types) {
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            return Found.refused(MACROS);
        }
        return MAIN.entrySet().stream()
                .filter(main -> types.contains('"' + main.getKey() + '"') || types.contains("'" + main.getKey() + "'"))
                .map(main -> Found.of(main.getValue()))
                .findFirst()
                .orElseGet(Found::unknown);
    }

    private static boolean isProgram(String entry) {
        return entry.endsWith("vbaproject.bin") || entry.contains("/macrosheets/") || entry.contains("/activex/");
    }
}
