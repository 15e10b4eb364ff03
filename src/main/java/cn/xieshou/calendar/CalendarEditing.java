package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office and the administrator do to the calendar; everybody else is refused. Each change is logged. What is wrong
 * with what was typed comes back as Chinese sentences by field, and then nothing is stored.
 */
@Service
public class CalendarEditing {

    private final SpecialDayRepository days;
    private final TermRepository termTable;
    private final SchoolCalendar calendar;
    private final CalendarChanges changes;
    private final Editors editors;
    private final HolidayLibrary library = new HolidayLibrary();

    CalendarEditing(
            SpecialDayRepository days,
            TermRepository termTable,
            SchoolCalendar calendar,
            CalendarChanges changes,
            Editors editors) {
        this.days = days;
        this.termTable = termTable;
        this.calendar = calendar;
        this.changes = changes;
        this.editors = editors;
    }

    public boolean mayEdit(String account) {
        return editors.may(account);
    }

    public Optional<SpecialDay> find(LocalDate date) {
        return Optional.ofNullable(days.find(date));
    }

    /**
     * Adds a special day, or changes one.
     *
     * @param replaced the day that is being changed, which may get another date; null to add one
     * @return the problems by field: date, kind, name
     */
    @Transactional
    public Map<String, String> put(TypedDay typed, @Nullable LocalDate replaced, String actor) {
        editors.require(actor);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        SpecialDay day = typed.day("由" + editors.name(actor) + "录入");
        if (!day.date().equals(replaced) && days.find(day.date()) != null) {
            return Map.of("date", ChineseDates.date(day.date()) + "已经录入，请在列表中修改那一天");
        }
        if (replaced != null && !replaced.equals(day.date())) {
            remove(replaced, actor);
        }
        store(day, actor);
        return Map.of();
    }

    /** Whether there was such a day. */
    @Transactional
    public boolean remove(LocalDate date, String actor) {
        editors.require(actor);
        SpecialDay day = days.find(date);
        if (day == null) {
            return false;
        }
        days.delete(date);
        changes.add(actor, ChineseDates.date(date), sentence(day), "");
        return true;
    }

    /** What taking over a year's arrangement as text would do; nothing is stored. */
    public NoticePreview preview(String text, String actor) {
        editors.require(actor);
        HolidayNotice notice = HolidayNotice.read(text, "由" + editors.name(actor) + "按通知录入");
        List<NoticePreview.Line> lines = notice.days().stream()
                .map(day -> new NoticePreview.Line(day, days.find(day.date())))
                .toList();
        return new NoticePreview(lines, notice.problems());
    }

    /** Takes over a year's arrangement as text, all or nothing: nothing when the answer has problems. */
    @Transactional
    public NoticePreview adopt(String text, String actor) {
        NoticePreview preview = preview(text, actor);
        if (preview.problems().isEmpty()) {
            preview.lines().stream().filter(line -> !line.same()).forEach(line -> store(line.day(), actor));
        }
        return preview;
    }

    /** The years without a day that the product ships an arrangement for, among {@code years}. */
    public List<Integer> fillable(List<Integer> years) {
        return years.stream()
                .filter(year -> library.years().contains(year) && !days.hasYear(year))
                .toList();
    }

    /** Fills a year that has no day from what ships; whether there was anything to fill. */
    @Transactional
    public boolean fill(int year, String actor) {
        editors.require(actor);
        if (fillable(List.of(year)).isEmpty()) {
            return false;
        }
        List<SpecialDay> shipped = library.of(year);
        days.insert(shipped);
        changes.add(actor, year + "年放假安排", "", "从随附数据导入" + shipped.size() + "天");
        return true;
    }

    /**
     * Sets both terms of a school year.
     *
     * @return the problems by field: first1, last1, first2, last2
     */
    @Transactional
    public Map<String, String> setTerms(SchoolYear year, TypedTerms typed, String actor) {
        editors.require(actor);
        Map<String, String> problems = typed.problems(year);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<Term> before = calendar.terms(year);
        List<Term> after = typed.terms(year);
        if (!before.equals(after)) {
            termTable.replace(year, after);
            changes.add(actor, year.label() + "学期", sentence(before), sentence(after));
        }
        return Map.of();
    }

    /** The newest changes first. */
    public List<CalendarChange> changes(int limit) {
        return changes.newest(limit);
    }

    private void store(SpecialDay day, String actor) {
        SpecialDay before = days.find(day.date());
        if (before == null) {
            days.insert(List.of(day));
        } else {
            days.update(day);
        }
        String was = before == null ? "" : sentence(before);
        if (!was.equals(sentence(day))) {
            changes.add(actor, ChineseDates.date(day.date()), was, sentence(day));
        }
    }

    private static String sentence(SpecialDay day) {
        return day.kind().label() + "（" + day.name() + "）";
    }

    private static String sentence(List<Term> terms) {
        return terms.stream()
                .map(term ->
                        term.ordinal() + ChineseDates.date(term.firstDay()) + "至" + ChineseDates.date(term.lastDay()))
                .collect(Collectors.joining("；"));
    }
}
