package cn.xieshou.portal.bulk;

import cn.xieshou.draft.Drafts;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.gate.TaskGone;
import cn.xieshou.workflow.insight.ClosedTask;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits one of many by its own form, on a savepoint of its own: what is refused leaves nothing and keeps no other from being
 * done. The list ends in one transaction, so a list that is sent twice is done once.
 */
@Component
class BulkFiling {

    private final TaskForms forms;
    private final Worklist worklist;
    private final KnownCases cases;
    private final Pairings pairings;
    private final Trail trail;
    private final Drafts drafts;
    private final TransactionTemplate savepoint;

    BulkFiling(
            TaskForms forms,
            Worklist worklist,
            KnownCases cases,
            Pairings pairings,
            Trail trail,
            Drafts drafts,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.worklist = worklist;
        this.cases = cases;
        this.pairings = pairings;
        this.trail = trail;
        this.drafts = drafts;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What became of one.
     *
     * @param title of the pairing
     * @param words what was done as the trail says it, or why it was not
     */
    public record Outcome(String taskId, String title, boolean done, String words) {}

    /** Whether it is a task of that step which was ever meant for {@code account}. */
    boolean isKnown(BulkStep step, String taskId, String account) {
        return cases.concerns(taskId, account)
                && worklist.find(taskId)
                        .map(OpenTask::taskKey)
                        .filter(key -> !key.equals(step.taskKey()))
                        .isEmpty();
    }

    Outcome submit(BulkStep step, String taskId, String proof, String account) {
        String title = title(taskId);
        try {
            savepoint.executeWithoutResult(status -> forms.complete(taskId, account, step.submission(proof)));
        } catch (FormRefused e) {
            return new Outcome(taskId, title, false, e.sentence());
        } catch (TaskGone e) {
            return new Outcome(taskId, title, false, gone(taskId));
        }
        drafts.drop(taskId, account);
        String deeds = trail.ofTask(taskId).stream().map(TrailLine::deed).collect(Collectors.joining("；"));
        return new Outcome(taskId, title, true, deeds);
    }

    private String title(String taskId) {
        Optional<String> key = worklist.find(taskId).map(OpenTask::businessKey).or(() -> cases.closed(taskId)
                .map(ClosedTask::businessKey));
        Map<String, String> titles = pairings.titles(key.stream().toList());
        return key.map(id -> titles.getOrDefault(id, id)).orElse("");
    }

    private String gone(String taskId) {
        return worklist.find(taskId).isPresent() ? "现在由同事办理，不在您手里。" : "已经由同事办结，或者被学校撤回。";
    }
}
