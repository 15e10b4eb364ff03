package cn.xieshou.agreement;

import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Callings.Titled;
import cn.xieshou.directory.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office looks at before it countersigns many agreements in one go (R-AGR-2). */
@Service
@Transactional(readOnly = true)
public class AgreementReviews {

    private final AgreementRepository table;
    private final Callings callings;

    AgreementReviews(AgreementRepository table, Callings callings) {
        this.table = table;
        this.callings = callings;
    }

    /**
     * An agreement.
     *
     * @param findings what is unusual about it, a sentence each
     */
    public record Review(Agreement agreement, List<String> findings) {}

    /** Those that have a text, by pairing; it asks no more often than for one. */
    public Map<String, Review> of(Collection<String> pairings) {
        Map<String, Agreement> found = table.all(Set.copyOf(pairings));
        Map<String, Titled> signers = callings.of(
                        found.values().stream()
                                .flatMap(AgreementReviews::principals)
                                .map(Signature::account)
                                .toList(),
                        Set.of())
                .people();
        Map<String, Review> reviews = new HashMap<>();
        found.forEach(
                (pairing, agreement) -> reviews.put(pairing, new Review(agreement, findings(agreement, signers))));
        return reviews;
    }

    private static List<String> findings(Agreement agreement, Map<String, Titled> signers) {
        List<String> findings = new ArrayList<>();
        if (!agreement.signedByBothSchools()) {
            findings.add("双方还没有都在当前文本上签字。");
        }
        principals(agreement).forEach(signature -> {
            Titled signer = signers.get(signature.account());
            if (signer != null && signer.role() != Role.PRINCIPAL) {
                findings.add(signature.signatory().label() + "签署人" + signer.name() + "现在不是校长。");
            }
        });
        agreement.signatures().stream()
                .filter(signature -> !signature.stands()
                        && signature.revision() == agreement.draft().revision())
                .map(signature -> signature.signatory().label())
                .distinct()
                .forEach(label -> findings.add("曾请" + label + "重新办理，文本没有改动。"));
        if (agreement.draft().revision() > 1) {
            findings.add("现在是第" + agreement.draft().revision() + "稿，请核对改动是否妥当。");
        }
        if (!agreement.draft().text().section(Clause.OTHERS).isEmpty()) {
            findings.add("写有“" + Clause.OTHERS.heading() + "”，请通读。");
        }
        return List.copyOf(findings);
    }

    /** What stands on the current text. */
    private static Stream<Signature> principals(Agreement agreement) {
        return Stream.of(Signatory.SUPPORTING_PRINCIPAL, Signatory.RECIPIENT_PRINCIPAL)
                .flatMap(signatory -> agreement.standing(signatory).stream());
    }
}
