package cn.xieshou.roster.excel;

import cn.xieshou.shared.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** A number as its format shows it: «00123» for 123, «12.5%» for 0.125. */
final class NumberSeen {

    /** Powers of ten are a way of writing; the digits are all there. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(?i).*[0#?]E[+-].*");

    /** Chinese numerals for the same number, and the language of the format. */
    private static final Pattern NUMERALS = Pattern.compile("(?i)\\[DBNum[0-9]]|\\[\\$-[0-9A-F]+]");

    private static final Pattern NOTHING = Pattern.compile("[; ]*");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

    /** Null if that cannot be said for sure: POI knows two ways to tell, and they differ; empty if nothing is shown. */
    @Nullable String seen(double value, String format) {
        String code =
                NUMERALS.matcher(format.replace("G/通用格式", CellFormats.GENERAL)).replaceAll("");
        if (code.equalsIgnoreCase(CellFormats.GENERAL)
                || code.equals("@")
                || SCIENTIFIC.matcher(code).matches()) {
            return CellReading.plain(value);
        }
        if (NOTHING.matcher(section(value, code)).matches()) {
            return "";
        }
        int decimals = Math.max(0, new BigDecimal(CellReading.plain(value)).scale());
        String general = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        String shown = agreed(value, code.replaceAll("(?i)General", general));
        boolean dash = shown != null && value == 0 && shown.equals("-");
        return dash ? "0" : shown;
    }

    /** The part of the format that is for such a number; a part with a condition is never blank. */
    private static String section(double value, String code) {
        String[] sections = code.split(";", -1);
        int wanted = value < 0 ? 1 : value == 0 ? 2 : 0;
        return sections[wanted < Math.min(sections.length, 3) ? wanted : 0];
    }

    private @Nullable String agreed(double value, String code) {
        try {
            String one = Text.clean(formatter.formatRawCellContents(value, -1, code, false));
            String other = Text.clean(
                    CellFormat.getInstance(Locale.SIMPLIFIED_CHINESE, code).apply(value).text);
            boolean gaveUp =
                    one.equals(Double.toString(value)) && DIGIT.matcher(other).find();
            return one.equals(other) || gaveUp ? other : null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
