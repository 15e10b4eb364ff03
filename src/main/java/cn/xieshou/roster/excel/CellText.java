package cn.xieshou.roster.excel;

import cn.xieshou.directory.FieldRules;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * A cell as people see it, as text.
 *
 * @param problem in Chinese, when the cell as such is wrong
 * @param formula whether the text is what a formula gave when the file was saved
 */
record CellText(String text, @Nullable String problem, boolean formula) {

    /** Longer than any field; what is beyond is of no use to anybody. */
    private static final int MOST = 1000;

    /** Excel keeps 15 digits of a number; what had more has lost them. */
    private static final double LOST_DIGITS_FROM = 1e15;

    static CellText of(Cell cell) {
        CellType type = cell.getCellType();
        if (type != CellType.FORMULA) {
            return of(cell, type, false);
        }
        CellType cached = cell.getCachedFormulaResultType();
        String value = cell.getStringCellValue();
        if (cached != CellType.STRING && (value == null || value.isEmpty())) {
            return new CellText("", "公式没有保存结果；请在 Excel 中「粘贴为数值」后再上传", true);
        }
        return of(cell, cached, true);
    }

    private static CellText of(Cell cell, CellType type, boolean formula) {
        return switch (type) {
            case STRING -> new CellText(limited(cell.getStringCellValue()), null, formula);
            case BOOLEAN -> new CellText(cell.getBooleanCellValue() ? "TRUE" : "FALSE", null, formula);
            case ERROR ->
                new CellText(cell.getStringCellValue(), "单元格是错误值 " + cell.getStringCellValue() + "，请更正后再上传", formula);
            case NUMERIC -> number(cell, formula);
            default -> new CellText("", null, formula);
        };
    }

    private static CellText number(Cell cell, boolean formula) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = cell.getLocalDateTimeCellValue();
            return new CellText(time.toLocalDate().toString(), null, formula);
        }
        if (Math.abs(value) >= LOST_DIGITS_FROM) {
            return new CellText(new BigDecimal(value).toPlainString(), FieldRules.LOST_DIGITS, formula);
        }
        String text = NumberToTextConverter.toText(value);
        return new CellText(text.contains("E") ? new BigDecimal(text).toPlainString() : text, null, formula);
    }

    private static String limited(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST / 2)) + "…";
    }
}
