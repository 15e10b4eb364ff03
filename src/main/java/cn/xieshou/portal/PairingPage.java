package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.CaseSubjects;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Returns;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one pairing shows of people and steps. */
@Service
@Transactional(readOnly = true)
class PairingPage {

    private final Directory directory;
    private final Programmes programmes;
    private final OpenSteps hands;
    private final DueReasons reasons;
    private final Returns returns;
    private final CaseSubjects subjects;
    private final Dissolutions dissolutions;

    PairingPage(
            Directory directory,
            Programmes programmes,
            OpenSteps hands,
            DueReasons reasons,
            Returns returns,
            CaseSubjects subjects,
            Dissolutions dissolutions) {
        this.directory = directory;
        this.programmes = programmes;
        this.hands = hands;
        this.reasons = reasons;
        this.returns = returns;
        this.subjects = subjects;
        this.dissolutions = dissolutions;
    }

    /** One of the two schools: «支援学校», «第一中学（高中，城区）». */
    record SchoolLine(String label, String name) {}

    /** A stage of the pairing's life: {@code done}, {@code now}, {@code later}, or {@code cut} by an early end. */
    record Milestone(Stage stage, String state) {

        public String words() {
            return switch (state) {
                case "done" -> "已完成";
                case "now" -> "进行中";
                case "cut" -> stage == Stage.ENDED ? "提前终止" : "已中止";
                default -> "未开始";
            };
        }
    }

    /**
     * A step that waits.
     *
     * @param asked names of colleagues whose opinion it waits for
     * @param claimable whether the viewer may take it for their section
     * @param returned who returned it and why, empty if nobody did
     * @param dueReason why it is due then, empty when it cannot be told
     */
    record Waiting(
            String taskId,
            String step,
            String process,
            String hands,
            List<String> asked,
            Instant since,
            @Nullable Instant due,
            String dueReason,
            boolean mine,
            boolean claimable,
            String returned) {}

    /** Reads both schools and their people at once, before anything asks for one of them. */
    void readSchools(Pairing pairing) {
        directory.readWithPeople(
                Arrays.stream(Side.values()).map(pairing::school).distinct().toList());
    }

    List<SchoolLine> sides(Pairing pairing) {
        return Arrays.stream(Side.values())
                .map(side -> new SchoolLine(side.label(), name(pairing.school(side))))
                .toList();
    }

    List<Milestone> milestones(Pairing pairing) {
        Optional<Stage> cut = dissolutions.of(pairing).map(Dissolution::stage);
        return Arrays.stream(Stage.values())
                .map(stage -> new Milestone(
                        stage, cut.map(reached -> cut(stage, reached)).orElseGet(() -> state(stage, pairing.stage()))))
                .toList();
    }

    List<Waiting> waiting(Pairing pairing, String account) {
        List<OpenStep> open = hands.of(pairing.id());
        Map<String, TrailLine> returned =
                returns.of(open.stream().map(OpenStep::task).toList());
        String group = directory.person(account).map(Person::group).orElse("");
        Map<String, String> about =
                subjects.of(open.stream().map(OpenStep::task).toList());
        return open.stream()
                .map(hand -> waiting(
                        hand,
                        CaseSubjects.named(hand.task(), about),
                        pairing.programme(),
                        account,
                        group,
                        returned.get(hand.task().taskId())))
                .toList();
    }

    String programme(Pairing pairing) {
        return programmes.find(pairing.programme()).map(Programme::name).orElse(pairing.programme());
    }

    /** The responsible section's name, empty until one is routed. */
    String section(Pairing pairing) {
        String section = pairing.section();
        return section == null ? "" : Role.ofGroup(section).map(Role::label).orElse(section);
    }

    private String name(String code) {
        return directory
                .school(code)
                .map(school -> "%s（%s，%s）"
                        .formatted(
                                school.name(),
                                school.level().label(),
                                school.setting().label()))
                .orElseGet(() -> directory.schoolName(code));
    }

    private static String state(Stage stage, Stage current) {
        if (stage.equals(current)) {
            return stage == Stage.ENDED ? "done" : "now";
        }
        return stage.compareTo(current) < 0 ? "done" : "later";
    }

    private static String cut(Stage stage, Stage reached) {
        if (stage == reached || stage == Stage.ENDED) {
            return "cut";
        }
        return stage.compareTo(reached) < 0 ? "done" : "later";
    }

    private Waiting waiting(
            OpenStep hand, String about, String programme, String account, String group, @Nullable TrailLine returned) {
        return new Waiting(
                hand.task().taskId(),
                hand.task().name(),
                about,
                hand.holder(),
                hand.waitingFor(),
                hand.task().createdAt(),
                hand.task().due(),
                reasons.of(hand.task(), programme),
                hand.task().isOf(account),
                hand.task().isUnclaimed() && hand.task().groups().contains(group),
                returned == null ? "" : returned.returnedWords());
    }
}
