package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme as its file under {@code programmes/} has it. */
record ShippedProgramme(
        String code,
        ProgrammeKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String name,
        String description,
        String agreementNumber,
        String reminderDays,
        List<ProgrammeStage> stages,
        LinkedHashMap<String, List<Integer>> quotas,
        LinkedHashMap<String, Integer> limits,
        LinkedHashMap<String, Integer> grades,
        LinkedHashMap<String, Integer> steps,
        LinkedHashMap<String, String> dates) {

    ProgrammeRepository.Row row() {
        return new ProgrammeRepository.Row(code, kind, startsOn, endsOn);
    }

    /** Holds from the school year that the programme starts in. */
    ProgrammeYear year() {
        return new ProgrammeYear(
                null,
                code,
                SchoolYear.of(startsOn).startYear(),
                name,
                description,
                agreementNumber,
                reminderDays,
                stages,
                quotas.entrySet().stream().map(ShippedProgramme::quota).toList(),
                limits.entrySet().stream()
                        .map(limit -> new ProgrammeLimit(limit.getKey(), limit.getValue()))
                        .toList(),
                grades.entrySet().stream()
                        .map(grade -> new ProgrammeGrade(grade.getKey(), grade.getValue()))
                        .toList(),
                steps.entrySet().stream()
                        .map(step -> new ProgrammeStep(step.getKey(), step.getValue()))
                        .toList(),
                dates.entrySet().stream().map(ShippedProgramme::date).toList());
    }

    private static ProgrammeQuota quota(Map.Entry<String, List<Integer>> quota) {
        List<Integer> numbers = quota.getValue();
        return new ProgrammeQuota(quota.getKey(), numbers.get(0), numbers.size() > 1 ? numbers.get(1) : null);
    }

    /** «08-31» or «+14» */
    private static ProgrammeDate date(Map.Entry<String, String> date) {
        String rule = date.getValue();
        if (rule.startsWith("+")) {
            return ProgrammeDate.afterTerm(date.getKey(), Integer.parseInt(rule.substring(1)));
        }
        List<String> parts = List.of(rule.split("-", -1));
        return ProgrammeDate.on(date.getKey(), Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)));
    }
}
