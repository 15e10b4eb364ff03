package cn.xieshou.matching.process;

import static cn.xieshou.workflow.Fact.ROUND_ID;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.matching.Choice;
import cn.xieshou.matching.ChoiceNotes;
import cn.xieshou.matching.Matching;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.PairScore;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The leading group approves, returns or refuses what the office decided (R-MAT-1). */
@Component
class ApproveMatchingForm implements TaskForm {

    private final Matching matching;
    private final Rounds rounds;
    private final ChoiceNotes notes;
    private final Directory directory;
    private final Trail trail;
    private final ApprovalRules rules;

    ApproveMatchingForm(
            Matching matching,
            Rounds rounds,
            ChoiceNotes notes,
            Directory directory,
            Trail trail,
            ApprovalRules rules) {
        this.notes = notes;
        this.matching = matching;
        this.rounds = rounds;
        this.directory = directory;
        this.trail = trail;
        this.rules = rules;
    }

    @Override
    public String key() {
        return "approve-matching";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.leadingGroup();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        String round = ROUND_ID.from(task);
        Map<String, List<String>> noted = notes.of(round);
        Map<String, List<PairScore>> ranking = matching.ranking(round);
        List<Map<String, String>> pairs = matching.choices(round).stream()
                .map(choice -> pair(
                        choice,
                        ranking.getOrDefault(choice.recipient(), List.of()),
                        noted.getOrDefault(choice.recipient(), List.of())))
                .toList();
        return Map.of("pairs", pairs);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Round round = rounds.find(ROUND_ID.from(task)).orElseThrow();
        rules.refuseOwn(Objects.requireNonNull(round.decidedBy()), task.actor());
        Judgement judgement = Judgement.of(values);
        Outcome outcome = Outcome.of(judgement.decision());
        rounds.reaches(round.id(), outcome.status);
        trail.add(round.id(), task.actor(), outcome.act, "结对方案", judgement.opinion());
        return Map.ofEntries(MatchingProcess.DECISION.is(judgement.decision()));
    }

    private Map<String, String> pair(Choice choice, List<PairScore> ranking, List<String> noted) {
        String chosen = choice.chosen();
        String score = ranking.stream()
                .filter(one -> one.supporting().equals(chosen))
                .map(one -> one.total() + "分")
                .findFirst()
                .orElse("—");
        return Map.of(
                "recipient",
                directory.schoolName(choice.recipient()),
                "supporting",
                chosen == null ? "本轮不结对" : directory.schoolName(chosen),
                "score",
                score,
                "basis",
                basis(choice, noted));
    }

    private static String basis(Choice choice, List<String> noted) {
        String decided = choice.overridden() ? "办公室另选：" + choice.overrideReason() : "采纳评分建议";
        return Stream.concat(Stream.of(decided), noted.stream()).collect(Collectors.joining("；"));
    }

    private enum Outcome {
        APPROVE(Act.APPROVED, Round.Status.APPROVED),
        RETURN(Act.RETURNED, Round.Status.DECISION),
        REFUSE(Act.REFUSED, Round.Status.REFUSED);

        private final Act act;
        private final Round.Status status;

        Outcome(Act act, Round.Status status) {
            this.act = act;
            this.status = status;
        }

        static Outcome of(String decision) {
            return valueOf(decision.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
