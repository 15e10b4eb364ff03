package cn.xieshou.ledger;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.MonthRow;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.annualplan.PlanVersion;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months of a pairing's filed plan, each with what was recorded for it (R-ACT-1, R-PLN-1). */
@Service
@Transactional(readOnly = true)
public class PlannedMonths {

    private final AnnualPlans plans;
    private final ActivityTypes types;
    private final DoneRepository table;

    PlannedMonths(AnnualPlans plans, ActivityTypes types, DoneRepository table) {
        this.plans = plans;
        this.types = types;
        this.table = table;
    }

    /**
     * A row of the plan.
     *
     * @param place among the plan's rows, counted from 0
     * @param times how often something that serves it was recorded in its month
     */
    public record Planned(int place, MonthRow row, int times) {

        /** Whether as much was recorded as was planned. */
        public boolean isKept() {
            return times >= row.times();
        }

        /** «10月计划做：备课组教研（已登记1次，计划3次）» */
        public String sentence() {
            return row.month() + "月计划做：" + row.activity() + "（已登记" + times + "次，计划" + row.times() + "次）";
        }
    }

    /** The rows of the filed plan; none if no plan of that school year is filed. */
    public List<Planned> of(String pairingId, int schoolYear) {
        return plans.find(new PlanId(pairingId, schoolYear)).map(this::of).orElse(List.of());
    }

    /** The same of a plan that is at hand. */
    public List<Planned> of(AnnualPlan plan) {
        List<MonthRow> rows = filed(plan);
        return rows.isEmpty() ? List.of() : of(plan.id(), rows);
    }

    private static List<MonthRow> filed(AnnualPlan plan) {
        PlanVersion filed = plan.state() == PlanState.FILED ? plan.version() : null;
        return filed == null ? List.of() : filed.text().months();
    }

    /** The rows of the filed plan as they stood by that day. */
    public List<Planned> upTo(String pairingId, int schoolYear, LocalDate until) {
        PlanId id = new PlanId(pairingId, schoolYear);
        return plans.find(id).map(plan -> of(id, filed(plan), until)).orElse(List.of());
    }

    /** The rows of any text, each with what was recorded for it. */
    public List<Planned> of(PlanId id, List<MonthRow> rows) {
        return of(id, rows, id.year().next().lastDay());
    }

    private List<Planned> of(PlanId id, List<MonthRow> rows, LocalDate until) {
        List<DoneRepository.Done> done = table.done(id.pairingId(), id.schoolYear(), until);
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MonthRow row = rows.get(i);
            planned.add(new Planned(
                    i,
                    row,
                    done.stream()
                            .filter(one -> serves(one, row))
                            .mapToInt(DoneRepository.Done::times)
                            .sum()));
        }
        return planned;
    }

    /** In its month, of a kind that its quotas count, or in like words where it serves none. */
    private static boolean serves(DoneRepository.Done one, MonthRow row) {
        return one.month() == row.month()
                && (row.quotas().isEmpty() ? Resemblance.alike(one.topic(), row.activity()) : one.serves(row));
    }

    /** What a row says about an activity that is to be recorded for it. */
    public Optional<TypedActivity> prefilled(String pairingId, int schoolYear, int place) {
        return of(pairingId, schoolYear).stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .map(this::prefilled);
    }

    private TypedActivity prefilled(Planned one) {
        String type = types.offered().stream()
                .filter(kind -> kind.clauses().stream().anyMatch(one.row().quotas()::contains))
                .map(ActivityType::code)
                .findFirst()
                .orElse("");
        String topic = Text.clean(one.row().activity());
        int end = Math.min(ActivityReading.LONGEST_TOPIC, topic.length());
        return new TypedActivity(type, "", "", "", "", "", "", topic.substring(0, end), "", "", "", "", "");
    }
}
