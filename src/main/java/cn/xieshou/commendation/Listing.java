package cn.xieshou.commendation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office puts the list together within the places, the leading group lets it be published or returns it (R-AWD-1). */
@Service
@Transactional
public class Listing {

    private static final String LIST = "candidates";

    private final CommendationRepository table;
    private final CandidateRepository candidates;
    private final Commendations commendations;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Listing(
            CommendationRepository table,
            CandidateRepository candidates,
            Commendations commendations,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.candidates = candidates;
        this.commendations = commendations;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** The office's word on one recommendation. */
    public record Choice(boolean listed, @Nullable String reason) {}

    /** Those of the round in these states, by kind and school. */
    @Transactional(readOnly = true)
    public List<Candidate> in(String round, CandidateState... states) {
        return candidates.in(round, states);
    }

    /**
     * The list goes to the leading group.
     *
     * @param choices one for each of those who are recommended, in their order
     * @throws FormRefused if a reason is missing, nobody is listed or more than there are places
     */
    public void submit(String round, List<Choice> choices, String actor) {
        List<Candidate> all = candidates.in(round, CandidateState.RECOMMENDED);
        if (all.size() != choices.size()) {
            throw new FormRefused(LIST, "股室推荐的候选", "推荐有变，请刷新页面后重新办理");
        }
        List<Problem> problems = new ArrayList<>();
        Map<HonourKind, Integer> listed = new EnumMap<>(HonourKind.class);
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).listed()) {
                listed.merge(all.get(i).kind(), 1, Integer::sum);
            } else if (choices.get(i).reason() == null) {
                problems.add(new Problem(LIST + "[" + i + "].reason", "第" + (i + 1) + "名·不列入的理由", "不列入的，请写明理由"));
            }
        }
        problems.addAll(beyond(listed, commendations.rules(commendations.get(round))));
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        for (int i = 0; i < choices.size(); i++) {
            boolean on = choices.get(i).listed();
            CandidateState to = on ? CandidateState.LISTED : CandidateState.LEFT_OUT;
            candidates.listed(all.get(i).id(), to, on ? null : choices.get(i).reason());
        }
        table.compiled(round, actor);
        long names = choices.stream().filter(Choice::listed).count();
        trail.add(round, actor, Act.SUBMITTED, Commendations.SUBJECT, null, "列入" + names + "名，送领导小组审定");
    }

    private static List<Problem> beyond(Map<HonourKind, Integer> listed, ProgrammeYear rules) {
        List<Problem> problems = new ArrayList<>();
        if (listed.isEmpty()) {
            problems.add(new Problem("decision", "汇总意见", "名单里没有人，请选“本学年不表彰”，或者列入至少一名"));
        }
        listed.forEach((kind, count) -> {
            if (count > kind.limit(rules)) {
                problems.add(new Problem(
                        "decision", "汇总意见", kind.label() + "最多" + kind.limit(rules) + "名，现在列入了" + count + "名"));
            }
        });
        return problems;
    }

    /** Nobody is commended this school year. */
    public void giveUp(String round, String reason, String actor) {
        table.none(round, reason, today());
        trail.add(round, actor, Act.DECIDED, Commendations.SUBJECT, reason, "本学年不表彰");
    }

    /** The leading group agrees; the model publishes it next. */
    public void agree(String round, @Nullable String remark, String actor) {
        refuseOwn(round, actor);
        trail.add(round, actor, Act.APPROVED, Commendations.SUBJECT, remark, "同意公示");
    }

    /** Back to the office, with everything that was recommended. */
    public void sendBack(String round, String opinion, String actor) {
        refuseOwn(round, actor);
        table.returned(round, opinion);
        candidates
                .in(round, CandidateState.LISTED, CandidateState.LEFT_OUT)
                .forEach(one -> candidates.listed(one.id(), CandidateState.RECOMMENDED, one.struckReason()));
        trail.add(round, actor, Act.RETURNED, Commendations.SUBJECT, opinion);
    }

    /**
     * Nobody decides on what they have proposed themselves.
     *
     * @throws FormRefused if the account has examined a candidate or put the list together
     */
    void refuseOwn(String round, String actor) {
        List<String> proposers = candidates.in(round, CandidateState.values()).stream()
                .map(Candidate::examinedBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        String compiler = commendations.get(round).compiledBy();
        if (compiler != null) {
            proposers.add(compiler);
        }
        proposers.forEach(one -> rules.refuseOwn(one, actor));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
