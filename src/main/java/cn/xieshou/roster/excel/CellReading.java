package cn.xieshou.roster.excel;

import cn.xieshou.directory.FieldRules;
import cn.xieshou.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** Makes of a cell what people see in it; where the two may differ, the cell says what is to be done. */
final class CellReading {

    /** Longer than any field; what is beyond is of no use to anybody. */
    private static final int MOST = 1000;

    /** Excel keeps 15 digits of a number; what had more has lost them. */
    private static final double LOST_DIGITS_FROM = 1e15;

    private static final String NO_RESULT = "公式没有保存结果；请在 Excel 中「粘贴为数值」后再上传";
    private static final String STALE = "公式的结果要到打开文件时才重新计算，文件里的可能是旧值；请在 Excel 中「粘贴为数值」后再上传";
    private static final String PART_OF_A_DATE = "单元格里是日期，但格式没有显示完整的年、月、日；请改成完整的日期格式，核对后再上传";
    private static final String NO_DATE = "单元格是日期格式，里面的数字却不是日期；请更正后再上传";

    private final CellFormats formats;
    private final NumberSeen numbers = new NumberSeen();
    private final boolean date1904;
    private final boolean stale;

    /**
     * @param date1904 whether days are counted from 1904, not from 1900
     * @param stale whether results of formulas are those of an earlier time
     */
    CellReading(CellFormats formats, boolean date1904, boolean stale) {
        this.formats = formats;
        this.date1904 = date1904;
        this.stale = stale;
    }

    CellText read(SheetCell cell) {
        String value = cell.value();
        if (cell.formula() && value == null) {
            return CellText.wrong("", NO_RESULT, true);
        }
        CellText text = held(cell, Objects.requireNonNullElse(value, ""));
        boolean older = cell.formula() && stale && text.problem() == null;
        return older ? CellText.wrong(text.text(), STALE, true) : text;
    }

    private CellText held(SheetCell cell, String value) {
        return switch (cell.type()) {
            case "n" -> number(cell, Double.parseDouble(value));
            case "b" -> CellText.of(value.equals("1") || value.equals("true") ? "TRUE" : "FALSE", cell.formula());
            case "e" -> CellText.wrong(value, ErrorValue.problem(value), cell.formula());
            case "d" -> CellText.of(value.replaceFirst("T.*", ""), cell.formula());
            default -> text(limited(value), cell.formula());
        };
    }

    /** An error value pasted as text is one all the same. */
    private static CellText text(String text, boolean formula) {
        String clean = Text.clean(text);
        return ErrorValue.is(clean)
                ? CellText.wrong(clean, ErrorValue.problem(clean), formula)
                : CellText.of(text, formula);
    }

    private CellText number(SheetCell cell, double value) {
        String format = formats.of(cell.style());
        if (DateUtil.isADateFormat(-1, format)) {
            return date(value, format, cell.formula());
        }
        if (Math.abs(value) >= LOST_DIGITS_FROM) {
            return CellText.wrong(new BigDecimal(value).toPlainString(), FieldRules.LOST_DIGITS, cell.formula());
        }
        String seen = numbers.seen(value, format);
        String problem = seen == null || seen.isEmpty() ? "看不出数字格式「" + format + "」显示成什么；请把单元格格式设为「文本」，再重新填写" : null;
        return new CellText(seen == null ? plain(value) : seen, problem, cell.formula(), day(value));
    }

    private CellText date(double value, String format, boolean formula) {
        String day = day(value);
        if (day == null) {
            return CellText.wrong(plain(value), NO_DATE, formula);
        }
        return DateShown.whole(format) ? CellText.of(day, formula) : CellText.wrong(day, PART_OF_A_DATE, formula);
    }

    private @Nullable String day(double value) {
        if (!DateUtil.isValidExcelDate(value)) {
            return null;
        }
        LocalDate day = DateUtil.getLocalDateTime(value, date1904).toLocalDate();
        return day.toString();
    }

    /** All digits that the file holds, never in powers of ten. */
    static String plain(double value) {
        String text = NumberToTextConverter.toText(value);
        return text.contains("E") ? new BigDecimal(text).toPlainString() : text;
    }

    private static String limited(String text) {
        return text.length() <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST / 2)) + "…";
    }
}
