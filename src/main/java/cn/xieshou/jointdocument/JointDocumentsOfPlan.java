package cn.xieshou.jointdocument;

import cn.xieshou.annualplan.BesideThePlan;
import cn.xieshou.annualplan.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is of joint documents when a plan is drafted and reviewed (R-PLN-4): a department's plan counts in its own school year. */
@Component
class JointDocumentsOfPlan implements BesideThePlan {

    private final JointDocuments documents;

    JointDocumentsOfPlan(JointDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String of(PlanId plan) {
        return sentence(documents.ofPairing(plan.pairingId()), plan.schoolYear());
    }

    static String sentence(List<VersionedDocument> all, int schoolYear) {
        List<VersionedDocument> counted = all.stream()
                .filter(one -> one.document().kind().lasting()
                        || Integer.valueOf(schoolYear).equals(one.document().schoolYear()))
                .toList();
        List<VersionedDocument> agreed =
                counted.stream().filter(one -> one.inForce().isPresent()).toList();
        List<VersionedDocument> coming = counted.stream()
                .filter(one -> one.inForce().isEmpty() && one.open().isPresent())
                .toList();
        List<String> parts = new ArrayList<>();
        parts.add("已定" + agreed.size() + "份" + names(agreed));
        if (!coming.isEmpty()) {
            parts.add("正在商定" + coming.size() + "份" + names(coming));
        }
        String missing = missing(agreed, coming);
        parts.add(missing.isEmpty() ? "应当共同制定的都已有了" : "还缺：" + missing + "（可以另行制定，不影响报送本方案）");
        return String.join("；", parts) + "。";
    }

    private static String names(List<VersionedDocument> some) {
        return some.isEmpty()
                ? ""
                : some.stream().map(one -> one.document().title()).collect(Collectors.joining("、", "（", "）"));
    }

    /** The kinds of which neither is there; a department's plan is missed while no department has one. */
    private static String missing(List<VersionedDocument> agreed, List<VersionedDocument> coming) {
        List<DocumentKind> there = new ArrayList<>();
        agreed.forEach(one -> there.add(one.document().kind()));
        coming.forEach(one -> there.add(one.document().kind()));
        return List.of(DocumentKind.values()).stream()
                .filter(kind -> !there.contains(kind))
                .map(DocumentKind::label)
                .collect(Collectors.joining("、"));
    }
}
