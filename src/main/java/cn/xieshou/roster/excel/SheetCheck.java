package cn.xieshou.roster.excel;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.NearWord;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.SheetLayout;
import cn.xieshou.roster.WorkbookRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;

/** What is wrong with a sheet as a whole, and what people are told of how it was read. */
final class SheetCheck {

    private final SheetLayout roster;
    private final SheetXml sheet;
    private final List<String> notices;
    private final List<String> problems;

    SheetCheck(SheetLayout roster, SheetXml sheet, List<String> notices, List<String> problems) {
        this.roster = roster;
        this.sheet = sheet;
        this.notices = notices;
        this.problems = problems;
    }

    boolean isLabel(String text) {
        return roster.fields().stream().anyMatch(field -> field.label().equals(text));
    }

    /** @param rows how many were read */
    void headers(List<String> found, int rows) {
        if (found.isEmpty()) {
            problems.add(inSheet("前几行里没有找到表头，请使用模板的表头"));
            return;
        }
        if (rows > SheetReader.MOST_ROWS) {
            problems.add(inSheet("超过 " + SheetReader.MOST_ROWS + " 行，请分几次导入"));
        }
        List<String> labels = roster.fields().stream().map(Field::label).toList();
        twice(found, labels);
        List<String> missing =
                labels.stream().filter(label -> !found.contains(label)).toList();
        missing(missing, unknown(found, labels, missing));
    }

    private void twice(List<String> found, List<String> labels) {
        Set<String> seen = new HashSet<>();
        found.stream()
                .filter(labels::contains)
                .filter(text -> !seen.add(text))
                .forEach(text -> problems.add(inSheet("有两列「" + text + "」，请留一列")));
    }

    /** Returns the missing columns that an unknown one was probably meant to be. */
    private Set<String> unknown(List<String> found, List<String> labels, List<String> missing) {
        Set<String> suggested = new HashSet<>();
        found.stream()
                .filter(text -> !text.isEmpty() && !labels.contains(text) && !text.equals(SheetReader.REASONS))
                .forEach(text -> NearWord.of(text, missing)
                        .ifPresentOrElse(
                                near -> {
                                    suggested.add(near);
                                    problems.add(inSheet("列「" + text + "」是否应为「" + near + "」？请改成「" + near + "」"));
                                },
                                () -> notices.add(inSheet("列「" + text + "」不是本表的内容，没有读取"))));
        return suggested;
    }

    private void missing(List<String> missing, Set<String> suggested) {
        roster.fields().stream()
                .filter(field -> field.required() && missing.contains(field.label()))
                .filter(field -> !suggested.contains(field.label()))
                .forEach(field -> problems.add(inSheet("缺少必需的列「" + field.label() + "」")));
    }

    void merged(int headerRow, List<SheetContent.Row> rows) throws XMLStreamException, WorkbookRefused {
        Set<Integer> merged = new HashSet<>();
        for (CellRangeAddress region : sheet.merged()) {
            if (region.getLastRow() == headerRow && headerRow > 0 && region.getFirstRow() < headerRow) {
                problems.add(inSheet("表头有合并单元格 " + region.formatAsString() + "，请取消合并"));
            }
            for (int row = Math.max(region.getFirstRow(), headerRow + 1);
                    row <= Math.min(region.getLastRow(), headerRow + SheetReader.MOST_ROWS);
                    row++) {
                merged.add(row + 1);
            }
        }
        if (!merged.isEmpty()) {
            rows.stream().filter(row -> merged.contains(row.number())).forEach(row -> row.problems()
                    .putIfAbsent(SheetContent.WHOLE_ROW, "这一行有合并单元格，请取消合并，每一行都填写完整"));
        }
    }

    void hidden(List<String> found) {
        for (int column = 0; column < found.size(); column++) {
            if (sheet.isColumnHidden(column) && isLabel(found.get(column))) {
                problems.add(inSheet("列「" + found.get(column) + "」被隐藏，请取消隐藏、核对后再上传"));
            }
        }
    }

    void tell(int formulas, String firstFormula, boolean examples) {
        if (formulas > 0) {
            notices.add(inSheet("有 " + formulas + " 个单元格是公式（第一个在 " + firstFormula + "），按文件保存时的结果读取"));
        }
        if (examples) {
            notices.add(inSheet("以「" + SheetReader.EXAMPLE + "」开头的行是示例，没有读取"));
        }
    }

    private String inSheet(String text) {
        return "「" + roster.title() + "」表：" + text;
    }
}
