package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in Chinese how a span of working days was counted: which holidays were skipped, which weekends worked. */
final class WorkingDayReason {

    private WorkingDayReason() {}

    /** «自2026年9月30日起10个工作日，其间不计周末、国庆节（10月1日—7日），计入调休上班日10月10日» */
    static String of(LocalDate start, LocalDate due, int n, WorkingDays workingDays) {
        LocalDate from = n < 0 ? due.minusDays(1) : start;
        LocalDate to = n < 0 ? start.minusDays(1) : due;
        String span = n < 0
                ? ChineseDates.date(start) + "之前第" + -n + "个工作日"
                : "自" + ChineseDates.date(start) + "起" + n + "个工作日";
        return span + counted(from, to, workingDays);
    }

    /** How many working days lie between two days, with what was skipped and what counted. */
    static String between(LocalDate from, LocalDate to, WorkingDays workingDays) {
        LocalDate first = to.isBefore(from) ? to : from;
        LocalDate last = to.isBefore(from) ? from : to;
        return "自" + ChineseDates.date(first) + "至" + ChineseDates.date(last) + "有" + workingDays.between(first, last)
                + "个工作日（起始日不计）" + counted(first, last, workingDays);
    }

    /** «，其间不计周末、国庆节（10月1日—7日），计入调休上班日10月10日» for the days after {@code from} up to {@code to}. */
    static String counted(LocalDate from, LocalDate to, WorkingDays workingDays) {
        List<SpecialDay> specials = workingDays.specials(from, to);
        List<String> skipped = new ArrayList<>();
        if (hasWeekendOff(from, to, workingDays)) {
            skipped.add("周末");
        }
        skipped.addAll(spans(ofKind(specials, DayKind.HOLIDAY), from));
        String made = ofKind(specials, DayKind.MAKE_UP).stream()
                .map(day -> day(day.date(), from))
                .collect(Collectors.joining("、"));
        String unknown = workingDays.unknownYears(from.plusDays(1), to).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return (skipped.isEmpty() ? "" : "，其间不计" + String.join("、", skipped))
                + (made.isEmpty() ? "" : "，计入调休上班日" + made)
                + (unknown.isEmpty() ? "" : "；" + unknown + "年放假安排尚未录入，该年只按周末计算");
    }

    private static boolean hasWeekendOff(LocalDate from, LocalDate to, WorkingDays workingDays) {
        return from.datesUntil(to)
                .limit(31)
                .map(day -> day.plusDays(1))
                .anyMatch(day -> WorkingDays.isWeekend(day) && workingDays.special(day) == null);
    }

    private static List<SpecialDay> ofKind(List<SpecialDay> days, DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }

    /** Runs of days of the same holiday: «国庆节（10月1日—7日）». */
    private static List<String> spans(List<SpecialDay> days, LocalDate from) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !follows(days.get(i - 1), days.get(i))) {
                spans.add(span(days.get(first), days.get(i - 1), from));
                first = i;
            }
        }
        return spans;
    }

    private static boolean follows(SpecialDay day, SpecialDay next) {
        return day.name().equals(next.name()) && day.date().plusDays(1).equals(next.date());
    }

    private static String span(SpecialDay first, SpecialDay last, LocalDate from) {
        if (first.equals(last)) {
            return first.name() + "（" + day(first.date(), from) + "）";
        }
        boolean sameMonth = first.date().getMonth() == last.date().getMonth();
        String end = sameMonth ? last.date().getDayOfMonth() + "日" : ChineseDates.monthDay(last.date());
        return first.name() + "（" + day(first.date(), from) + "—" + end + "）";
    }

    /** The year is said only where it is not the one that the span started in. */
    private static String day(LocalDate date, LocalDate from) {
        return date.getYear() == from.getYear() ? ChineseDates.monthDay(date) : ChineseDates.date(date);
    }
}
