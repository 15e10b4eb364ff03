package cn.xieshou.matter.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Copy;
import cn.xieshou.matter.Copying;
import cn.xieshou.matter.Hand;
import cn.xieshou.matter.Hands;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.UnknownMatter;
import cn.xieshou.matter.Urging;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.workflow.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fragments of {@code matter/actions} show; templates call it as {@code @actionPanel} with the viewer's account. */
@Component("actionPanel")
public class ActionPanel {

    private final Asking asking;
    private final Copying copying;
    private final TakingBack takingBack;
    private final Urging urging;
    private final Hands hands;
    private final Directory directory;
    private final MatterTitles titles;

    ActionPanel(
            Asking asking,
            Copying copying,
            TakingBack takingBack,
            Urging urging,
            Hands hands,
            Directory directory,
            MatterTitles titles) {
        this.asking = asking;
        this.copying = copying;
        this.takingBack = takingBack;
        this.urging = urging;
        this.hands = hands;
        this.directory = directory;
        this.titles = titles;
    }

    /** What the account can do in a matter, null if it may not see it. */
    public @Nullable Panel of(String matterKey, String account) {
        try {
            String obstacle = urging.obstacle(matterKey, account).orElse(null);
            List<Hand> open = hands.of(matterKey);
            String group = directory.person(account).map(Person::group).orElse("");
            return new Panel(
                    steps(open, task -> task.isOf(account)),
                    steps(open, task -> task.isUnclaimed() && task.groups().contains(group)),
                    takingBack.possible(matterKey, account),
                    obstacle);
        } catch (UnknownMatter e) {
            return null;
        }
    }

    /** Questions that wait for the account's answer. */
    public List<Waiting> questions(String account) {
        return asking.waitingFor(account).stream()
                .map(question -> new Waiting(
                        question.id(),
                        titles.title(question.matterKey()),
                        asking.pageOf(question).orElse(null),
                        question.step(),
                        directory.personName(question.asker()),
                        question.askedAt()))
                .toList();
    }

    /** What was copied to the account. */
    public List<Received> copies(String account) {
        return copying.receivedBy(account).stream().map(this::received).toList();
    }

    private List<Step> steps(List<Hand> open, Predicate<OpenTask> which) {
        return open.stream()
                .filter(hand -> which.test(hand.task()))
                .map(this::step)
                .toList();
    }

    private Step step(Hand hand) {
        List<Asked> asked = asking.openOf(hand.task().taskId()).stream()
                .map(question -> new Asked(question.id(), directory.personName(question.asked())))
                .toList();
        return new Step(hand.task().taskId(), hand.task().name(), asked);
    }

    private Received received(Copy copy) {
        return new Received(
                copy.id(),
                titles.title(copy.matterKey()),
                directory.personName(copy.sender()),
                copy.note(),
                copy.sentAt(),
                copy.read());
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

    /** A question to the account. */
    public record Waiting(
            String id, String matter, @Nullable String path, String step, String asker, Instant at) {}

    /** A copy to the account. */
    public record Received(String id, String matter, String sender, String note, Instant at, boolean read) {}
}
