package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks plans of pairings of new schools through their filing, every step submitted as the person whose task it is. */
@Component
public class PlanWalk {

    public static final String SECTION = "walk.section";
    public static final String OTHER_SECTION = "walk.primary";

    private static final List<String> WRITTEN =
            List.of("organisation", "goals", "methods", "measures", "people", "funds", "curriculum", "months", "gaps");

    private final PairingWalk walk;
    private final Pairings pairings;
    private final Accounts accounts;
    private final Directory directory;
    private final Instances instances;
    private final TaskForms forms;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    PlanWalk(
            PairingWalk walk,
            Pairings pairings,
            Accounts accounts,
            Directory directory,
            Instances instances,
            TaskForms forms,
            TaskService tasks,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.pairings = pairings;
        this.accounts = accounts;
        this.directory = directory;
        this.instances = instances;
        this.forms = forms;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** A pairing of two new junior secondary schools in implementation, whose filing has not begun. */
    public Pairing pairing() {
        people();
        return implementing(walk.pairing());
    }

    /** Another pairing of the same supporting school. */
    public Pairing another(Pairing pairing) {
        return implementing(
                walk.pairing(pairing.supportingSchool(), walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL)));
    }

    private Pairing implementing(Pairing pairing) {
        return transaction.execute(status -> {
            pairings.enter(pairing.id(), Stage.IMPLEMENTATION);
            pairings.assign(pairing.id(), "secondary-section");
            return pairings.get(pairing.id());
        });
    }

    /** The filing of that school year begins, as the lifecycle would have it. */
    public void start(Pairing pairing, int schoolYear) {
        Map<String, Object> facts = Map.ofEntries(
                Fact.PAIRING_ID.is(pairing.id()),
                Fact.PROGRAMME.is(pairing.programme()),
                Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                Fact.SCHOOL_YEAR.is(schoolYear),
                Map.entry("section", "secondary-section"));
        transaction.executeWithoutResult(status -> instances.start(AnnualPlanFiling.PROCESS, pairing.id(), facts));
    }

    /** Open tasks of the pairing's filings, by key; of the year if several run. */
    public Task task(Pairing pairing, int schoolYear) {
        return tasks.createTaskQuery()
                .processDefinitionKey(AnnualPlanFiling.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .processVariableValueEquals("schoolYear", schoolYear)
                .singleResult();
    }

    public Map<String, Object> show(Pairing pairing, int schoolYear) {
        Task task = task(pairing, schoolYear);
        return forms.show(task.getId(), actor(task));
    }

    /** What the form of a writer opens with, ready to be submitted. */
    public Map<String, Object> written(Pairing pairing, int schoolYear) {
        Map<String, Object> shown = show(pairing, schoolYear);
        Map<String, Object> values = new HashMap<>();
        WRITTEN.forEach(key -> values.put(key, shown.get(key)));
        return values;
    }

    public void submit(Pairing pairing, int schoolYear, Map<String, Object> values) {
        Task task = task(pairing, schoolYear);
        forms.submit(task.getId(), actor(task), values);
    }

    public void draft(Pairing pairing, int schoolYear) {
        draft(pairing, schoolYear, Unchanged.explained(Map.of()));
    }

    public void draft(Pairing pairing, int schoolYear, Map<String, Object> changes) {
        Map<String, Object> values = written(pairing, schoolYear);
        values.putAll(changes);
        submit(pairing, schoolYear, values);
    }

    /** Submits a judgement on the text that the form shows; the completing liaison's fields as they are. */
    public void judge(Pairing pairing, int schoolYear, Map<String, Object> judgement) {
        Map<String, Object> shown = show(pairing, schoolYear);
        Map<String, Object> values = new HashMap<>();
        WRITTEN.stream().filter(shown::containsKey).forEach(key -> values.put(key, shown.get(key)));
        values.put("textCheck", shown.get("textCheck"));
        values.putAll(judgement);
        submit(pairing, schoolYear, values);
    }

    public void agree(Pairing pairing, int schoolYear) {
        judge(pairing, schoolYear, Map.of("decision", "agree"));
    }

    public void sendBack(Pairing pairing, int schoolYear, String opinion) {
        judge(pairing, schoolYear, Map.of("decision", "return", "opinion", opinion));
    }

    /** From the draft to the section. */
    public void toSection(Pairing pairing, int schoolYear) {
        draft(pairing, schoolYear);
        agree(pairing, schoolYear);
        agree(pairing, schoolYear);
        agree(pairing, schoolYear);
    }

    public void sendBackBySection(Pairing pairing, int schoolYear, String opinion, String newDate) {
        judge(pairing, schoolYear, Map.of("decision", "return", "opinion", opinion, "newDate", newDate));
    }

    /** @param party as {@link cn.xieshou.annualplan.Consenter#fact} */
    public void askAgain(Pairing pairing, int schoolYear, String party, String opinion, String newDate) {
        judge(
                pairing,
                schoolYear,
                Map.of("decision", "returnToStep", "returnTo", party, "opinion", opinion, "newDate", newDate));
    }

    public void file(Pairing pairing, int schoolYear) {
        judge(pairing, schoolYear, Map.of("decision", "file"));
    }

    private static String actor(Task task) {
        return task.getAssignee() == null ? SECTION : task.getAssignee();
    }

    private void people() {
        transaction.executeWithoutResult(status -> {
            if (directory.person(SECTION).isEmpty()) {
                accounts.add(List.of(
                        new Person(SECTION, "行走中教股", Role.SECONDARY_SECTION, null, null, null),
                        new Person(SECTION + "2", "行走中教股同事", Role.SECONDARY_SECTION, null, null, null),
                        new Person(OTHER_SECTION, "行走初教股", Role.PRIMARY_SECTION, null, null, null),
                        new Person(OTHER_SECTION + "2", "行走初教股同事", Role.PRIMARY_SECTION, null, null, null)));
            }
        });
    }
}
