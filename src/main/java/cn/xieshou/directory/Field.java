package cn.xieshou.directory;

import cn.xieshou.shared.Text;
import java.util.List;

/**
 * A field of a register: a column of the roster workbook and a field on its page.
 *
 * @param key English name, for pages
 * @param label Chinese name, the column's header
 * @param blank what a blank stands for; empty if for «unknown»
 * @param note what is expected, in Chinese
 * @param options the values to choose from, empty if it is not a choice
 */
public record Field(
        String key,
        String label,
        boolean required,
        String blank,
        FieldRule rule,
        String note,
        String example,
        List<String> options) {

    static Field required(String key, String label, FieldRule rule, String note, String example) {
        return new Field(key, label, true, "", rule, note, example, List.of());
    }

    static Field optional(String key, String label, FieldRule rule, String note, String example) {
        return new Field(key, label, false, "", rule, note, example, List.of());
    }

    static Field choice(String key, String label, boolean required, List<String> options, String blank) {
        return choice(key, label, required, options, blank, blank.isEmpty() ? options.get(0) : blank);
    }

    static Field choice(
            String key, String label, boolean required, List<String> options, String blank, String example) {
        String note = (required ? "必填，从下拉列表中选择" : "从下拉列表中选择") + (blank.isEmpty() ? "" : "，不填按「" + blank + "」");
        return new Field(key, label, required, blank, FieldRules.choice(options), note, example, options);
    }

    /** Whether a day is expected; a bare number of five digits is then one as Excel counts them. */
    public boolean isDate() {
        return rule.read("20000101").value().equals("2000-01-01");
    }

    /** Cleans and reads what was typed. */
    public Reading read(String typed) {
        String clean = Text.clean(typed);
        if (!clean.isEmpty()) {
            return rule.read(clean);
        }
        return required ? Reading.wrong("", "请填写" + label) : Reading.of(blank);
    }
}
