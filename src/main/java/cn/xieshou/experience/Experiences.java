package cn.xieshou.experience;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.Figures;
import cn.xieshou.summary.YearData;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schools write down what worked, for others (R-FIN-2): from the first draft to the shelf; nobody approves their own. */
@Service
@Transactional
public class Experiences {

    private final ExperienceRepository table;
    private final Pairings pairings;
    private final YearData data;
    private final ExperienceShelf shelf;
    private final ApprovalRules rules;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Experiences(
            ExperienceRepository table,
            Pairings pairings,
            YearData data,
            ExperienceShelf shelf,
            ApprovalRules rules,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.pairings = pairings;
        this.data = data;
        this.shelf = shelf;
        this.rules = rules;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Experience get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no experience " + id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Experience> ofPairing(String pairing) {
        return table.ofPairing(pairing);
    }

    /** What the data of the pairing say of the school's year now. */
    @Transactional(readOnly = true)
    public Figures figures(Experience one) {
        return ReadOnce.of(
                "figures of an experience",
                one.id(),
                () -> data.figures(pairings.get(one.pairingId()), one.year(), one.side()));
    }

    /**
     * A school begins to write.
     *
     * @throws FormRefused while it has another of this pairing in hands
     */
    public long begin(Pairing pairing, Side side, String actor) {
        String section = Objects.requireNonNull(pairing.section(), "not routed");
        if (table.ofPairing(pairing.id()).stream()
                .anyMatch(one -> one.side() == side && one.state().isOpen())) {
            throw new FormRefused("", "经验材料", "本校在这对结对里还有一份没有办结的经验材料，请先办结");
        }
        String school = pairing.school(side);
        long id = table.insert(pairing.id(), side, school, SchoolYear.of(LocalDate.now(clock)), actor, clock.instant());
        trail.add(pairing.id(), actor, Act.STARTED, get(id).subject(), null);
        instances.start(
                ExperienceCase.PROCESS,
                pairing.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        ExperienceCase.SCHOOL.is(school),
                        ExperienceCase.SECTION.is(section),
                        ExperienceCase.EXPERIENCE.is(id)));
        return id;
    }

    /** @throws FormRefused if a text names a figure that there is not */
    public void submit(long id, ExperienceText text, String actor) {
        Experience one = get(id);
        Figures figures = figures(one);
        List<Problem> problems = new ArrayList<>();
        refuseUnknown(figures, "practice", "做法", text.practice(), problems);
        refuseUnknown(figures, "effect", "成效", text.effect(), problems);
        refuseUnknown(figures, "lesson", "可推广之处", text.lesson(), problems);
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        String named = figures.namedIn(text.parts()).stream().map(Figure::name).collect(Collectors.joining("\n"));
        table.written(id, text, named, actor);
        trail.add(one.pairingId(), actor, Act.SUBMITTED, get(id).subject(), null);
    }

    private static void refuseUnknown(
            Figures figures, String field, String label, String text, List<Problem> problems) {
        figures.unknown(text)
                .forEach(name -> problems.add(
                        new Problem(field, label, "没有叫“" + name + "”的数字，请从“可引用的数字”里选一个名称；不是引用数字的，请改用别的括号")));
    }

    public void drop(long id, String reason, String actor) {
        over(get(id), ExperienceState.DROPPED, reason, actor, "不再撰写");
    }

    /** The principal agrees: figures stand from now on as they are. */
    public void approve(long id, @Nullable String remark, String actor) {
        Experience one = get(id);
        refuseOwn(one.writtenBy(), actor);
        Figures figures = figures(one);
        table.approved(
                id,
                new ExperienceText(
                        one.title(),
                        figures.resolve(one.practice()),
                        figures.resolve(one.effect()),
                        figures.resolve(one.lesson())));
        trail.add(one.pairingId(), actor, Act.AGREED, one.subject(), remark);
    }

    public void recommend(long id, @Nullable String remark, String actor) {
        Experience one = get(id);
        table.recommended(id, actor);
        trail.add(one.pairingId(), actor, Act.AGREED, one.subject(), remark, "推荐");
    }

    /** The office publishes it: it stands on the shelf for all schools, recommended. */
    public void publish(long id, @Nullable String remark, String actor) {
        Experience one = get(id);
        refuseOwn(one.recommendedBy(), actor);
        LocalDate today = LocalDate.now(clock);
        table.published(id, shelf.publish(one, today, actor), today);
        trail.add(one.pairingId(), actor, Act.APPROVED, one.subject(), remark, "发布到共享资源");
    }

    /** Back to the liaison, from whoever reads it. */
    public void sendBack(long id, String opinion, String actor) {
        Experience one = get(id);
        table.returned(id, opinion);
        trail.add(one.pairingId(), actor, Act.RETURNED, one.subject(), opinion);
    }

    /** It is not taken. */
    public void decline(long id, String reason, String actor) {
        over(get(id), ExperienceState.DECLINED, reason, actor, "不予推广");
    }

    private void over(Experience one, ExperienceState to, String reason, String actor, String words) {
        table.over(one.id(), to, reason);
        trail.add(one.pairingId(), actor, Act.DECIDED, one.subject(), reason, words);
    }

    private void refuseOwn(@Nullable String submitter, String actor) {
        if (submitter != null) {
            rules.refuseOwn(submitter, actor);
        }
    }
}
