package cn.xieshou.workflow.form;

import cn.xieshou.shared.SoughtText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A choice as people write it in a sheet: «9月» also as «九月», «09月», «2026年9月份», «9月5日» or «2026-9-5», «备课组教研（每学期不少于3次）» without its explanation. */
final class ChoiceWords {

    private static final String DAY = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?";
    private static final Pattern MONTH = Pattern.compile("(?:\\d{4}年)?(?:0?([1-9])|(1[0-2])|([一二三四五六七八九十]|十[一二]))月份?(?:"
            + DAY + "(?:[-—~～至到]" + DAY + ")?|[上中下]旬|初|底|末)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.](?:0?([1-9])|(1[0-2]))(?:[-/.]\\d{1,2})?");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private ChoiceWords() {}

    /** The value of the one option that is meant; none if it might be several. */
    static Optional<String> of(List<FormPart.Option> options, String text) {
        Optional<String> written = options.stream()
                .filter(option -> option.label().equals(text) || option.value().equals(text))
                .map(FormPart.Option::value)
                .findFirst();
        return written.or(() -> meant(options, text, ChoiceWords::plain))
                .or(() -> meant(options, text, ChoiceWords::withoutExplanation));
    }

    private static Optional<String> meant(List<FormPart.Option> options, String text, UnaryOperator<String> told) {
        String words = told.apply(text);
        List<String> found = options.stream()
                .filter(option -> told.apply(option.label()).equals(words))
                .map(FormPart.Option::value)
                .toList();
        return words.isEmpty() || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
    }

    private static String plain(String text) {
        String words = SoughtText.of(text);
        Matcher date = DATE.matcher(words);
        if (date.matches()) {
            return (date.group(1) == null ? date.group(2) : date.group(1)) + "月";
        }
        Matcher month = MONTH.matcher(words);
        if (!month.matches()) {
            return words;
        }
        String numeral = month.group(3);
        if (numeral != null) {
            return NUMERALS.indexOf(numeral) + 1 + "月";
        }
        return (month.group(1) == null ? month.group(2) : month.group(1)) + "月";
    }

    private static String withoutExplanation(String text) {
        return plain(text).replaceFirst("\\([^()]*\\)$", "");
    }
}
