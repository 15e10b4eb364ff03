package cn.xieshou.calendar;

import cn.xieshou.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year's arrangement as text, one day a line: «2027-01-01 元旦 休», «2027年1月4日 元旦 班». Blank lines and lines that
 * start with # are passed over.
 *
 * @param days in the order of the lines, empty when there is any problem to mend first
 * @param problems a Chinese sentence for each line that cannot be taken
 */
record HolidayNotice(List<SpecialDay> days, List<String> problems) {

    static final int LONGEST_NAME = 20;
    static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 100;

    private static final Pattern LINE = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[\\h,\\uFF0C]+(\\S+?)[\\h,\\uFF0C]+(休|放假|班|上班|调休上班)");

    static HolidayNotice read(String text, String source) {
        Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        String[] lines = Text.clean(text).split("\n", -1);
        for (int i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
            String line = Text.clean(lines[i]);
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(i + 1, line, source, days, problems);
            }
        }
        if (lines.length > MOST_LINES) {
            problems.add("超过" + MOST_LINES + "行，请分次粘贴");
        }
        if (days.isEmpty() && problems.isEmpty()) {
            problems.add("请粘贴放假安排，每行一天，例如“2027年1月1日 元旦 休”");
        }
        return new HolidayNotice(List.copyOf(days.values()), List.copyOf(problems));
    }

    private static void readLine(
            int number, String line, String source, Map<LocalDate, SpecialDay> days, List<String> problems) {
        String where = "第" + number + "行“" + shorten(line) + "”：";
        Matcher matcher = LINE.matcher(line);
        // A long line is no day, and the pattern would take its time to say so.
        if (line.length() > LONGEST_LINE || !matcher.matches()) {
            problems.add(where + "请写成“2027年1月1日 元旦 休”，最后一字写“休”或“班”");
            return;
        }
        try {
            SpecialDay day = new SpecialDay(
                    LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)),
                    matcher.group(5).contains("班") ? DayKind.MAKE_UP : DayKind.HOLIDAY,
                    matcher.group(4),
                    source);
            String problem = SpecialDayRules.problem(day);
            if (problem != null) {
                problems.add(where + problem);
            } else if (days.putIfAbsent(day.date(), day) != null) {
                problems.add(where + "同一天写了两次");
            }
        } catch (DateTimeException e) {
            problems.add(where + "没有这一天");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String shorten(String line) {
        return line.length() <= LONGEST_NAME * 2 ? line : line.substring(0, LONGEST_NAME * 2) + "…";
    }
}
