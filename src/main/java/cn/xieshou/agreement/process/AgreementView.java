package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementText;
import cn.xieshou.agreement.Clause;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.agreement.Signature;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.ReadableText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of the signing show of an agreement. */
@Component
class AgreementView {

    /** The field that holds the whole text. */
    static final String TEXT = "agreementText";

    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;

    AgreementView(Pairings pairings, Programmes programmes, Directory directory) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
    }

    Map<String, Object> head(Pairing pairing) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairing));
        form.put("programmeName", programmes.current(pairing.programme()).name());
        return form;
    }

    Map<String, Object> toJudge(Pairing pairing, Agreement agreement) {
        Map<String, Object> form = head(pairing);
        form.put("drafter", directory.personName(agreement.draft().draftedBy()));
        form.put("draftedAt", time(agreement.draft().draftedAt()));
        form.put("standing", standing(agreement));
        form.put(TEXT, agreement.draft().text().whole());
        form.put("textCheck", agreement.draft().check());
        return form;
    }

    /** Whom the office may ask again. */
    List<Map<String, String>> earlierSteps(Agreement agreement) {
        return agreement.schoolsStanding().stream()
                .map(signatory -> Map.of("value", signatory.fact(), "label", asked(agreement, signatory)))
                .toList();
    }

    /** The whole text in its clauses. */
    static ReadableText readable(AgreementText text) {
        return new ReadableText(
                AgreementText.TITLE,
                text.head(),
                Stream.of(Clause.values())
                        .filter(clause -> !text.section(clause).isEmpty())
                        .map(clause -> new ReadableText.Chapter(clause.heading(), text.section(clause)))
                        .toList());
    }

    private String standing(Agreement agreement) {
        return Stream.of(Signatory.values())
                .filter(signatory -> signatory != Signatory.OFFICE_REVIEW)
                .map(signatory -> signatory.label() + "："
                        + agreement.standing(signatory).map(this::done).orElse("尚未办理"))
                .collect(Collectors.joining("\n"));
    }

    /** «支援学校校长（方某已签署）». */
    private String asked(Agreement agreement, Signatory signatory) {
        return signatory.label()
                + agreement
                        .standing(signatory)
                        .map(one -> "（" + directory.personName(one.account()) + "已"
                                + signatory.act().label() + "）")
                        .orElse("");
    }

    private String done(Signature signature) {
        return directory.personName(signature.account()) + "于" + time(signature.signedAt())
                + signature.signatory().act().label() + (signature.onPaper() ? "（纸质签字盖章）" : "");
    }

    private String time(Instant at) {
        return ChineseDates.dateAndMinute(at);
    }
}
