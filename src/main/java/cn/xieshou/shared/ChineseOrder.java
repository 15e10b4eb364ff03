package cn.xieshou.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/** The order of Chinese dictionaries: by pinyin, numbers by their value. */
public final class ChineseOrder {

    private static final int LONGEST = 500;

    private static final Collator PINYIN = pinyin();

    private ChineseOrder() {}

    /** A text of at most 500 hexadecimal digits that sorts, by any database, as {@code name} does in a dictionary. */
    public static String key(String name) {
        String key = HexFormat.of().formatHex(PINYIN.getCollationKey(name).toByteArray());
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    private static Collator pinyin() {
        Collator collator = Collator.getInstance(ULocale.SIMPLIFIED_CHINESE);
        collator.setStrength(Collator.TERTIARY);
        ((com.ibm.icu.text.RuleBasedCollator) collator).setNumericCollation(true);
        return collator.freeze();
    }
}
