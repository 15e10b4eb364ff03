package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.QuotaGaps;
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
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Term evaluations of a school year (R-EVA-1): of the pairings that the reader may see, to an expert those they are named for. */
@Component
class EvaluationRegister implements Register<EvaluationRow> {

    /** The first term of a school year is evaluated from January on: until then the year before is of interest. */
    private static final int MONTHS_UNTIL_THE_FIRST = 4;

    private static final List<Choice> TERMS = List.of(new Choice("1", "第一学期"), new Choice("2", "第二学期"));

    private static final List<Choice> STATES =
            Choice.of(List.of(EvaluationState.values()), EvaluationState::name, EvaluationState::label);

    private static final String FROM = "evaluation e left join pairing p on p.id = e.pairing_id" + PairingRows.SCHOOLS;

    private static final String NAMED = "exists (select 1 from evaluation_expert x where x.evaluation = e.id"
            + " and x.account = :expert and x.state <> 'RECUSED')";

    private final PairingRows pairings;
    private final Clock clock;

    EvaluationRegister(PairingRows pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/evaluations";
    }

    @Override
    public String title() {
        return "学期评估";
    }

    @Override
    public List<Filter> filters(String account) {
        int newest = SchoolYear.of(LocalDate.now(clock).minusMonths(MONTHS_UNTIL_THE_FIRST))
                .startYear();
        return List.of(
                SchoolYearFilter.of(
                        "学年",
                        List.of(newest, newest - 1, newest - 2),
                        year -> Condition.of("e.school_year = :year", "year", year)),
                Filter.choice(
                        "term",
                        "学期",
                        "两个学期",
                        TERMS,
                        term -> Condition.of("e.term = :term", "term", Integer.valueOf(term))),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("e.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.constant("grade", "等次", "全部等次", Grade.values(), Grade::label, "e.grade"),
                Filter.constant("gaps", "帮扶指标", "全部", QuotaGaps.values(), QuotaGaps::label, QuotaGaps.SQL),
                pairings.programme(),
                pairings.level(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    @Override
    public List<Column<EvaluationRow>> columns() {
        return EvaluationColumns.all();
    }

    @Override
    public RowQuery<EvaluationRow> query(String account, Asked asked) {
        RecordRows<Evaluation> one = RecordRows.of(Evaluation.class);
        return new RowQuery<>(
                        "e.*, (select count(*) from evaluation_line l where l.evaluation = e.id and l.met = false) as missing, "
                                + PairingRows.COLUMNS,
                        FROM,
                        visible(account),
                        "e.school_year desc, e.term desc, p.id",
                        (row, n) -> new EvaluationRow(one.mapRow(row, n), PairingRows.of(row), row.getInt("missing")))
                .keyed("e.id");
    }

    private Condition visible(String account) {
        Condition own = pairings.visibleTo(account);
        Map<String, Object> values = new HashMap<>(own.values());
        values.put("expert", account);
        return new Condition("e.term in (1, 2) and ((" + own.sql() + ") or " + NAMED + ")", values);
    }
}
