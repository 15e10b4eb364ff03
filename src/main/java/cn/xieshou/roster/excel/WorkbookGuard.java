package cn.xieshou.roster.excel;

import cn.xieshou.roster.WorkbookRefused;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Lets nothing but a harmless .xlsx workbook through to the reader, and says what the rest is. */
final class WorkbookGuard {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_INFLATED = 256L << 20;
    private static final long MOST_SHARED_STRINGS = 64L << 20;

    private static final long MOST_KEPT = 16L << 20;

    private static final Set<String> MACROS = Set.of("vbaProject", "xlMacrosheet", "xlIntlMacrosheet");

    static final String DAMAGED = "文件不完整或已损坏，可能是上传中断；请用 Excel 或 WPS 打开确认后另存为 .xlsx 再上传";
    private static final String NO_WORKBOOK = "这不是 .xlsx 工作簿（可能是别的格式改了扩展名）；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";
    private static final String TOO_LARGE = "文件解开后过大，不予读取；常见原因是整列设置了格式，请删除表格下方的空白行后另存再上传";

    private WorkbookGuard() {}

    static void check(Path file) throws WorkbookRefused {
        try {
            if (Files.size(file) == 0) {
                throw new WorkbookRefused("文件是空的，请重新选择");
            }
            byte[] start = start(file);
            if (Arrays.equals(start, OLE2)) {
                throw new WorkbookRefused(whatOle2(file.toFile()));
            }
            if (!Arrays.equals(start, ZIP)) {
                throw new WorkbookRefused(NO_WORKBOOK);
            }
        } catch (IOException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static String whatOle2(File file) {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file, true)) {
            if (ole2.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return "文件设有打开密码，无法读取；请在 Excel 或 WPS 中去掉密码另存后再上传";
            }
            boolean xls = ole2.getRoot().hasEntryCaseInsensitive("Workbook")
                    || ole2.getRoot().hasEntryCaseInsensitive("Book");
            return xls ? "这是旧版 .xls 文件；请用 Excel 或 WPS 另存为 .xlsx 再上传" : NO_WORKBOOK;
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    /** Looks into the parts of the file, and names the one that is the workbook. */
    static String check(WorkbookParts parts) throws IOException, XMLStreamException, WorkbookRefused {
        if (parts.entries().size() > MOST_ENTRIES) {
            throw new WorkbookRefused(TOO_LARGE);
        }
        if (!parts.has(WorkbookParts.TYPES)) {
            throw new WorkbookRefused(NO_WORKBOOK);
        }
        refuseBombs(parts);
        parts.readTypes();
        String main = parts.main().orElseThrow(() -> new WorkbookRefused(NO_WORKBOOK));
        refuseOtherKinds(parts, main);
        refuseLargeLists(parts, main);
        return main;
    }

    /** The file is of the kind that its main part is; what other parts are called by default says nothing. */
    private static void refuseOtherKinds(WorkbookParts parts, String main)
            throws IOException, XMLStreamException, WorkbookRefused {
        String type = parts.type(main);
        if (main.endsWith(".bin")) {
            throw new WorkbookRefused("这是 .xlsb 二进制工作簿；请另存为 .xlsx 再上传");
        }
        if (type.contains("wordprocessingml") || type.contains("presentationml")) {
            throw new WorkbookRefused(NO_WORKBOOK);
        }
        boolean macros = parts.relations(main).stream()
                .anyMatch(relation -> parts.has(relation.part()) && MACROS.contains(relation.kind()));
        if (type.contains("macroEnabled") || macros || parts.has("xl/vbaProject.bin")) {
            throw new WorkbookRefused("文件带有宏（.xlsm），为安全起见不予读取；请另存为不带宏的 .xlsx 再上传");
        }
    }

    private static void refuseBombs(WorkbookParts parts) throws IOException, WorkbookRefused {
        long total = 0;
        for (ZipEntry entry : parts.entries()) {
            String name = entry.getName();
            long size = inflated(parts, entry, Math.min(MOST_INFLATED - total, most(name)));
            total += size;
            entry.setSize(size);
        }
    }

    /** By the usual names, before anything has been read that could tell others. */
    private static long most(String name) {
        if (name.endsWith(".rels") || name.equals(WorkbookParts.TYPES)) {
            return MOST_KEPT;
        }
        return name.endsWith("sharedStrings.xml") ? MOST_SHARED_STRINGS : MOST_INFLATED;
    }

    /** What is kept in memory as a whole, whatever its name, has less room than a sheet, which passes by. */
    private static void refuseLargeLists(WorkbookParts parts, String main)
            throws IOException, XMLStreamException, WorkbookRefused {
        boolean large = parts.size(main) > MOST_KEPT;
        for (WorkbookParts.Relation relation : parts.relations(main)) {
            large |= relation.kind().equals("sharedStrings") && parts.size(relation.part()) > MOST_SHARED_STRINGS;
            large |= relation.kind().equals("styles") && parts.size(relation.part()) > MOST_KEPT;
        }
        if (large) {
            throw new WorkbookRefused(TOO_LARGE);
        }
    }

    private static long inflated(WorkbookParts parts, ZipEntry entry, long most) throws IOException, WorkbookRefused {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = parts.open(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > most) {
                    throw new WorkbookRefused(TOO_LARGE);
                }
            }
        }
        return size;
    }
}
