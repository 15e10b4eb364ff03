package cn.xieshou.assessment.web;

import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Final assessments (R-FIN-1): of the pairings that the reader may see, to an expert those they are named for. */
@Component
class AssessmentRegister implements Register<AssessmentRow> {

    private static final List<Choice> STATES =
            Choice.of(List.of(AssessmentState.values()), AssessmentState::name, AssessmentState::label);

    private static final String FROM = "assessment a left join pairing p on p.id = a.pairing_id" + PairingRows.SCHOOLS;

    private static final String NAMED = "exists (select 1 from evaluation_expert x where x.evaluation = a.id"
            + " and x.account = :expert and x.state <> 'RECUSED')";

    private final PairingRows pairings;
    private final AssessmentAccess access;

    AssessmentRegister(PairingRows pairings, AssessmentAccess access) {
        this.pairings = pairings;
        this.access = access;
    }

    @Override
    public String path() {
        return "/assessments";
    }

    @Override
    public String title() {
        return "终结性评估";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.constant("scope", "范围", "全部范围", AssessmentScope.values(), AssessmentScope::label, "a.scope"),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("a.state = :state" + state, "state" + state, state))
                        .withCounts(),
                pairings.programme(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    @Override
    public List<Column<AssessmentRow>> columns() {
        return AssessmentColumns.all();
    }

    @Override
    public RowQuery<AssessmentRow> query(String account, Asked asked) {
        RecordRows<Assessment> one = RecordRows.of(Assessment.class);
        boolean bureau = access.isBureau(account);
        return new RowQuery<>(
                "a.*, " + grade("SUPPORTING") + " as supporting_grade, " + grade("RECIPIENT") + " as recipient_grade, "
                        + PairingRows.COLUMNS,
                FROM,
                visible(account),
                "a.school_year desc, p.id, a.scope",
                (row, n) -> {
                    Assessment found = one.mapRow(row, n);
                    boolean grades = bureau || found.state().published();
                    return new AssessmentRow(
                            found,
                            PairingRows.of(row),
                            grades ? graded(row.getString("supporting_grade")) : null,
                            grades ? graded(row.getString("recipient_grade")) : null);
                });
    }

    private static String grade(String side) {
        return "(select s.grade from assessment_school s where s.assessment = a.id and s.side = '" + side + "')";
    }

    private static @Nullable Grade graded(@Nullable String name) {
        return name == null ? null : Grade.valueOf(name);
    }

    private Condition visible(String account) {
        Condition own = pairings.visibleTo(account);
        Map<String, Object> values = new HashMap<>(own.values());
        values.put("expert", account);
        return new Condition("(" + own.sql() + ") or " + NAMED, values);
    }
}
