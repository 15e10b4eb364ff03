package cn.xieshou.roster.excel;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.FieldRules;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Reads one sheet: finds its header row, then takes every row that is not blank. */
final class SheetReader {

    /** Header of the column that a returned file carries its reasons in; ignored when it comes back. */
    static final String REASONS = "错误原因";

    /** A first cell that begins so marks the template's example row, which is not data. */
    static final String EXAMPLE = "示例";

    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}");

    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 30_000;
    private static final int LAST_HEADER_ROW = 5;

    private final RosterSheet roster;
    private final SheetXml sheet;
    private final CellReading reading;
    private final List<String> notices;
    private final List<String> problems;
    private final List<SheetContent.Row> rows = new ArrayList<>();

    @Nullable private List<String> headers;

    private int headerRow;
    private int formulas;
    private String firstFormula = "";
    private boolean examples;

    SheetReader(RosterSheet roster, SheetXml sheet, CellReading reading, List<String> notices, List<String> problems) {
        this.roster = roster;
        this.sheet = sheet;
        this.reading = reading;
        this.notices = notices;
        this.problems = problems;
    }

    SheetContent read() throws XMLStreamException, WorkbookRefused {
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            if (headers == null) {
                lookForHeaders(row);
            } else if (rows.size() > MOST_ROWS) {
                break;
            } else {
                readRow(row, headers.size());
            }
        }
        List<String> found = headers == null ? List.of() : headers;
        checkHeaders(found);
        checkMerged();
        checkHidden(found);
        tellNotices();
        return new SheetContent(roster, found, rows);
    }

    private void lookForHeaders(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            if (cell.column() < MOST_COLUMNS) {
                String text = reading.read(cell).text();
                put(texts, cell.column(), Text.spelled(text.replace("*", "")));
            }
        }
        long known = texts.stream().filter(this::isLabel).count();
        if (known >= 2
                || (known == 1 && texts.stream().filter(text -> !text.isEmpty()).count() == 1)) {
            headers = texts;
            headerRow = row.number() - 1;
        } else if (row.number() > LAST_HEADER_ROW) {
            headers = List.of();
            headerRow = row.number() - 1;
        }
    }

    private boolean isLabel(String text) {
        return roster.fields().stream().anyMatch(field -> field.label().equals(text));
    }

    private void readRow(SheetRow row, int columns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
        Map<Integer, String> wrong = new LinkedHashMap<>();
        boolean blank = true;
        for (SheetCell cell : row.cells()) {
            int column = cell.column();
            if (column >= columns) {
                continue;
            }
            CellText text = reading.read(cell);
            if (text.formula()) {
                countFormula(row, column);
            }
            if (text.problem() != null) {
                wrong.put(column, text.problem());
            }
            cells.set(column, isDate(column) && text.serial() != null ? day(text) : text.text());
            blank = blank && wrong.isEmpty() && Text.isBlank(text.text());
        }
        if (!blank) {
            take(row, cells, wrong);
        }
    }

    private boolean isDate(int column) {
        return headers != null
                && roster.fields().stream()
                        .anyMatch(field -> field.label().equals(headers.get(column)) && field.isDate());
    }

    /** A bare number among dates is a day as this workbook counts them, unless it is one written without dashes. */
    private static String day(CellText text) {
        return SERIAL.matcher(text.text()).matches() && text.serial() != null ? text.serial() : text.text();
    }

    private void take(SheetRow row, List<String> cells, Map<Integer, String> wrong) {
        if (Text.clean(cells.get(0)).startsWith(EXAMPLE)) {
            examples = true;
            return;
        }
        if (row.hidden()) {
            wrong.put(SheetContent.WHOLE_ROW, "这一行被隐藏（可能是筛选），请取消隐藏、核对后再上传");
        }
        rows.add(new SheetContent.Row(row.number(), cells, wrong));
    }

    private void countFormula(SheetRow row, int column) {
        if (formulas++ == 0) {
            firstFormula = new CellReference(row.number() - 1, column).formatAsString();
        }
    }

    private void checkHeaders(List<String> found) {
        if (found.isEmpty()) {
            problems.add(inSheet("前几行里没有找到表头，请使用模板的表头"));
            return;
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(inSheet("超过 " + MOST_ROWS + " 行，请分几次导入"));
        }
        List<String> labels = roster.fields().stream().map(Field::label).toList();
        List<String> missing =
                labels.stream().filter(label -> !found.contains(label)).toList();
        List<String> unknown = found.stream()
                .filter(text -> !text.isEmpty() && !labels.contains(text) && !text.equals(REASONS))
                .toList();
        Set<String> seen = new HashSet<>();
        found.stream()
                .filter(labels::contains)
                .filter(text -> !seen.add(text))
                .forEach(text -> problems.add(inSheet("有两列「" + text + "」，请留一列")));
        Set<String> suggested = new HashSet<>();
        for (String text : unknown) {
            FieldRules.near(text, missing)
                    .ifPresentOrElse(
                            near -> {
                                suggested.add(near);
                                problems.add(inSheet("列「" + text + "」是否应为「" + near + "」？请改成「" + near + "」"));
                            },
                            () -> notices.add(inSheet("列「" + text + "」不是名册的内容，没有读取")));
        }
        roster.fields().stream()
                .filter(field -> field.required() && missing.contains(field.label()))
                .filter(field -> !suggested.contains(field.label()))
                .forEach(field -> problems.add(inSheet("缺少必需的列「" + field.label() + "」")));
    }

    private void checkMerged() throws XMLStreamException, WorkbookRefused {
        Set<Integer> merged = new HashSet<>();
        for (CellRangeAddress region : sheet.merged()) {
            if (region.getLastRow() == headerRow && headerRow > 0 && region.getFirstRow() < headerRow) {
                problems.add(inSheet("表头有合并单元格 " + region.formatAsString() + "，请取消合并"));
            }
            for (int row = Math.max(region.getFirstRow(), headerRow + 1);
                    row <= Math.min(region.getLastRow(), headerRow + MOST_ROWS);
                    row++) {
                merged.add(row + 1);
            }
        }
        if (!merged.isEmpty()) {
            rows.stream().filter(row -> merged.contains(row.number())).forEach(row -> row.problems()
                    .putIfAbsent(SheetContent.WHOLE_ROW, "这一行有合并单元格，请取消合并，每一行都填写完整"));
        }
    }

    private void checkHidden(List<String> found) {
        for (int column = 0; column < found.size(); column++) {
            if (sheet.isColumnHidden(column) && isLabel(found.get(column))) {
                problems.add(inSheet("列「" + found.get(column) + "」被隐藏，请取消隐藏、核对后再上传"));
            }
        }
    }

    private void tellNotices() {
        if (formulas > 0) {
            notices.add(inSheet("有 " + formulas + " 个单元格是公式（第一个在 " + firstFormula + "），按文件保存时的结果读取"));
        }
        if (examples) {
            notices.add(inSheet("以「" + EXAMPLE + "」开头的行是示例，没有读取"));
        }
    }

    private String inSheet(String text) {
        return "「" + roster.title() + "」表：" + text;
    }

    private static void put(List<String> texts, int column, String text) {
        while (texts.size() <= column) {
            texts.add("");
        }
        texts.set(column, text);
    }
}
