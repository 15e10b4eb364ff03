package cn.xieshou.rectification;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The paper of an efficiency admonition (R-EVA-3). */
@Component
@Order(8)
public class AdmonitionPaper implements PaperKind {

    private final AdmonitionRepository table;
    private final Pairings pairings;
    private final Directory directory;
    private final Signatures signatures;

    AdmonitionPaper(AdmonitionRepository table, Pairings pairings, Directory directory, Signatures signatures) {
        this.table = table;
        this.pairings = pairings;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "admonition";
    }

    @Override
    public String label() {
        return "效能告诫书";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("文号", "签发时编的号"),
                must("学校", "被告诫的学校，主送"),
                must("事实", "告诫所依据的事实"),
                must("依据", "告诫的依据"),
                must("申辩", "学校陈述申辩的情况"),
                may("申辩内容", "学校陈述申辩的内容，没有的为空"),
                may("整改编号", "没有落实的整改的编号"),
                may("结对", "所属的结对"),
                must("签发日期", "签发的日期"),
                must("签发人", "签发的人存过签名图片的为手写签名，否则为姓名"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("效能告诫书")
                .subtitle("{{文号}}")
                .gap()
                .line("{{学校}}：")
                .text("你校在城乡学校结对帮扶工作（{{结对}}）中，存在以下问题：")
                .text("{{事实}}")
                .text("依据：{{依据}}")
                .text("{{申辩}}。")
                .text("{{如有 申辩内容}}学校陈述：{{申辩内容}}")
                .text("经研究，决定对你校予以效能告诫。请按要求完成整改（{{整改编号}}）；整改完成以后，可以解除告诫。")
                .gap()
                .text("签发人：{{签发人}}")
                .gap()
                .signed("县教育局结对帮扶工作领导小组", "{{签发日期}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("文号", "城乡结对告诫〔2026〕1号")
                .put("学校", "青山乡中心小学")
                .put("事实", "本学期没有登记一次帮扶活动，两次限期整改都没有落实。")
                .put("依据", "帮扶工作方案关于对工作不力的学校予以效能告诫的规定。")
                .put("申辩", "学校作了陈述申辩")
                .put("申辩内容", "联络人调离，工作没有衔接好。")
                .put("整改编号", "Z-2026-001")
                .put("结对", "示范实验小学—青山乡中心小学")
                .put("签发日期", "2026年12月20日")
                .put("签发人", "李示例");
    }

    @Override
    public String caseNumber() {
        return "文号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return table.byNumber(number).map(this::values);
    }

    /** @throws IllegalStateException if it was not issued */
    public PaperValues values(Admonition one) {
        LocalDate issued = one.issuedOn();
        if (issued == null) {
            throw new IllegalStateException(one + " was not issued");
        }
        Optional<String> issuer = Optional.ofNullable(one.issuedBy());
        return new PaperValues()
                .put("文号", text(one.number()))
                .put("学校", directory.schoolName(one.school()))
                .put("事实", text(one.facts()))
                .put("依据", text(one.ground()))
                .put("申辩", Objects.requireNonNull(one.replyKind()).label())
                .put("申辩内容", text(one.reply()))
                .put("整改编号", one.rectification())
                .put("结对", pairings.title(pairings.get(one.pairingId())))
                .put("签发日期", ChineseDates.date(issued))
                .sign("签发人", issuer.map(directory::personName).orElse(""), issuer.flatMap(signatures::picture));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
