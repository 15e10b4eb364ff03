package cn.xieshou.renewal;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.CycleResults;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The paper of what the office decided to follow a cycle (R-FIN-3). */
@Component
@Order(DecisionPaper.AFTER_CLOSING)
public class DecisionPaper implements PaperKind {

    static final int AFTER_CLOSING = 10;

    private final Renewals renewals;
    private final Pairings pairings;
    private final Cycles cycles;
    private final CycleResults results;
    private final Programmes programmes;
    private final Directory directory;
    private final Signatures signatures;

    DecisionPaper(
            Renewals renewals,
            Pairings pairings,
            Cycles cycles,
            CycleResults results,
            Programmes programmes,
            Directory directory,
            Signatures signatures) {
        this.renewals = renewals;
        this.pairings = pairings;
        this.cycles = cycles;
        this.results = results;
        this.programmes = programmes;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "renewal-decision";
    }

    @Override
    public String label() {
        return "续签或者结束决定书";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("文号", "决定时编的号，每年从1号起"),
                must("决定书", "续签的为“结对续签决定书”，不续签的为“结对结束决定书”"),
                must("支援学校", "主送"),
                must("受援学校", "主送"),
                must("结对编号", "到期的结对的编号"),
                must("结对日期", "到期的结对建立的日期"),
                must("帮扶项目", "到期的结对的帮扶项目"),
                may("评估结果", "本周期的评估结果，没有的为空"),
                must("两校意见", "两校校长的意见，每校一行"),
                must("决定", "续签和下一周期的帮扶项目，或者不再续签"),
                may("理由", "决定时写的意见，没有写的为空"),
                may("下一周期编号", "下一周期的结对编号，还没有编号的和不续签的为空"),
                must("决定日期", "决定的日期"),
                must("决定人", "决定人存过签名图片的为手写签名，否则为姓名"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{决定书}}")
                .subtitle("{{文号}}")
                .gap()
                .line("{{支援学校}}、{{受援学校}}：")
                .text("你们两校自{{结对日期}}起在“{{帮扶项目}}”中结对帮扶（{{结对编号}}），本周期已经期满。")
                .text("{{如有 评估结果}}本周期的评估结果：")
                .text("{{评估结果}}")
                .text("两校意见：")
                .text("{{两校意见}}")
                .text("经研究，决定{{决定}}。")
                .text("{{如有 理由}}理由：{{理由}}")
                .text("{{如有 下一周期编号}}下一周期的结对编号为{{下一周期编号}}，请按通知填报需求和供给、签订协议。")
                .gap()
                .text("决定人：{{决定人}}")
                .gap()
                .signed("县教育局结对帮扶工作领导小组办公室", "{{决定日期}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("文号", "城乡结对决定〔2027〕1号")
                .put("决定书", "结对续签决定书")
                .put("支援学校", "示范实验小学")
                .put("受援学校", "青山乡中心小学")
                .put("结对编号", "P-2024-001")
                .put("结对日期", "2024年9月1日")
                .put("帮扶项目", "城乡学校结对帮扶")
                .put("评估结果", "2026—2027学年终结性评估良好")
                .put("两校意见", "示范实验小学：续签\n青山乡中心小学：续签。请多派音乐教师")
                .put("决定", "续签，下一周期的帮扶项目为“城乡学校结对帮扶”")
                .put("理由", "两校合作见效，教研习惯刚刚养成。")
                .put("下一周期编号", "P-2027-001")
                .put("决定日期", "2027年9月20日")
                .put("决定人", "李示例");
    }

    @Override
    public String caseNumber() {
        return "文号或者结对编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return renewals.decided(number).map(this::values);
    }

    /** @throws NullPointerException if it is not decided */
    public PaperValues values(Renewal one) {
        Pairing pairing = pairings.get(one.pairingId());
        Instant at = Objects.requireNonNull(one.decidedAt());
        String decider = Objects.requireNonNull(one.decidedBy());
        return new PaperValues()
                .put("文号", one.paperNumber())
                .put("决定书", title(one))
                .put("支援学校", directory.schoolName(pairing.supportingSchool()))
                .put("受援学校", pairing.recipientWithScope(directory.schoolName(pairing.recipientSchool())))
                .put("结对编号", pairing.id())
                .put("结对日期", ChineseDates.date(pairing.since()))
                .put("帮扶项目", programme(pairing.programme()))
                .put("评估结果", results.inWords(pairing.id()))
                .put("两校意见", one.wishesInWords(side -> directory.schoolName(pairing.school(side))))
                .put("决定", decision(one))
                .put("理由", one.opinion())
                .put("下一周期编号", cycles.after(pairing.id()).map(Pairing::id).orElse(""))
                .put("决定日期", ChineseDates.date(at))
                .sign("决定人", directory.personName(decider), signatures.picture(decider));
    }

    /** «结对续签决定书» */
    public static String title(Renewal one) {
        return "结对" + Objects.requireNonNull(one.decision()).label() + "决定书";
    }

    private String decision(Renewal one) {
        return one.decision() == Outcome.RENEWED
                ? "续签，下一周期的帮扶项目为“" + programme(one.programme()) + "”"
                : "不再续签，两校结对到本周期结束为止";
    }

    private String programme(@Nullable String code) {
        return programmes.find(code).map(Programme::name).orElse("");
    }
}
