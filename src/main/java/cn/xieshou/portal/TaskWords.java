package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Called;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Question;
import cn.xieshou.matter.Returns;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.insight.ClosedTask;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What Tasklist cannot say by itself: which schools a task is about, and who is next once it is submitted. */
@Service
public class TaskWords {

    private final Worklist worklist;
    private final KnownCases cases;
    private final Matters matters;
    private final StepHolders holders;
    private final Returns returns;
    private final Asking asking;
    private final Trail trail;
    private final CaseWords caseWords;
    private final Show show;

    TaskWords(
            Worklist worklist,
            KnownCases cases,
            Matters matters,
            StepHolders holders,
            Returns returns,
            Asking asking,
            Trail trail,
            CaseWords caseWords,
            Show show) {
        this.worklist = worklist;
        this.cases = cases;
        this.matters = matters;
        this.holders = holders;
        this.returns = returns;
        this.asking = asking;
        this.trail = trail;
        this.caseWords = caseWords;
        this.show = show;
    }

    /**
     * What somebody is told after submitting a task.
     *
     * @param sentence what was submitted when, with the matter's number
     * @param done what that did, as the trail says it: «初教股 王某备案了《2026—2027学年工作方案》（备案号 …）。»
     * @param next one sentence for each step that waits because of it
     * @param standing what has become of the case so far and who is still to act
     * @param link the matter's page, empty if it has none
     */
    public record Receipt(String sentence, List<String> done, List<String> next, List<String> standing, String link) {}

    /** The receipt of a task that {@code account} itself has completed. */
    public Optional<Receipt> receipt(String taskId, String account) {
        return cases.closed(taskId)
                .filter(task -> task.completed() && account.equals(task.assignee()))
                .map(this::receipt);
    }

    /**
     * What Tasklist shows of an open task beside its step.
     *
     * @param title the matter, «一中—二中（P-2026-001）»
     * @param due «截止 2026年8月31日，还剩3个工作日», as on every page
     * @param received «2026年8月3日收到»
     * @param urgency style class that goes with it
     * @param returned who returned it and why, empty if nobody did
     * @param waiting whose answer it waits for before it can be submitted, empty if nobody's
     * @param answers what colleagues have said to it, a sentence each
     */
    public record Words(
            String title,
            String due,
            String received,
            String urgency,
            String returned,
            String waiting,
            List<String> answers) {}

    /** By task id, leaving out what {@code account} may not see. */
    public Map<String, Words> of(Collection<String> taskIds, String account) {
        Map<String, OpenTask> found = new LinkedHashMap<>();
        for (OpenTask task : worklist.of(account)) {
            if (taskIds.contains(task.taskId())) {
                found.put(task.taskId(), task);
            }
        }
        List<String> others =
                taskIds.stream().filter(id -> !found.containsKey(id)).toList();
        worklist.find(others).values().stream()
                .filter(task -> matters.maySee(account, task.businessKey()))
                .forEach(task -> found.put(task.taskId(), task));
        return words(found);
    }

    private Map<String, Words> words(Map<String, OpenTask> found) {
        Map<String, TrailLine> returned = returns.of(found.values());
        Map<String, List<Question>> asked = asking.of(found.keySet());
        Called called = holders.people(asked.values().stream()
                .flatMap(List::stream)
                .map(Question::asked)
                .toList());
        Map<String, Matters.Matter> about =
                matters.of(found.values().stream().map(OpenTask::businessKey).toList());
        Map<String, Words> words = new LinkedHashMap<>();
        found.forEach((id, task) -> words.put(
                id,
                words(
                        task,
                        title(Objects.requireNonNull(about.get(task.businessKey()))),
                        returned.get(id),
                        asked.getOrDefault(id, List.of()),
                        called)));
        return words;
    }

    /** The same of one that the reader may see, as the caller has checked. */
    public Words of(OpenTask task) {
        return Objects.requireNonNull(words(Map.of(task.taskId(), task)).get(task.taskId()));
    }

    private Words words(
            OpenTask task, String title, @Nullable TrailLine returned, List<Question> asked, Called called) {
        String due = task.due() == null ? "不限期" : "截止 " + show.date(task.due()) + "，" + show.left(task.due());
        return new Words(
                title,
                due,
                show.date(task.createdAt()) + "收到",
                show.urgency(task.due()),
                returned == null ? "" : returned.returnedWords(),
                ColleaguesSaid.nothingYet(asked, called),
                ColleaguesSaid.answers(asked, called));
    }

    private Receipt receipt(ClosedTask task) {
        String key = task.businessKey();
        String about = key.isEmpty() ? "。" : "：" + title(matters.of(key)) + "。";
        List<OpenTask> since = key.isEmpty()
                ? List.of()
                : worklist.ofMatter(key).stream()
                        .filter(open -> !open.createdAt().isBefore(task.endedAt()))
                        .toList();
        Map<String, String> held = holders.of(since);
        List<String> next = since.stream()
                .map(open -> "下一步：" + open.name() + "，" + held.get(open.taskId()) + "。")
                .toList();
        return new Receipt(
                "“" + task.name() + "”已于" + ChineseDates.dateAndMinute(task.endedAt()) + "提交" + about,
                trail.ofTask(task.taskId()).stream()
                        .map(line -> line.deed() + "。")
                        .toList(),
                next,
                caseWords.standing(task),
                caseWords.link(task));
    }

    /** «一中—二中高中部（理科）（P-2026-001）». */
    private static String title(Matters.Matter matter) {
        boolean named = !matter.title().equals(matter.key()) && !matter.key().isEmpty();
        return named ? matter.title() + "（" + matter.key() + "）" : matter.title();
    }
}
