package cn.xieshou.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.EngineClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What mentoring answers of, for one pairing and for the map of all (R-MEN-1). */
abstract class QuotasOfMentoring {

    @Autowired
    MentoringWalk walk;

    @Autowired
    BackboneWalk backbone;

    @Autowired
    BackboneTeachers teachers;

    @Autowired
    MentoringQuotas quotas;

    @Autowired
    Programmes programmes;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    EngineClock clock;

    MentoringKey key;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyTeacherWithTheTitleOwesTwoApprentices() {
        key = walk.begin("county");
        assertThat(answer("Q-09")).isEqualTo("应当带徒的教师2名，带徒够2名的0名 false");
        walk.run(key);
        assertThat(answer("Q-09")).isEqualTo("应当带徒的教师2名，带徒够2名的1名 false");
        assertThat(met("Q-09", "county")).isNull();

        key = walk.begin("county");
        walk.submit(
                key,
                MentoringCase.NAME,
                Map.of(
                        "pairs",
                        List.of(
                                walk.pair(key, 1, 1, "数学"),
                                walk.pair(key, 1, 2, "数学"),
                                walk.pair(key, 2, 2, "语文"),
                                walk.pair(key, 2, 3, "语文"))));
        assertThat(answer("Q-09")).as("not agreed yet").endsWith("带徒够2名的0名 false");
        walk.agree(key);
        assertThat(answer("Q-09")).isEqualTo("应当带徒的教师2名，带徒够2名的2名 true");
        assertThat(met("Q-09", "county")).isEqualTo(1);
    }

    @Test
    void mentorsOfTwoSubjectsOweADayInEveryMonthThatIsOver() {
        key = walk.begin("district");
        assertThat(answer("Q-18.subjects")).isEqualTo("只有0个学科，还差2个学科 false");
        assertThat(answer("Q-18.days")).isEqualTo("还没有师傅 false");
        walk.run(key);
        assertThat(answer("Q-18.subjects")).isEqualTo("有2个学科 true");
        assertThat(answer("Q-18.days")).as("no month is over").isEqualTo("2名师傅每月的天数都够 true");
        assertThat(met("Q-18", "district")).isEqualTo(1);

        walk.day("2026-10-12");
        assertThat(met("Q-18", "district")).isNull();
        walk.guided(key, "2026-09-21", 1, 3, true);
        assertThat(answer("Q-18.days")).isEqualTo("2名师傅，天数不足：教师乙9月 false");
        walk.guided(key, "2026-09-22", 2, 2, false);
        assertThat(met("Q-18", "district")).as("not confirmed").isNull();
        walk.guided(key, "2026-09-23", 2, 1, true);
        assertThat(answer("Q-18.days")).as("whichever apprentice").endsWith("都够 true");
        assertThat(met("Q-18", "district")).isEqualTo(1);
    }

    @Test
    void eachSubjectWithAMentorOwesANewBackboneTeacher() {
        key = walk.begin("district");
        assertThat(answer("Q-19")).isEqualTo("还没有登记 false");
        walk.run(key);
        assertThat(answer("Q-19")).isEqualTo("语文0名、数学0名，还缺：语文、数学 false");
        backbone.record(key, 2);
        assertThat(answer("Q-19")).isEqualTo("语文1名、数学0名，还缺：数学 false");
        assertThat(met("Q-19", "district")).isNull();
        long id = backbone.record(key, 1);
        assertThat(answer("Q-19")).isEqualTo("语文1名、数学1名 true");
        assertThat(met("Q-19", "district")).isEqualTo(1);

        teachers.strike(teachers.find(id).orElseThrow(), "证书不是教育局发的", "walk.section");
        assertThat(answer("Q-19")).isEqualTo("语文1名、数学0名，还缺：数学 false");
        assertThat(met("Q-19", "district")).isNull();
    }

    private String answer(String measure) {
        Pairing pairing = walk.pairing(key);
        return quotas.answers(pairing, term(), programmes.in(pairing.programme(), new SchoolYear(2026))).stream()
                .filter(one -> one.measure().equals(measure))
                .map(one -> one.words() + " " + one.met())
                .findFirst()
                .orElseThrow();
    }

    private Integer met(String clause, String programme) {
        return quotas.met(term(), Condition.of("p.id = :only", "only", key.pairingId()))
                .get(clause)
                .get(programme);
    }

    private Term term() {
        return calendar.terms(new SchoolYear(2026)).get(0);
    }
}
