package cn.xieshou.matching.process;

import static cn.xieshou.workflow.Fact.ROUND_ID;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.matching.Choice;
import cn.xieshou.matching.ChoiceNotes;
import cn.xieshou.matching.Matching;
import cn.xieshou.matching.PairScore;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office takes the proposal or decides otherwise with a reason (R-MAT-1). */
@Component
class DecidePairingsForm implements TaskForm {

    /** The option that leaves a recipient out of this round. */
    static final String NOBODY = "none";

    private final Matching matching;
    private final Rounds rounds;
    private final ChoiceNotes notes;
    private final Directory directory;
    private final Trail trail;

    DecidePairingsForm(Matching matching, Rounds rounds, ChoiceNotes notes, Directory directory, Trail trail) {
        this.notes = notes;
        this.matching = matching;
        this.rounds = rounds;
        this.directory = directory;
        this.trail = trail;
    }

    @Override
    public String key() {
        return "decide-pairings";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        String round = ROUND_ID.from(task);
        Map<String, List<String>> noted = notes.of(round);
        Map<String, List<PairScore>> ranking = matching.ranking(round);
        List<Map<String, Object>> rows = matching.choices(round).stream()
                .map(choice -> row(
                        choice,
                        ranking.getOrDefault(choice.recipient(), List.of()),
                        noted.getOrDefault(choice.recipient(), List.of())))
                .toList();
        List<Map<String, String>> options = new ArrayList<>();
        List<String> supporting = rounds.schools(round, Side.SUPPORTING);
        directory.readNames(supporting);
        supporting.forEach(school -> options.add(Map.of("value", school, "label", directory.schoolName(school))));
        options.add(Map.of("value", NOBODY, "label", "本轮不结对"));
        return Map.of("rows", rows, "supportingSchools", options, "returnNote", returnNote(round));
    }

    /** What the leading group said when it sent the list back the last time, empty if it did not. */
    private String returnNote(String round) {
        return trail.of(round).stream()
                .filter(line -> line.act() == Act.RETURNED)
                .reduce((earlier, later) -> later)
                .map(TrailLine::opinion)
                .orElse("");
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String round = ROUND_ID.from(task);
        List<Choice> decided = decided(matching.choices(round), values.rows("rows"));
        matching.decide(round, decided, task.actor());
        trail.add(round, task.actor(), Act.DECIDED, "结对建议", Judgement.remark(values), summary(decided));
        decided.stream()
                .filter(Choice::overridden)
                .forEach(choice -> trail.add(
                        round,
                        task.actor(),
                        Act.OVERRODE,
                        directory.schoolName(choice.recipient()) + "的结对建议",
                        choice.overrideReason(),
                        name(choice.proposed()) + " → " + name(choice.chosen())));
        return Map.of();
    }

    /** Row by row in the order shown; every departure from the proposal needs its reason. */
    private List<Choice> decided(List<Choice> proposed, List<FormValues> rows) {
        if (rows.size() != proposed.size()) {
            throw new FormRefused("rows", "结对建议", "受援学校的行数有变，请刷新页面后重新填写");
        }
        List<Choice> decided = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Choice before = proposed.get(i);
            String picked = rows.get(i).text("supporting");
            String chosen = picked.equals(NOBODY) ? null : picked;
            String reason = rows.get(i).optionalText("overrideReason");
            Choice choice = new Choice(before.recipient(), before.proposed(), chosen, reason, null);
            if (choice.overridden() && reason == null) {
                problems.add(new Problem("rows[" + i + "].overrideReason", "第" + (i + 1) + "行·另选理由", "与评分建议不同，请写明理由"));
            }
            decided.add(
                    choice.overridden()
                            ? choice
                            : new Choice(before.recipient(), before.proposed(), chosen, null, null));
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return decided;
    }

    private Map<String, Object> row(Choice choice, List<PairScore> ranking, List<String> noted) {
        Map<String, Object> row = new HashMap<>();
        row.put("recipientName", directory.schoolName(choice.recipient()));
        row.put("proposal", explain(choice, ranking) + noted(noted));
        row.put("supporting", Objects.requireNonNullElse(choice.chosen(), NOBODY));
        if (choice.overrideReason() != null) {
            row.put("overrideReason", choice.overrideReason());
        }
        return row;
    }

    /** «建议:一中,总分82分» with its reasons, and the runners-up. */
    private String explain(Choice choice, List<PairScore> ranking) {
        if (choice.proposed() == null) {
            return (ranking.stream().anyMatch(score -> score.total() > 0) ? "合适的支援学校名额都已满。\n" : "没有条件相符的支援学校。\n")
                    + others(ranking, "");
        }
        PairScore best = ranking.stream()
                .filter(score -> score.supporting().equals(choice.proposed()))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder("建议：" + name(best.supporting()) + "，总分" + best.total() + "分\n");
        best.lines().forEach(line -> text.append("· ")
                .append(line.criterion().label())
                .append(" ")
                .append(line.points())
                .append("分：")
                .append(line.reason())
                .append("\n"));
        return text + others(ranking, choice.proposed());
    }

    private static String noted(List<String> notes) {
        return notes.stream().map(note -> "\n注意：" + note).collect(Collectors.joining());
    }

    private String others(List<PairScore> ranking, String except) {
        List<String> rest = ranking.stream()
                .filter(score -> !score.supporting().equals(except))
                .limit(3)
                .map(score -> name(score.supporting()) + score.total() + "分")
                .toList();
        return rest.isEmpty() ? "" : "其他学校：" + String.join("、", rest);
    }

    private static String summary(List<Choice> decided) {
        long pairs = decided.stream().filter(choice -> choice.chosen() != null).count();
        return "共" + decided.size() + "所受援学校，拟结对" + pairs + "对";
    }

    private String name(@Nullable String school) {
        return school == null ? "本轮不结对" : directory.schoolName(school);
    }
}
