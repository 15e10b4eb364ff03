package cn.xieshou.agreement;

import cn.xieshou.directory.Directory;
import cn.xieshou.document.OfficialPaper;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agreement as an official paper in Word, with its number, its signatures and what became of its text. */
@Component
public class AgreementPaper {

    private final Directory directory;
    private final ZoneId zone;

    AgreementPaper(Directory directory, Clock clock) {
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /** The current text; {@code verification} says whether it is the one that was signed. */
    public OfficialPaper of(Agreement agreement, Verification verification) {
        AgreementText text = agreement.draft().text();
        OfficialPaper paper = new OfficialPaper().title(AgreementText.TITLE);
        paper.subtitle(agreement.number() == null ? "（征求意见稿，尚未编号）" : agreement.number())
                .gap();
        text.head().forEach(paper::line);
        paper.gap();
        for (Clause section : Clause.values()) {
            if (!text.section(section).isEmpty()) {
                paper.heading(section.heading()).text(text.section(section));
            }
        }
        paper.gap()
                .sideBySide(List.of(
                        block(agreement, "甲方（盖章）", text.supportingName(), Signatory.SUPPORTING_PRINCIPAL),
                        block(agreement, "乙方（盖章）", text.recipientName(), Signatory.RECIPIENT_PRINCIPAL)))
                .gap()
                .sideBySide(List.of(block(agreement, "会签", Signatory.OFFICE.label(), Signatory.OFFICE)))
                .gap();
        if (!verification.intact()) {
            paper.warning(verification.label());
        }
        return paper.note("文本校验码（SHA-256）：" + text.checksum());
    }

    private List<String> block(Agreement agreement, String title, String party, Signatory signatory) {
        return agreement
                .standing(signatory)
                .map(signature -> List.of(
                        title,
                        party,
                        "签署人：" + directory.personName(signature.account()),
                        ChineseDates.date(signature.signedAt().atZone(zone).toLocalDate())))
                .orElse(List.of(title, party, "签署人：（尚未签署）", ""));
    }
}
