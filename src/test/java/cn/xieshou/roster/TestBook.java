package cn.xieshou.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people make them, for tests. */
public final class TestBook {

    public static final List<String> SCHOOL = List.of("学校代码", "学校名称", "学段", "城乡");
    public static final List<String> TEACHER =
            List.of("教师编号", "姓名", "性别", "出生日期", "身份证号", "学校代码", "任教学科", "职称", "联系电话");
    public static final List<String> PAIRING = List.of("帮扶项目代码", "支援学校代码", "受援学校代码", "结对范围");
    public static final List<String> ACCOUNT = List.of("账号", "姓名", "角色", "学校代码", "电子邮箱");

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public TestBook sheet(String title, List<String> headers) {
        write(workbook.createSheet(title), headers);
        return this;
    }

    /** A row of texts below what the last sheet holds. */
    public TestBook row(String... values) {
        write(lastSheet(), List.of(values));
        return this;
    }

    /** Changes a cell of the last sheet's last row. */
    public TestBook cell(int column, Consumer<Cell> change) {
        XSSFRow row = lastSheet().getRow(lastSheet().getLastRowNum());
        Cell cell = row.getCell(column);
        change.accept(cell == null ? row.createCell(column) : cell);
        return this;
    }

    public XSSFSheet lastSheet() {
        return workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
    }

    private static void write(XSSFSheet sheet, List<String> values) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    public Path file() {
        return file(bytes());
    }

    public static Path file(byte[] bytes) {
        try {
            Path file = Files.createTempFile("roster-test", ".xlsx");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
