package cn.xieshou.files;

import cn.xieshou.files.FileTypes.Found;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The office files of before 2007, those of WPS too: told by the streams in them. */
final class OldOffice {

    private static final Set<String> MACROS = Set.of("Macros", "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR");

    /** A sheet of a workbook, and its kind that runs. */
    private static final int SHEET = 0x85;

    private static final int MACRO_SHEET = 1;
    private static final int END_OF_GLOBALS = 0x0A;

    /** «This presentation has macros»: record head, its length, where they are, yes. */
    private static final int[] PRESENTATION_MACROS = {2, 0, 0, 4, 12, 0, 0, 0, -1, -1, -1, -1, 1, 0, 0, 0};

    private OldOffice() {}

    static Found of(Path file) {
        try (POIFSFileSystem office = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = office.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Found.refused("文件设了打开密码，别人看不了。请去掉密码后再附");
            }
            if (MACROS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                return Found.refused(ZipContents.MACROS);
            }
            return ofStreams(root);
        } catch (IOException | RuntimeException e) {
            // The library fails in many ways on what is broken.
            return Found.refused(ZipContents.BROKEN);
        }
    }

    private static Found ofStreams(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Found.of(FileKind.DOC);
        }
        Optional<String> workbook = Set.of("Workbook", "Book").stream()
                .filter(root::hasEntryCaseInsensitive)
                .findFirst();
        if (workbook.isPresent()) {
            return hasMacroSheet(stream(root, workbook.get()))
                    ? Found.refused(ZipContents.MACROS)
                    : Found.of(FileKind.XLS);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return saysMacros(stream(root, "PowerPoint Document"))
                    ? Found.refused(ZipContents.MACROS)
                    : Found.of(FileKind.PPT);
        }
        return Found.unknown();
    }

    private static InputStream stream(DirectoryNode root, String name) throws IOException {
        return new BufferedInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive(name)));
    }

    private static boolean hasMacroSheet(InputStream stream) throws IOException {
        try (DataInputStream records = new DataInputStream(stream)) {
            while (true) {
                int kind = Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
                int length = Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
                byte[] content = records.readNBytes(length);
                if (kind == SHEET && length > 5 && content[5] == MACRO_SHEET) {
                    return true;
                }
                if (kind == END_OF_GLOBALS) {
                    return false;
                }
            }
        } catch (EOFException e) {
            return false;
        }
    }

    private static boolean saysMacros(InputStream stream) throws IOException {
        int[] window = new int[PRESENTATION_MACROS.length];
        try (stream) {
            for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
                System.arraycopy(window, 1, window, 0, window.length - 1);
                window[window.length - 1] = octet;
                if (octet == 0 && matches(window)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean matches(int[] window) {
        for (int i = 0; i < window.length; i++) {
            if (PRESENTATION_MACROS[i] >= 0 && PRESENTATION_MACROS[i] != window[i]) {
                return false;
            }
        }
        return true;
    }
}
