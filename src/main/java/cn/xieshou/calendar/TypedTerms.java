package cn.xieshou.calendar;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        TypedFields fields = new TypedFields();
        String outside = "须在" + year.label() + "之内，即" + ChineseDates.date(year.firstDay()) + "至"
                + ChineseDates.date(year.lastDay());
        fields.day("first1", "第一学期开始", first1, year.firstDay(), year.lastDay(), outside);
        fields.day("last1", "第一学期结束", last1, year.firstDay(), year.lastDay(), outside);
        fields.day("first2", "第二学期开始", first2, year.firstDay(), year.lastDay(), outside);
        fields.day("last2", "第二学期结束", last2, year.firstDay(), year.lastDay(), outside);
        if (fields.fine()) {
            order(year, fields);
        }
        return fields.reasons();
    }

    List<Term> terms(SchoolYear year) {
        return List.of(new Term(year, 1, day(first1), day(last1)), new Term(year, 2, day(first2), day(last2)));
    }

    private void order(SchoolYear year, TypedFields fields) {
        List<Term> terms = terms(year);
        for (Term term : terms) {
            if (!term.lastDay().isAfter(term.firstDay())) {
                fields.wrong("last" + term.number(), "结束日期", "结束日期须晚于开始日期" + ChineseDates.date(term.firstDay()));
            }
        }
        LocalDate end = terms.get(0).lastDay();
        if (!terms.get(1).firstDay().isAfter(end)) {
            fields.wrong("first2", "第二学期开始", "第二学期须在第一学期结束（" + ChineseDates.date(end) + "）之后开始");
        }
    }

    private static LocalDate day(@Nullable String typed) {
        return ChineseDates.read(typed).orElseThrow();
    }
}
