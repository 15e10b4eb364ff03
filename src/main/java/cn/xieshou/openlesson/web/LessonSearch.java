package cn.xieshou.openlesson.web;

import cn.xieshou.openlesson.LessonAccess;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open lessons in the search over everything; whoever is invited to one reads so, and until when the school is to answer. */
@Component
@Order(89)
class LessonSearch implements Searched {

    private final LessonRegister register;
    private final RegisterSearch search;
    private final LessonAccess access;
    private final Clock clock;

    LessonSearch(LessonRegister register, RegisterSearch search, LessonAccess access, Clock clock) {
        this.register = register;
        this.search = search;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "公开课", account, words, most, row -> found(row, account)));
    }

    private Found found(LessonRow row, String account) {
        String invitation = access.guest(row.one(), account)
                .map(school -> " · " + invitation(row.one()))
                .orElse("");
        return new Found(
                row.one().called(), row.path(), row.school() + " · " + row.one().when() + invitation);
    }

    private String invitation(OpenLesson one) {
        return one.takesAnswers(LocalDate.now(clock))
                ? "邀请本校，" + ChineseDates.monthDay(one.answerBy()) + "前答复"
                : "邀请过本校";
    }
}
