package cn.xieshou.quota.web;

import cn.xieshou.directory.Subjects;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.Participant;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.quota.QuotaRules;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The activities behind a number of a quota, and those that do not count, each with the reason. */
@Component
class QuotaActivitiesRegister implements Register<QuotaActivity> {

    private static final String YES = "yes";

    private static final List<Choice> COUNTS = List.of(new Choice(YES, "计入"), new Choice("no", "不计入"));

    private static final String COUNTED = "a.state = 'CONFIRMED' and " + QuotaRules.FEW_FIT;

    private final PairingRows pairings;
    private final TermFilters terms;
    private final QuotaRules rules;
    private final Activities activities;

    QuotaActivitiesRegister(PairingRows pairings, TermFilters terms, QuotaRules rules, Activities activities) {
        this.pairings = pairings;
        this.terms = terms;
        this.rules = rules;
        this.activities = activities;
    }

    @Override
    public String path() {
        return "/quotas/activities";
    }

    @Override
    public String title() {
        return "指标对应的活动";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                terms.measure("r.measure"),
                terms.year(),
                terms.term(),
                Filter.choice(
                                "counts",
                                "计入",
                                "全部",
                                COUNTS,
                                value -> Condition.of(value.equals(YES) ? COUNTED : "not (" + COUNTED + ")"))
                        .withCounts(),
                Filter.choice(
                        "subject",
                        "学科",
                        "全部学科",
                        Choice.of(Subjects.ALL, subject -> subject, subject -> subject),
                        subject -> Condition.of("a.subject = :subject", "subject", subject)),
                pairings.school(account),
                pairings.text("主题、编号或校名", "a.topic_sought"));
    }

    @Override
    public List<Column<QuotaActivity>> columns() {
        return QuotaColumns.activities();
    }

    @Override
    public RowQuery<QuotaActivity> query(String account, Asked asked) {
        QuotaClause.Measure measure = TermFilters.measure(asked);
        RecordRows<Activity> activity = RecordRows.of(Activity.class);
        return new RowQuery<>(
                        "a.*, k.name as type_name, r.measure, " + QuotaRules.MISFITS + ", " + PairingRows.COLUMNS,
                        "activity a join " + rules.rows(measure)
                                + " on r.type = a.type left join pairing p on p.id = a.pairing_id" + PairingRows.SCHOOLS
                                + " left join activity_type k on k.code = a.type",
                        pairings.visibleTo(account)
                                .and(TermFilters.counted(measure, terms.asked(asked)))
                                .and(Condition.of("a.state not in ('TAKEN_BACK', 'DROPPED', 'SUPERSEDED')")),
                        "a.held_on desc, a.id desc, r.measure",
                        (row, n) -> new QuotaActivity(
                                activity.mapRow(row, n),
                                PairingRows.of(row),
                                row.getString("type_name"),
                                rules.misfits(row),
                                List.of()))
                // Of one measure: each of its activities has one rule.
                .keyed("a.id");
    }

    @Override
    public List<QuotaActivity> complete(List<QuotaActivity> rows) {
        Map<Long, List<Participant>> people =
                activities.people(rows.stream().map(row -> row.activity().id()).toList());
        return rows.stream()
                .map(row -> row.with(people.getOrDefault(row.activity().id(), List.of())))
                .toList();
    }
}
