package cn.xieshou.annualplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the section looks at before it files many plans in one go (R-PLN-3). */
@Service
@Transactional(readOnly = true)
public class PlanReviews {

    private final PlanRepository table;
    private final ManyVersions versions;

    PlanReviews(PlanRepository table, ManyVersions versions) {
        this.table = table;
        this.versions = versions;
    }

    /**
     * A plan with its text.
     *
     * @param check of the text, as {@link PlanVersion#check}
     * @param findings what is unusual about it, a sentence each
     */
    public record Review(AnnualPlan plan, String check, List<String> findings) {}

    /** Those that have a text, by plan; it asks no more often than for one. */
    public Map<PlanId, Review> of(Collection<PlanId> ids) {
        int firstYear = ids.stream().mapToInt(PlanId::schoolYear).min().orElse(0) - 1;
        Set<String> pairings = ids.stream().map(PlanId::pairingId).collect(Collectors.toSet());
        Map<PlanId, List<PlanVersion>> texts = versions.of(pairings, firstYear);
        Map<PlanId, Review> reviews = new HashMap<>();
        for (AnnualPlan plan : table.all(Set.copyOf(ids))) {
            List<PlanVersion> own = texts.getOrDefault(plan.id(), List.of());
            if (!own.isEmpty()) {
                PlanId before = new PlanId(plan.id().pairingId(), plan.id().schoolYear() - 1);
                reviews.put(plan.id(), review(plan, own, texts.getOrDefault(before, List.of())));
            }
        }
        return reviews;
    }

    private static Review review(AnnualPlan plan, List<PlanVersion> own, List<PlanVersion> lastYear) {
        PlanVersion current = newest(own);
        List<String> findings = new ArrayList<>();
        if (plan.late()) {
            findings.add("逾期报送，期限是" + PlanDates.words(plan.dueOn()) + "。");
        }
        if (!current.text().gaps().isEmpty()) {
            findings.add("有" + current.text().gaps().size() + "项指标没有安排："
                    + current.text().gaps().stream().map(QuotaGap::briefly).collect(Collectors.joining("；")) + "。");
        }
        if (plan.returnOpinion() != null) {
            findings.add(returned(own) + plan.returnOpinion());
        }
        if (!lastYear.isEmpty() && sameContent(current.text(), newest(lastYear).text())) {
            findings.add("正文和月度安排与上一学年的方案完全相同。");
        }
        return new Review(plan, current.check(), List.copyOf(findings));
    }

    private static String returned(List<PlanVersion> own) {
        if (own.size() < 2) {
            return "曾请同意的一方重新办理，文本没有改动。上次意见：";
        }
        boolean changed = !newest(own)
                .text()
                .checksum()
                .equals(own.get(own.size() - 2).text().checksum());
        return changed ? "曾退回修改，请核对是否改好。上次意见：" : "退回后重新报送的文本没有任何改动。上次意见：";
    }

    private static boolean sameContent(PlanText one, PlanText other) {
        return one.parts().equals(other.parts()) && one.months().equals(other.months());
    }

    private static PlanVersion newest(List<PlanVersion> versions) {
        return versions.get(versions.size() - 1);
    }
}
