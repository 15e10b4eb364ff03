package cn.xieshou.matter.web;

import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Callings.Called;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Copy;
import cn.xieshou.matter.Copying;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Question;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Urging;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fragments of {@code matter/actions} show; templates call it as {@code @actionPanel} with the viewer's account. */
@Component("actionPanel")
public class ActionPanel {

    /** Rows of a first page; each further one is read only when there is room. */
    private static final int AT_ONCE = 10;

    private final Asking asking;
    private final Copying copying;
    private final TakingBack takingBack;
    private final Urging urging;
    private final OpenSteps openSteps;
    private final Directory directory;
    private final Callings callings;
    private final MatterTitles titles;

    ActionPanel(
            Asking asking,
            Copying copying,
            TakingBack takingBack,
            Urging urging,
            OpenSteps openSteps,
            Directory directory,
            Callings callings,
            MatterTitles titles) {
        this.asking = asking;
        this.copying = copying;
        this.takingBack = takingBack;
        this.urging = urging;
        this.openSteps = openSteps;
        this.directory = directory;
        this.callings = callings;
        this.titles = titles;
    }

    /** What the account can do in a matter, null if it may not see it. */
    public @Nullable Panel of(String matterKey, String account) {
        try {
            String obstacle = urging.obstacle(matterKey, account).orElse(null);
            List<OpenStep> open = openSteps.of(matterKey);
            String group = directory.person(account).map(Person::group).orElse("");
            return new Panel(
                    steps(open, task -> task.isOf(account)),
                    steps(open, task -> task.isUnclaimed() && task.groups().contains(group)),
                    takingBack.possible(matterKey, account),
                    obstacle);
        } catch (NotThere e) {
            return null;
        }
    }

    /** Questions that wait for the account's answer, the oldest first; the others come up as these are answered. */
    public Unanswered questions(String account) {
        List<Question> waiting = asking.firstFor(account, AT_ONCE);
        Map<String, Titled> about =
                titles.of(waiting.stream().map(Question::matterKey).toList());
        Called called = callings.of(waiting.stream().map(Question::asker).toList(), Set.of());
        List<Waiting> first = waiting.stream()
                .map(question -> new Waiting(
                        question.id(),
                        title(question.matterKey(), about),
                        question.step(),
                        called.name(question.asker()),
                        question.askedAt()))
                .toList();
        return new Unanswered(first, first.size() < AT_ONCE ? first.size() : asking.countFor(account));
    }

    /** What was copied to the account. */
    public List<Received> copies(String account) {
        List<Copy> received = copying.receivedBy(account);
        Map<String, Titled> about =
                titles.of(received.stream().map(Copy::matterKey).toList());
        Called called = callings.of(received.stream().map(Copy::sender).toList(), Set.of());
        return received.stream()
                .map(copy -> new Received(
                        copy.id(),
                        title(copy.matterKey(), about),
                        called.name(copy.sender()),
                        copy.note(),
                        copy.sentAt(),
                        copy.read()))
                .toList();
    }

    /** Whom the account has told of the matter, the newest first. */
    public List<Sent> sent(String matterKey, String account) {
        List<Copying.Sent> sent = copying.sentBy(account, matterKey);
        Called called = callings.of(sent.stream().map(Copying.Sent::receiver).toList(), Set.of());
        return sent.stream()
                .map(copy -> new Sent(called.person(copy.receiver()), copy.sentAt(), copy.readAt()))
                .toList();
    }

    private static String title(String key, Map<String, Titled> about) {
        Titled titled = about.get(key);
        return titled == null ? key : titled.title();
    }

    private List<Step> steps(List<OpenStep> open, Predicate<OpenTask> which) {
        return open.stream()
                .filter(hand -> which.test(hand.task()))
                .map(this::step)
                .toList();
    }

    private Step step(OpenStep hand) {
        List<Asked> asked = asking.openOf(hand.task().taskId()).stream()
                .map(question -> new Asked(question.id(), directory.personName(question.asked())))
                .toList();
        return new Step(hand.task().taskId(), hand.task().name(), asked);
    }

    /**
     * @param mine steps in the account's hands
     * @param claimable steps that wait for the account's section
     * @param takeBack what the account may take back
     * @param urgeObstacle why it cannot urge now, null if it can
     */
    public record Panel(
            List<Step> mine,
            List<Step> claimable,
            List<String> takeBack,
            @Nullable String urgeObstacle) {}

    /** A step in the account's hands and the questions it waits for. */
    public record Step(String taskId, String name, List<Asked> asked) {}

    /** An open question to a colleague of that name. */
    public record Asked(String id, String name) {}

    /** A question to the account; what it is about is to be seen from its page. */
    public record Waiting(String id, String matter, String step, String asker, Instant at) {}

    /** @param all how many there are */
    public record Unanswered(List<Waiting> first, int all) {

        public boolean isMore() {
            return all > first.size();
        }
    }

    /** A copy that the account sent; not read yet where {@code readAt} is null. */
    public record Sent(
            String receiver, Instant at, @Nullable Instant readAt) {}

    /** A copy to the account. */
    public record Received(String id, String matter, String sender, String note, Instant at, boolean read) {}
}
