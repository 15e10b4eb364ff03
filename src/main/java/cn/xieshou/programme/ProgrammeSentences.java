package cn.xieshou.programme;

import cn.xieshou.shared.ChineseDates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A programme's data as Chinese sentences by subject, to tell what a change changed. */
final class ProgrammeSentences {

    private ProgrammeSentences() {}

    static Map<String, String> of(ProgrammeYear year) {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("名称", year.name());
        sentences.put("说明", year.description());
        sentences.put("协议编号", year.agreementNumber());
        sentences.put("提前提醒", year.reminderDays() + "天");
        sentences.put(
                "实施阶段", year.stages().stream().map(ProgrammeSentences::stage).collect(Collectors.joining("；")));
        sentences.put(
                "等次",
                year.grades().stream()
                        .map(grade -> grade.name() + grade.fromScore() + "分起")
                        .collect(Collectors.joining("、")));
        year.quotas().forEach(quota -> quota(quota, sentences));
        year.limits().forEach(limit -> limit(limit, sentences));
        year.steps()
                .forEach(step -> sentences.put("办理期限·" + Step.of(step.step()).label(), step.workingDays() + "个工作日"));
        year.dates()
                .forEach(date ->
                        sentences.put("学年期限·" + YearlyEvent.of(date.matter()).label(), date.rule()));
        return sentences;
    }

    private static void quota(ProgrammeQuota quota, Map<String, String> sentences) {
        QuotaClause.measure(quota.measure())
                .ifPresent(measure ->
                        sentences.put("指标·" + measure.what(), measure.per().label() + quota.amount() + measure.unit()));
    }

    private static void limit(ProgrammeLimit limit, Map<String, String> sentences) {
        LimitKey key = LimitKey.of(limit.limitKey());
        sentences.put("资格·" + key.label(), limit.amount() + key.unit());
    }

    private static String stage(ProgrammeStage stage) {
        return stage.name() + ChineseDates.date(stage.firstDay()) + "至" + ChineseDates.date(stage.lastDay());
    }
}
