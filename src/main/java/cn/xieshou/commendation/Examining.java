package cn.xieshou.commendation;

import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.register.Condition;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sections say of each candidate of theirs whether they recommend it, and may add whom the data did not propose (R-AWD-1). */
@Service
@Transactional
public class Examining {

    private static final String LIST = "candidates";
    private static final String ADDITIONS = "additions";

    private final CandidateRepository candidates;
    private final Trail trail;

    Examining(CandidateRepository candidates, Trail trail) {
        this.candidates = candidates;
        this.trail = trail;
    }

    /** The section's word on one candidate. */
    public record Word(boolean recommended, @Nullable String reason) {}

    /** Somebody whom the data did not propose, with why. */
    public record Addition(String candidate, String reason) {}

    /** Those of the section that the data proposes, or those whom it does not. */
    @Transactional(readOnly = true)
    public List<Candidate> of(String round, String section, boolean proposed) {
        CandidateState state = proposed ? CandidateState.PROPOSED : CandidateState.NOT_PROPOSED;
        return candidates.of(Condition.of("x.commendation = :round", "round", round)
                .and(Condition.of("x.section = :section", "section", section))
                .and(Condition.of("x.state = :state", "state", state.name())));
    }

    /**
     * Stores what the section says.
     *
     * @param words one for each of those who are proposed, in their order
     * @throws FormRefused if a reason is missing, somebody is added twice or is not of the section
     */
    public void examine(String round, String section, List<Word> words, List<Addition> additions, String actor) {
        List<Candidate> proposed = of(round, section, true);
        if (proposed.size() != words.size()) {
            throw new FormRefused(LIST, "建议的候选", "候选有变，请刷新页面后重新办理");
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).recommended() && words.get(i).reason() == null) {
                problems.add(new Problem(LIST + "[" + i + "].reason", "第" + (i + 1) + "名·不推荐的理由", "不推荐的，请写明理由"));
            }
        }
        List<Candidate> added = added(of(round, section, false), additions, problems);
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            CandidateState to = word.recommended() ? CandidateState.RECOMMENDED : CandidateState.REJECTED;
            candidates.examined(proposed.get(i).id(), to, word.recommended() ? null : word.reason(), actor);
        }
        for (int i = 0; i < added.size(); i++) {
            candidates.examined(
                    added.get(i).id(),
                    CandidateState.RECOMMENDED,
                    additions.get(i).reason(),
                    actor);
        }
        trail.add(round, actor, Act.SUBMITTED, "《推荐名单》", null, said(section, words, added.size()));
    }

    private static List<Candidate> added(List<Candidate> others, List<Addition> additions, List<Problem> problems) {
        List<Candidate> added = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < additions.size(); i++) {
            String chosen = additions.get(i).candidate();
            String field = ADDITIONS + "[" + i + "].candidate";
            String label = "增补第" + (i + 1) + "行·学校或个人";
            if (!seen.add(chosen)) {
                problems.add(new Problem(field, label, "上面已经增补过，请去掉一行"));
            }
            others.stream()
                    .filter(one -> String.valueOf(one.id()).equals(chosen))
                    .findFirst()
                    .ifPresentOrElse(added::add, () -> problems.add(new Problem(field, label, "请从列出的学校和个人中选择")));
        }
        return added;
    }

    private static String said(String section, List<Word> words, int added) {
        long recommended = words.stream().filter(Word::recommended).count();
        String who = Role.ofGroup(section).map(Role::label).orElse("");
        return who + "推荐" + recommended + "名，不推荐" + (words.size() - recommended) + "名，增补" + added + "名";
    }
}
