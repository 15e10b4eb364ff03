package cn.xieshou.roster.excel;

import cn.xieshou.roster.WorkbookRefused;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Lets nothing but a harmless .xlsx workbook through to the reader, and says what the rest is. */
final class WorkbookGuard {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_INFLATED = 256L << 20;
    private static final long MOST_SHARED_STRINGS = 64L << 20;

    /** Rows and cells, blank ones too: what the reader manages in a few seconds. 30,000 teachers are 420,000. */
    private static final int MOST_CELLS = 500_000;

    static final String DAMAGED = "文件不完整或已损坏，可能是上传中断；请用 Excel 或 WPS 打开确认后另存为 .xlsx 再上传";
    private static final String NO_WORKBOOK = "这不是 .xlsx 工作簿（可能是别的格式改了扩展名）；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";
    private static final String TOO_LARGE = "文件解开后过大，不予读取；常见原因是整列设置了格式，请删除表格下方的空白行后另存再上传";

    private static final String TOO_MANY_CELLS = "表格里有大量带格式的空白单元格；请删除数据下方的空白行（选中整行—删除）后另存再上传。一次最多导入约3万行";

    static {
        // The size of what is inflated is limited here; a ratio would refuse harmless sheets full of equal rows.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_INFLATED);
    }

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
            checkZip(file.toFile());
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

    private static void checkZip(File file) throws IOException, WorkbookRefused {
        try (ZipFile zip = new ZipFile(file)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new WorkbookRefused(TOO_LARGE);
            }
            refuseOtherKinds(zip);
            refuseBombs(zip);
        } catch (ZipException | IllegalArgumentException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    private static void refuseOtherKinds(ZipFile zip) throws IOException, WorkbookRefused {
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new WorkbookRefused("这是 .xlsb 二进制工作簿；请另存为 .xlsx 再上传");
        }
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null || zip.getEntry("xl/workbook.xml") == null) {
            throw new WorkbookRefused(NO_WORKBOOK);
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            if (text.contains("macroEnabled") || zip.getEntry("xl/vbaProject.bin") != null) {
                throw new WorkbookRefused("文件带有宏（.xlsm），为安全起见不予读取；请另存为不带宏的 .xlsx 再上传");
            }
        }
    }

    private static void refuseBombs(ZipFile zip) throws IOException, WorkbookRefused {
        long total = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            boolean strings = entry.getName().endsWith("sharedStrings.xml");
            long left = (strings ? MOST_SHARED_STRINGS : MOST_INFLATED) - total;
            total += inflated(zip, entry, left);
            if (total > MOST_INFLATED || left < 0) {
                throw new WorkbookRefused(TOO_LARGE);
            }
        }
    }

    private static long inflated(ZipFile zip, ZipEntry entry, long most) throws IOException, WorkbookRefused {
        byte[] buffer = new byte[1 << 16];
        CellCount cells = new CellCount();
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (sheet) {
                    cells.add(buffer, n);
                }
                if (size > most) {
                    throw new WorkbookRefused(TOO_LARGE);
                }
            }
        }
        if (cells.total() > MOST_CELLS) {
            throw new WorkbookRefused(TOO_MANY_CELLS);
        }
        return size;
    }
}
