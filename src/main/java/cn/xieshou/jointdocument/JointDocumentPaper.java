package cn.xieshou.jointdocument;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.signature.Signatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A version of a joint document as an official paper. */
@Component
@Order(6)
public class JointDocumentPaper implements PaperKind {

    private final JointDocuments documents;
    private final Directory directory;
    private final Signatures signatures;

    JointDocumentPaper(JointDocuments documents, Directory directory, Signatures signatures) {
        this.documents = documents;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "joint-document";
    }

    @Override
    public String label() {
        return "共同方案";
    }

    @Override
    public List<PaperField> fields() {
        return JointDocumentPaperLayout.FIELDS;
    }

    @Override
    public OfficialPaper shipped() {
        return JointDocumentPaperLayout.shipped();
    }

    @Override
    public PaperValues sample() {
        return JointDocumentPaperLayout.sample();
    }

    @Override
    public String caseNumber() {
        return "结对编号";
    }

    /** The first of the pairing's that is in force. */
    @Override
    public Optional<PaperValues> ofCase(String number) {
        return documents.ofPairing(number).stream()
                .flatMap(one -> one.inForce().stream().map(version -> values(one.document(), version)))
                .findFirst();
    }

    /** The text of a version that was submitted last; only of one that has any. */
    public PaperValues values(JointDocument document, DocumentVersion version) {
        DocumentText text = documents.text(document, version).orElseThrow();
        boolean agreed = version.inForceOn() != null;
        String draft = version.label() + "草稿，" + version.state().label();
        PaperValues values = new PaperValues()
                .put("标题", document.title())
                .put("版本", agreed ? version.label() + "，" + version.time() : "（" + draft + "）")
                .put("结对编号", text.pairingId())
                .put("帮扶项目", text.programmeName())
                .put("支援学校", text.supportingName())
                .put("受援学校", text.recipientName())
                .put("适用时间", text.period())
                .list(
                        "章节",
                        text.chapters().stream()
                                .map(part -> Map.of("标题", part.heading(), "正文", part.body()))
                                .toList())
                .put("校验码", text.checksum());
        List<DocumentConsent> consents = documents.consents(version);
        for (Side side : Side.values()) {
            sign(values, side, text, consents);
        }
        return agreed ? values : values.banner("草稿：" + draft + "，内容可能变动，不作为正式文件使用");
    }

    private void sign(PaperValues values, Side side, DocumentText text, List<DocumentConsent> consents) {
        Optional<DocumentConsent> given =
                consents.stream().filter(one -> one.side() == side).findFirst();
        String name = given.map(one -> directory.personName(one.account())).orElse("（尚未同意）");
        values.put(side.label() + "校长", name);
        values.sign(
                side.label() + "校长签名",
                name,
                given.filter(one -> one.checksum().equals(text.checksum()))
                        .flatMap(one -> signatures.picture(one.account())));
        values.put(
                side.label() + "日期",
                given.map(one -> ChineseDates.date(one.givenAt())).orElse(""));
    }
}
