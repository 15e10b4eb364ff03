package cn.xieshou.commendation.web;

import cn.xieshou.commendation.HonourKind;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of the honour register. */
@Component
class HonourFilters {

    private static final int YEARS = 5;

    private final Programmes programmes;
    private final SchoolChoices schools;
    private final Directory directory;
    private final Clock clock;

    HonourFilters(Programmes programmes, SchoolChoices schools, Directory directory, Clock clock) {
        this.programmes = programmes;
        this.schools = schools;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the register is narrowed down by. */
    List<Filter> all() {
        return List.of(
                Filter.constant("kind", "荣誉称号", "全部称号", HonourKind.values(), HonourKind::label, "x.kind"),
                year(),
                programme(),
                school(),
                Filter.text("q", "姓名、校名或证书编号", typed -> SchoolsSought.named("x.school", typed)
                        .or(Likeness.any("sought", typed, "x.sought", "x.number"))));
    }

    /** «学年» of the round «c». */
    Filter year() {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        List<Choice> years = Stream.iterate(now, year -> year - 1)
                .limit(YEARS)
                .map(year -> new Choice(String.valueOf(year), new SchoolYear(year).label()))
                .toList();
        return Filter.choice(
                "year",
                "学年",
                "全部学年",
                years,
                year -> Condition.of("c.school_year = :year", "year", Integer.parseInt(year)));
    }

    /** «帮扶项目» of the round «c». */
    Filter programme() {
        return Filter.choice(
                "programme",
                "帮扶项目",
                "全部项目",
                Choice.of(programmes.all(), Programme::code, Programme::name),
                code -> Condition.of("c.programme = :programme", "programme", code));
    }

    private Filter school() {
        List<Choice> all = schools.few(Condition.of("exists (select 1 from commendation_candidate honoured"
                + " where honoured.school = s.code and honoured.state = 'AWARDED')"));
        return Filter.choice("school", "学校", "全部学校", all, code -> Condition.of("x.school = :school", "school", code))
                .orOther(code -> code.isEmpty() ? null : new Choice(code, directory.schoolName(code)));
    }
}
