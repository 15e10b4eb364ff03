package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Subjects;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Mentors and apprentices of a school year (R-MEN-1), of the pairings that the reader may see. */
@Component
class MentorshipRegister implements Register<MentorshipRow> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(MentorshipState.values()), MentorshipState::name, MentorshipState::label);

    private static final String FROM = "mentorship m join mentoring_year y on y.id = m.mentoring_year"
            + " left join pairing p on p.id = y.pairing_id" + PairingRows.SCHOOLS;

    private final PairingRows pairings;
    private final ListedMonths months;
    private final Clock clock;

    MentorshipRegister(PairingRows pairings, ListedMonths months, Clock clock) {
        this.pairings = pairings;
        this.months = months;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/mentorships";
    }

    @Override
    public String title() {
        return "师徒结对";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("y.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("m.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.choice(
                        "subject",
                        "学科",
                        "全部学科",
                        Choice.of(Subjects.ALL, Function.identity(), Function.identity()),
                        subject -> Condition.of("m.subject = :subject", "subject", subject)),
                pairings.programme(),
                pairings.school(account),
                pairings.text("师徒、编号或校名", "m.sought"));
    }

    @Override
    public List<Column<MentorshipRow>> columns() {
        return MentorshipColumns.all();
    }

    @Override
    public RowQuery<MentorshipRow> query(String account, Asked asked) {
        RecordRows<Mentorship> one = RecordRows.of(Mentorship.class);
        return new RowQuery<>(
                        "m.*, y.school_year, " + PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account),
                        "y.pairing_id, m.id",
                        (row, n) -> new MentorshipRow(
                                one.mapRow(row, n), PairingRows.of(row), row.getInt("school_year"), List.of()))
                .keyed("m.id");
    }

    @Override
    public List<MentorshipRow> complete(List<MentorshipRow> rows) {
        return months.counted(rows);
    }
}
