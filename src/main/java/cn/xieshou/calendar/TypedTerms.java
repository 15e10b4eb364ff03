package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Both terms of a school year as a person typed them: first and last days. */
public record TypedTerms(
        @Nullable String first1,
        @Nullable String last1,
        @Nullable String first2,
        @Nullable String last2) {

    /** The same as {@code terms}, to be shown in the form. */
    public static TypedTerms of(List<Term> terms) {
        return new TypedTerms(
                terms.get(0).firstDay().toString(),
                terms.get(0).lastDay().toString(),
                terms.get(1).firstDay().toString(),
                terms.get(1).lastDay().toString());
    }

    Map<String, String> problems(SchoolYear year) {
        Map<String, String> problems = new LinkedHashMap<>();
        check("first1", first1, year, problems);
        check("last1", last1, year, problems);
        check("first2", first2, year, problems);
        check("last2", last2, year, problems);
        if (problems.isEmpty()) {
            order(year, problems);
        }
        return problems;
    }

    List<Term> terms(SchoolYear year) {
        return List.of(new Term(year, 1, day(first1), day(last1)), new Term(year, 2, day(first2), day(last2)));
    }

    private void order(SchoolYear year, Map<String, String> problems) {
        List<Term> terms = terms(year);
        for (Term term : terms) {
            if (!term.lastDay().isAfter(term.firstDay())) {
                problems.put("last" + term.number(), "结束日期须晚于开始日期" + ChineseDates.date(term.firstDay()));
            }
        }
        LocalDate end = terms.get(0).lastDay();
        if (!terms.get(1).firstDay().isAfter(end)) {
            problems.put("first2", "第二学期须在第一学期结束（" + ChineseDates.date(end) + "）之后开始");
        }
    }

    private static void check(String field, @Nullable String typed, SchoolYear year, Map<String, String> problems) {
        Optional<LocalDate> day = ChineseDates.read(typed);
        if (day.isEmpty()) {
            problems.put(field, Text.isBlank(typed) ? "请填写日期" : "没有这一天，请写成“2026-09-01”");
        } else if (!SchoolYear.of(day.get()).equals(year)) {
            problems.put(
                    field,
                    "须在" + year.label() + "之内，即" + ChineseDates.date(year.firstDay()) + "至"
                            + ChineseDates.date(year.lastDay()));
        }
    }

    private static LocalDate day(@Nullable String typed) {
        return ChineseDates.read(typed).orElseThrow();
    }
}
