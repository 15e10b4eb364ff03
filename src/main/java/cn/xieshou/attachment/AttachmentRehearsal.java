package cn.xieshou.attachment;

import cn.xieshou.attachment.AttachmentNumbers.Alike;
import cn.xieshou.attachment.AttachmentNumbers.Stints;
import cn.xieshou.programme.ChangedQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What another demand (R-CAD-1, Q-16) would have meant for the terms of attachment that there were, by the decision table itself. */
@Component
class AttachmentRehearsal implements RuleRehearsal {

    private final AttachmentNumbers numbers;
    private final ShortfallTable shortfalls;

    AttachmentRehearsal(AttachmentNumbers numbers, ShortfallTable shortfalls) {
        this.numbers = numbers;
        this.shortfalls = shortfalls;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        Demand old = Demand.of(before);
        Demand changed = Demand.of(after);
        return Stream.concat(
                        Arrays.stream(Criterion.values()).map(criterion -> quota(name(criterion), before, after)
                                .map(quota -> terms(criterion, quota, old, changed, after.programme(), judged))),
                        Stream.of(quota("stint", before, after).map(quota -> stints(quota, after.programme(), judged))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String terms(
            Criterion criterion, ChangedQuota quota, Demand old, Demand changed, String programme, SchoolYear judged) {
        List<Alike> before = numbers.terms(programme, judged, old.cadres());
        List<Alike> after = numbers.terms(programme, judged, changed.cadres());
        return quota.sentence(judged, "挂职" + sum(before.stream()) + "校次（每学期每对算一次）", asked -> {
            boolean isOld = quota.before().filter(asked::equals).isPresent();
            Demand demand = isOld ? old : changed;
            return "有" + sum((isOld ? before : after).stream().filter(one -> met(criterion, one, demand))) + "校次达到";
        });
    }

    private boolean met(Criterion criterion, Alike one, Demand demand) {
        return shortfalls
                .judge(criterion.label(), one.of(criterion), demand.required(criterion, one.writers()))
                .met();
    }

    private String stints(ChangedQuota quota, String programme, SchoolYear judged) {
        List<Stints> all = numbers.stints(programme, judged);
        return quota.sentence(
                judged,
                "确认的挂职时段" + all.stream().mapToInt(Stints::those).sum() + "段",
                asked -> "有"
                        + all.stream()
                                .filter(one -> longEnough(one, asked.least()))
                                .mapToInt(Stints::those)
                                .sum()
                        + "段够长");
    }

    private boolean longEnough(Stints one, int least) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(one.firstDay(), one.lastDay()) + 1);
        return shortfalls.judge(Criterion.STINT, days, least).met();
    }

    private static int sum(Stream<Alike> all) {
        return all.mapToInt(Alike::terms).sum();
    }

    private static Optional<ChangedQuota> quota(String measure, ProgrammeYear before, ProgrammeYear after) {
        return QuotaClause.measure(Demand.CLAUSE + "." + measure).flatMap(one -> ChangedQuota.of(one, before, after));
    }

    private static String name(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }
}
