package cn.xieshou.agreement;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agreement as an official paper, with its number, its signatures and what became of its text. */
@Component
@Order(1)
public class AgreementPaper implements PaperKind {

    private static final String TITLE = "标题";
    private static final String TEXT = "正文";

    private final Directory directory;
    private final Signatures signatures;
    private final Agreements agreements;

    AgreementPaper(Directory directory, Signatures signatures, Agreements agreements) {
        this.directory = directory;
        this.signatures = signatures;
        this.agreements = agreements;
    }

    @Override
    public String key() {
        return "agreement";
    }

    @Override
    public String label() {
        return "结对帮扶协议";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("协议编号", "会签时编的号；编号前写明是征求意见稿"),
                must("结对编号", "结对的编号"),
                may("帮扶项目", "所属帮扶项目的名称"),
                must("甲方", "支援学校"),
                must("乙方", "受援学校"),
                may("帮扶范围", "没有限定的写“全校”"),
                must("条款.标题", "每一条的标题，如“一、帮扶目标”"),
                must("条款.正文", "每一条的内容"),
                must("甲方签署人", "支援学校校长；没有签署的写明").or("甲方签名"),
                may("甲方签名", "支援学校校长存过签名图片的为手写签名，否则同“甲方签署人”"),
                may("甲方签署日期", "没有签署的为空"),
                must("乙方签署人", "受援学校校长；没有签署的写明").or("乙方签名"),
                may("乙方签名", "受援学校校长存过签名图片的为手写签名，否则同“乙方签署人”"),
                may("乙方签署日期", "没有签署的为空"),
                may("会签单位", "领导小组办公室"),
                must("会签人", "没有会签的写明").or("会签签名"),
                may("会签签名", "会签人存过签名图片的为手写签名，否则同“会签人”"),
                may("会签日期", "没有会签的为空"),
                may("校验码", "文本的校验码，用来核对签署后有没有改动"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title(AgreementText.TITLE)
                .subtitle("{{协议编号}}")
                .gap()
                .line("结对编号：{{结对编号}}")
                .line("帮扶项目：{{帮扶项目}}")
                .line("甲方（支援学校）：{{甲方}}")
                .line("乙方（受援学校）：{{乙方}}")
                .line("帮扶范围：{{帮扶范围}}")
                .gap()
                .heading("{{条款.标题}}")
                .text("{{条款.正文}}")
                .gap()
                .sideBySide(List.of(
                        List.of("甲方（盖章）", "{{甲方}}", "", "签署人：{{甲方签名}}", "{{甲方签署日期}}"),
                        List.of("乙方（盖章）", "{{乙方}}", "", "签署人：{{乙方签名}}", "{{乙方签署日期}}")))
                .gap()
                .sideBySide(List.of(List.of("会签（盖章）", "{{会签单位}}", "", "签署人：{{会签签名}}", "{{会签日期}}"), List.of("")))
                .gap()
                .note("文本校验码（SHA-256）：{{校验码}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("协议编号", "城乡结对〔2026〕1号")
                .put("结对编号", "P-2026-001")
                .put("帮扶项目", "城区学校与农村学校结对帮扶")
                .put("甲方", "示范实验小学")
                .put("乙方", "青山乡中心小学")
                .put("帮扶范围", "全校")
                .list("条款", sampleClauses())
                .put("甲方签署人", "张示例")
                .put("甲方签名", "张示例")
                .put("甲方签署日期", "2026年9月7日")
                .put("乙方签署人", "李示例")
                .put("乙方签名", "李示例")
                .put("乙方签署日期", "2026年9月8日")
                .put("会签单位", Signatory.OFFICE.label())
                .put("会签人", "王示例")
                .put("会签签名", "王示例")
                .put("会签日期", "2026年9月10日")
                .put("校验码", "0123456789abcdef".repeat(4));
    }

    @Override
    public String caseNumber() {
        return "结对编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return agreements.ofPairing(number).map(one -> values(one, agreements.verify(number)));
    }

    /** The current text; {@code verification} says whether it is the one that was signed. */
    public PaperValues values(Agreement agreement, Verification verification) {
        AgreementText text = agreement.draft().text();
        PaperValues values = new PaperValues()
                .put("协议编号", agreement.number() == null ? "（征求意见稿，尚未编号）" : agreement.number())
                .put("结对编号", text.pairingId())
                .put("帮扶项目", text.programmeName())
                .put("甲方", text.supportingName())
                .put("乙方", text.recipientName())
                .put("帮扶范围", text.scope() == null ? "全校" : text.scope())
                .list("条款", clauses(text))
                .put("会签单位", Signatory.OFFICE.label())
                .put("校验码", text.checksum());
        sign(values, "甲方签署", "甲方", text, agreement.standing(Signatory.SUPPORTING_PRINCIPAL));
        sign(values, "乙方签署", "乙方", text, agreement.standing(Signatory.RECIPIENT_PRINCIPAL));
        sign(values, "会签", "会签", text, agreement.standing(Signatory.OFFICE));
        if (agreement.number() == null) {
            values.banner("草稿：协议尚未会签编号，内容可能变动，不作为正式文件使用");
        }
        return verification.intact() ? values : values.banner(verification.label());
    }

    /** Drawn only under the very text that was signed: one that was changed since has the name, and says so above. */
    private void sign(PaperValues values, String step, String side, AgreementText text, Optional<Signature> signature) {
        String name = signature.map(one -> directory.personName(one.account())).orElse("（尚未签署）");
        values.put(step + "人", name);
        values.sign(
                side + "签名",
                name,
                signature
                        .filter(one -> one.checksum().equals(text.checksum()))
                        .flatMap(one -> signatures.picture(one.account())));
        values.put(
                step + "日期",
                signature.map(one -> ChineseDates.date(one.signedAt())).orElse(""));
    }

    private static List<Map<String, String>> clauses(AgreementText text) {
        return Arrays.stream(Clause.values())
                .filter(clause -> !text.section(clause).isEmpty())
                .map(clause -> Map.of(TITLE, clause.heading(), TEXT, text.section(clause)))
                .toList();
    }

    private static List<Map<String, String>> sampleClauses() {
        return Arrays.stream(Clause.values())
                .map(clause -> Map.of(TITLE, clause.heading(), TEXT, "这里是这一条的内容。\n每一段另起一行。"))
                .toList();
    }
}
