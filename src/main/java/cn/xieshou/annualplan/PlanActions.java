package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a running filing from its page: taking back, extension （延期）， exemption （免报）. */
@Service
@Transactional
public class PlanActions {

    private static final int LONGEST = 500;

    private final AnnualPlans plans;
    private final PlanDates dates;
    private final Pairings pairings;
    private final Directory directory;
    private final Instances instances;
    private final Worklist worklist;
    private final Trail trail;

    PlanActions(
            AnnualPlans plans,
            PlanDates dates,
            Pairings pairings,
            Directory directory,
            Instances instances,
            Worklist worklist,
            Trail trail) {
        this.plans = plans;
        this.dates = dates;
        this.pairings = pairings;
        this.directory = directory;
        this.instances = instances;
        this.worklist = worklist;
        this.trail = trail;
    }

    /** Whether the account's office is to grant extensions and exemptions: the pairing's section and the office. */
    @Transactional(readOnly = true)
    public boolean mayDecide(String account, String pairingId) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.OFFICE
                        || (person.ofBureau()
                                && person.group()
                                        .equals(pairings.find(pairingId)
                                                .map(pairing -> pairing.section())
                                                .orElse(null))))
                .isPresent();
    }

    /**
     * Grants more time; the open tasks of the schools are due on the new date.
     *
     * @param typed the new date in one of the usual spellings
     * @throws FormRefused at «date» or «reason», or without a field if the plan needs no extension
     */
    public void extend(PlanId id, @Nullable String typed, @Nullable String reason, String actor) {
        AnnualPlan plan = decidable(id, actor);
        if (!plan.state().isWithSchools()) {
            throw new FormRefused("", "延期", "方案已经在股室审核，无需延期");
        }
        TypedFields fields = new TypedFields();
        Optional<LocalDate> read = fields.day("date", "新的日期", typed);
        FormRefused.unless(fields);
        LocalDate date = read.orElseThrow();
        dates.require(id, date, "date", "新的日期");
        if (!date.isAfter(plan.dueOn())) {
            throw new FormRefused("date", "新的日期", "应晚于现在的期限（" + PlanDates.words(plan.dueOn()) + "）");
        }
        String why = reason(reason);
        dates.move(id, date, DateChange.Kind.EXTENSION, why, actor);
        trail.add(id.pairingId(), actor, Act.EXTENDED, id.subject(), why, PlanDates.words(date));
        signal(id, AnnualPlanFiling.PLAN_EXTENDED);
    }

    /**
     * Asks for no plan any more; the filing ends.
     *
     * @throws FormRefused at «reason», or without a field if the filing has ended
     */
    public void exempt(PlanId id, @Nullable String reason, String actor) {
        decidable(id, actor);
        String why = reason(reason);
        plans.exempted(id, why);
        trail.add(id.pairingId(), actor, Act.EXEMPTED, id.subject(), why);
        signal(id, AnnualPlanFiling.PLAN_EXEMPTED);
    }

    /** Whether the account submitted the plan and its review has not begun: no officer has taken it. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(AnnualPlan plan, String account) {
        return account.equals(plan.submittedBy())
                && !plan.withDrafter()
                && (plan.state() == PlanState.DRAFTING
                        || (plan.state() == PlanState.REVIEWING && !reviewBegun(plan.id())));
    }

    /** Puts the plan back into the drafter's hands; only if {@link #mayWithdraw}. The caller writes the trail. */
    public void withdraw(PlanId id) {
        plans.withdrawn(id);
        signal(id, AnnualPlanFiling.PLAN_WITHDRAWN);
    }

    /** The open steps of these plans of one school year, by pairing. */
    @Transactional(readOnly = true)
    public Map<String, List<OpenTask>> open(int schoolYear, List<String> pairingIds) {
        return worklist.ofProcess(AnnualPlanFiling.PROCESS, Fact.SCHOOL_YEAR, schoolYear, pairingIds);
    }

    /** Somebody has claimed it; where the section has one person only, nobody claims and it begins with the decision. */
    private boolean reviewBegun(PlanId id) {
        return open(id.schoolYear(), List.of(id.pairingId())).getOrDefault(id.pairingId(), List.of()).stream()
                .anyMatch(
                        task -> task.taskKey().equals(AnnualPlanFiling.REVIEW) && !task.isUnclaimed() && !alone(task));
    }

    private boolean alone(OpenTask task) {
        return directory
                .person(String.valueOf(task.assignee()))
                .map(person -> directory.membersOf(person.group()).size() == 1)
                .orElse(false);
    }

    private AnnualPlan decidable(PlanId id, String actor) {
        if (!mayDecide(actor, id.pairingId())) {
            throw new org.springframework.security.access.AccessDeniedException(
                    "only the section and the office decide");
        }
        AnnualPlan plan = plans.get(id);
        if (plan.state().isClosed()) {
            throw new FormRefused("", plan.state().label(), "本方案" + plan.state().label() + "，无需再办理");
        }
        return plan;
    }

    private static String reason(@Nullable String typed) {
        TypedFields fields = new TypedFields();
        String reason = fields.required("reason", "理由", typed, LONGEST);
        FormRefused.unless(fields);
        return reason;
    }

    private void signal(PlanId id, String message) {
        Map<String, Object> year = Map.ofEntries(Fact.SCHOOL_YEAR.is(id.schoolYear()));
        if (!instances.signal(message, AnnualPlanFiling.PROCESS, id.pairingId(), year)) {
            throw new NothingWaits("no filing " + id + " waits for " + message);
        }
    }
}
