package cn.xieshou.mentoring;

import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed limits of mentoring (R-MEN-1) would have meant for the mentors and apprentices that there were, by the decision tables themselves. */
@Component
class MentoringRehearsal implements RuleRehearsal {

    private final MentoringNumbers numbers;
    private final MentoringTables tables;

    MentoringRehearsal(MentoringNumbers numbers, MentoringTables tables) {
        this.numbers = numbers;
        this.tables = tables;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        Demand old = Demand.of(before);
        Demand changed = Demand.of(after);
        return Stream.of(
                        apprentices(old.apprentices(), changed.apprentices(), after.programme(), judged),
                        subjects(old.subjects(), changed.subjects(), after.programme(), judged),
                        age(old.age(), changed.age(), after.programme(), judged))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> apprentices(
            @Nullable ProgrammeQuota old, @Nullable ProgrammeQuota changed, String programme, SchoolYear judged) {
        if (Objects.equals(old, changed)) {
            return Optional.empty();
        }
        Map<Integer, Integer> mentors = numbers.apprentices(programme, judged);
        return Optional.of("师徒结对的带徒人数，" + judged.label() + "：师傅" + all(mentors) + "名，"
                + sized(old, Criterion.APPRENTICES, mentors, "按原来的数", "名") + "；"
                + sized(changed, Criterion.APPRENTICES, mentors, "按新的数", "名"));
    }

    private Optional<String> subjects(
            @Nullable ProgrammeQuota old, @Nullable ProgrammeQuota changed, String programme, SchoolYear judged) {
        if (Objects.equals(old, changed)) {
            return Optional.empty();
        }
        Map<Integer, Integer> pairings = numbers.subjects(programme, judged);
        return Optional.of("师徒结对的学科，" + judged.label() + "：" + all(pairings) + "对结对，"
                + sized(old, Criterion.SUBJECTS, pairings, "按原来的数", "对") + "；"
                + sized(changed, Criterion.SUBJECTS, pairings, "按新的数", "对"));
    }

    private Optional<String> age(int old, int changed, String programme, SchoolYear judged) {
        if (old == changed) {
            return Optional.empty();
        }
        Map<Integer, Integer> apprentices = numbers.ages(programme, judged);
        return Optional.of("徒弟年龄，" + judged.label() + "：徒弟" + all(apprentices) + "名，按原来的（未满" + old + "周岁）有"
                + young(apprentices, old) + "名符合；按新的（未满" + changed + "周岁）有" + young(apprentices, changed) + "名符合");
    }

    private String sized(
            @Nullable ProgrammeQuota quota, Criterion criterion, Map<Integer, Integer> all, String by, String unit) {
        if (quota == null) {
            return by + "不要求";
        }
        int fitting = those(all, number -> {
            int most = quota.most() == null || criterion == Criterion.SUBJECTS ? number : quota.most();
            return tables.size(criterion, number, quota.least(), most).verdict() == Verdict.MET;
        });
        return by + "（" + quota.amount() + "）有" + fitting + unit + "符合";
    }

    private int young(Map<Integer, Integer> all, int limit) {
        return those(all, age -> tables.person(As.APPRENTICE, "", age, limit).met());
    }

    private static int those(Map<Integer, Integer> all, IntPredicate which) {
        return all.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int all(Map<Integer, Integer> numbers) {
        return those(numbers, any -> true);
    }
}
