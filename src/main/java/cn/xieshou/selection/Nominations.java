package cn.xieshou.selection;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the supporting school does: nominate, and confirm by its principal (R-SEC-1, R-SEC-2). */
@Service
@Transactional
public class Nominations {

    static final String NOMINEES = "支教人选";

    private final SelectionRepository table;
    private final NomineeRepository nominees;
    private final Selections selections;
    private final Elsewhere elsewhere;
    private final Judging judging;
    private final OwnWords words;
    private final Teachers teachers;
    private final Pairings pairings;
    private final ApprovalRules rules;
    private final Trail trail;

    Nominations(
            SelectionRepository table,
            NomineeRepository nominees,
            Selections selections,
            Elsewhere elsewhere,
            Judging judging,
            OwnWords words,
            Teachers teachers,
            Pairings pairings,
            ApprovalRules rules,
            Trail trail) {
        this.table = table;
        this.nominees = nominees;
        this.selections = selections;
        this.elsewhere = elsewhere;
        this.judging = judging;
        this.words = words;
        this.teachers = teachers;
        this.pairings = pairings;
        this.rules = rules;
        this.trail = trail;
    }

    /** What the principal says of one nominee. */
    public record Confirmed(boolean politics, boolean ability) {}

    /**
     * Nominates teachers. Whoever was published before stays so; a changed list needs the section's approval anew.
     *
     * @throws FormRefused with every rule that a nominee does not meet, at the nominee's row
     */
    public void nominate(SelectionKey key, List<Candidate> candidates, String actor) {
        Selection before = selections.get(key);
        List<Nominee> judged = judged(key, candidates);
        List<Problem> problems = new ArrayList<>(new NominationCheck(before, judged).problems(selections.size(key)));
        problems.addAll(elsewhere.problems(key, judged));
        problems.addAll(words.contrary(key, judged));
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        if (!candidates.equals(
                before.nominees().stream().map(Nominee::candidate).toList())) {
            table.approvalVoid(key);
        }
        nominees.replace(
                key, judged.stream().map(one -> keepPublicity(before, one)).toList());
        table.nominated(key, actor);
        // The names stay within the own school until its principal has confirmed them.
        submitted(key, before, actor, NOMINEES, null, judged.size() + "名");
    }

    /** The supporting school has nobody this year; its principal and then the section decide. */
    public void nobody(SelectionKey key, String reason, String actor) {
        Selection before = selections.get(key);
        nominees.replace(key, List.of());
        table.approvalVoid(key);
        table.nominated(key, actor);
        table.nobody(key, Side.SUPPORTING, reason, actor);
        submitted(key, before, actor, Selections.NOBODY, reason, "");
    }

    /**
     * The principal confirms the nominees' politics, conduct and ability, or that the school has nobody.
     *
     * @param confirmed by staff number; whoever is missing is not confirmed
     * @throws FormRefused if it is their own submission or a nominee does not meet a rule
     */
    public void confirm(SelectionKey key, Map<String, Confirmed> confirmed, String remark, String actor) {
        Selection selection = selections.get(key);
        rules.refuseOwn(Objects.requireNonNull(selection.nominatedBy()), actor);
        if (selection.nobodySide() == Side.SUPPORTING) {
            table.confirmed(key, actor);
            trail.add(key.pairingId(), actor, Act.CONFIRMED, key.titled(Selections.NOBODY), remark);
            return;
        }
        List<Nominee> judged = confirmed(key, selection, confirmed);
        nominees.replace(key, judged);
        table.confirmed(key, actor);
        trail.add(key.pairingId(), actor, Act.CONFIRMED, key.titled(NOMINEES), remark, names(judged));
    }

    /** The principal returns the nominations with what should be changed. */
    public void sendBack(SelectionKey key, String opinion, String actor) {
        table.returned(key, SelectionStep.PRINCIPAL, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, key.titled(NOMINEES), opinion);
    }

    /** «王某（音乐）、李某（美术）» */
    static String names(List<Nominee> nominees) {
        return nominees.stream()
                .map(one -> one.name() + "（" + one.subject() + "）")
                .collect(Collectors.joining("、"));
    }

    private List<Nominee> judged(SelectionKey key, List<Candidate> candidates) {
        String school = school(key);
        List<Nominee> judged = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            int row = i;
            Teacher teacher = teachers.find(candidate.teacher())
                    .filter(one -> one.school().equals(school))
                    .orElseThrow(() -> new FormRefused(
                            List.of(NominationCheck.row(row, candidate.teacher(), "本校名册中没有这名教师，请从列出的教师中选择"))));
            judged.add(judging.judge(key, teacher, candidate));
        }
        return judged;
    }

    private List<Nominee> confirmed(SelectionKey key, Selection selection, Map<String, Confirmed> confirmed) {
        String school = school(key);
        List<Nominee> judged = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(words.contrary(key, selection.nominees()));
        for (Nominee one : selection.nominees()) {
            Confirmed said = confirmed.getOrDefault(one.teacher(), new Confirmed(false, false));
            int row = judged.size();
            Nominee again = judging.again(
                            key, school, one, Confirmation.of(said.politics()), Confirmation.of(said.ability()), false)
                    .orElseThrow(
                            () -> new FormRefused(List.of(NominationCheck.row(row, one.name(), "已不在本校名册，请退回更换人选"))));
            again.findings().stream()
                    .filter(finding -> finding.verdict() == Verdict.FAILED)
                    .forEach(finding -> problems.add(NominationCheck.row(row, one.name(), finding.sentence())));
            judged.add(again);
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return judged;
    }

    private void submitted(
            SelectionKey key, Selection before, String actor, String what, @Nullable String opinion, String detail) {
        Act act = before.nominatedBy() == null ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(key.pairingId(), actor, act, key.titled(what), opinion, detail);
    }

    private static Nominee keepPublicity(Selection before, Nominee one) {
        return before.nominee(one.teacher())
                .filter(known -> known.publicFrom() != null && known.publicUntil() != null)
                .map(known -> one.published(
                        Objects.requireNonNull(known.publicFrom()), Objects.requireNonNull(known.publicUntil())))
                .orElse(one);
    }

    private String school(SelectionKey key) {
        return pairings.get(key.pairingId()).supportingSchool();
    }
}
