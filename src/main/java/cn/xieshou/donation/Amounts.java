package cn.xieshou.donation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers of things and of yuan in words. */
public final class Amounts {

    private Amounts() {}

    /** «20台», «1.5吨» */
    public static String counted(BigDecimal quantity, String unit) {
        return plain(quantity) + unit;
    }

    /** «12,345.60元» */
    public static String yuan(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + "元";
    }

    /** The same number without zeros behind the point, for a form. */
    public static BigDecimal number(BigDecimal number) {
        return new BigDecimal(plain(number));
    }

    /** «20», «1.5»: as one types it. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
