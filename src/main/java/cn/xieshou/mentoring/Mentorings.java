package cn.xieshou.mentoring;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school year of mentoring from the names to the result (R-MEN-1): the supporting school hands in, the recipient's principal answers. */
@Service
@Transactional
public class Mentorings {

    private final MentoringRepository table;
    private final MentorshipRepository mentorships;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Instances instances;
    private final Clock clock;

    Mentorings(
            MentoringRepository table,
            MentorshipRepository mentorships,
            ApprovalRules rules,
            Trail trail,
            Instances instances,
            Clock clock) {
        this.table = table;
        this.mentorships = mentorships;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
        this.clock = clock;
    }

    /** What became of a mentorship by the end of the school year. */
    public record Result(MentorshipState state, String summary) {}

    @Transactional(readOnly = true)
    public Optional<MentoringYear> find(MentoringKey key) {
        return table.find(key);
    }

    /** @throws IllegalStateException if nobody was named yet */
    @Transactional(readOnly = true)
    public MentoringYear get(MentoringKey key) {
        return table.find(key).orElseThrow(() -> new IllegalStateException("no mentoring " + key));
    }

    /** The school year that a mentorship belongs to. */
    @Transactional(readOnly = true)
    public MentoringYear yearOf(Mentorship one) {
        return table.find(one.mentoringYear()).orElseThrow();
    }

    /** All of a pairing, the newest school year first. */
    @Transactional(readOnly = true)
    public List<MentoringYear> ofPairing(String pairing) {
        return table.ofPairing(pairing);
    }

    @Transactional(readOnly = true)
    public List<Mentorship> mentorships(MentoringYear year) {
        return mentorships.of(year.id());
    }

    /** Those that are under way. */
    @Transactional(readOnly = true)
    public List<Mentorship> active(MentoringKey key) {
        return mentorships.of(get(key).id()).stream().filter(Mentorship::active).toList();
    }

    /** The supporting school's liaison names who guides whom, at first or anew. */
    public void name(MentoringKey key, List<NewMentorship> named, String note, String actor) {
        Optional<MentoringYear> before = table.find(key);
        before.ifPresentOrElse(
                known -> table.renamed(known.id(), note, actor, clock.instant()),
                () -> table.insert(key, note, actor, clock.instant()));
        long year = get(key).id();
        mentorships.deleteAll(year);
        mentorships.propose(year, named);
        Act act = before.isEmpty() ? Act.SUBMITTED : Act.RESUBMITTED;
        String names = named.stream()
                .map(one -> one.mentor().name() + "—" + one.apprentice().name())
                .collect(Collectors.joining("、"));
        trail.add(key.pairingId(), actor, act, names(key), note, names);
    }

    /** The recipient's principal agrees: from today on they are mentor and apprentice. */
    public void agree(MentoringKey key, String actor, @Nullable String remark) {
        MentoringYear year = get(key);
        rules.refuseOwn(year.namedBy(), actor);
        table.state(year.id(), MentoringState.PLANNING);
        mentorships.begun(year.id(), LocalDate.now(clock));
        trail.add(key.pairingId(), actor, Act.AGREED, names(key), remark);
    }

    public void sendBack(MentoringKey key, String actor, String opinion) {
        table.returned(get(key).id(), MentoringState.NAMING, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, names(key), opinion);
    }

    /** Whether {@code actor} named and the recipient's principal has not acted yet. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(MentoringYear year, String actor) {
        return year.state() == MentoringState.AGREEING && year.namedBy().equals(actor);
    }

    /** Back into the liaison's hands; the caller writes the trail. */
    public void withdraw(MentoringKey key) {
        table.state(get(key).id(), MentoringState.NAMING);
        if (!instances.deliver(MentoringCase.NAMING_WITHDRAWN + key.schoolYear(), key.pairingId(), Map.of())) {
            throw new NothingWaits("nothing waits for the names of " + key);
        }
    }

    /** @param plans by number of the mentorship */
    public void plan(MentoringKey key, Map<Long, String> plans, String actor) {
        table.state(get(key).id(), MentoringState.RUNNING);
        plans.forEach(mentorships::planned);
        trail.add(key.pairingId(), actor, Act.SUBMITTED, "《" + key.label() + "师徒指导计划》", null, count(plans.size()));
    }

    /** @param summaries by number of the mentorship */
    public void summarise(MentoringKey key, Map<Long, String> summaries, String actor) {
        summaries.forEach(mentorships::summarised);
        trail.add(key.pairingId(), actor, Act.SUBMITTED, "《" + key.label() + "师徒阶段小结》", null, count(summaries.size()));
    }

    /** @param results by number of the mentorship */
    public void close(MentoringKey key, Map<Long, Result> results, String actor) {
        MentoringYear year = get(key);
        Act act = year.closedBy() == null ? Act.SUBMITTED : Act.RESUBMITTED;
        table.closed(year.id(), actor, clock.instant());
        results.forEach((id, result) -> mentorships.closed(id, result.state(), result.summary()));
        trail.add(key.pairingId(), actor, act, results(key), null, count(results.size()));
    }

    public void acknowledge(MentoringKey key, String actor, @Nullable String remark) {
        MentoringYear year = get(key);
        rules.refuseOwn(String.valueOf(year.closedBy()), actor);
        table.state(year.id(), MentoringState.CLOSED);
        trail.add(key.pairingId(), actor, Act.CONFIRMED, results(key), remark);
    }

    public void returnResults(MentoringKey key, String actor, String opinion) {
        MentoringYear year = get(key);
        table.returned(year.id(), MentoringState.RUNNING, opinion);
        mentorships.reopened(year.id());
        trail.add(key.pairingId(), actor, Act.RETURNED, results(key), opinion);
    }

    /** What the names are called in the trail. */
    static String names(MentoringKey key) {
        return "《" + key.label() + "师徒名单》";
    }

    private static String results(MentoringKey key) {
        return "《" + key.label() + "师徒结对结果》";
    }

    private static String count(int pairs) {
        return pairs + "对";
    }
}
