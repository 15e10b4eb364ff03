package cn.xieshou.summary;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A school's yearly summary as an official paper (R-SUM-1). */
@Component
@Order(7)
public class SummaryPaper implements PaperKind {

    private final Summaries summaries;
    private final SummaryReading reading;
    private final Directory directory;
    private final Signatures signatures;

    SummaryPaper(Summaries summaries, SummaryReading reading, Directory directory, Signatures signatures) {
        this.summaries = summaries;
        this.reading = reading;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "school-summary";
    }

    @Override
    public String label() {
        return "学年工作总结";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("标题", "学校、学年和“结对帮扶工作总结”"),
                must("结对编号", "结对的编号"),
                may("结对学校", "支援学校—受援学校"),
                must("章节.标题", "每一部分的标题，如“一、组织领导”"),
                must("章节.正文", "每一部分的内容，数字已经写在里面"),
                must("学校", "写总结的学校"),
                may("校长", "报送的校长，没有报送的为空"),
                may("校长签名", "校长存过签名图片的为手写签名，否则同“校长”"),
                may("报送日期", "没有报送的为空"),
                may("评定", "股室的评定，没有阅评的为空"),
                may("评语", "股室的评语，没有的为空"),
                may("校验码", "文本的校验码"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{标题}}")
                .subtitle("（{{结对学校}}，{{结对编号}}）")
                .gap()
                .heading("{{章节.标题}}")
                .text("{{章节.正文}}")
                .gap()
                .line("{{如有 校长}}校长：{{校长签名}}")
                .signed("{{学校}}", "{{报送日期}}")
                .gap()
                .note("{{如有 评定}}归口股室评定：{{评定}}")
                .note("{{如有 评语}}评语：{{评语}}")
                .note("文本校验码（SHA-256）：{{校验码}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("标题", "青山乡中心小学2025—2026学年结对帮扶工作总结")
                .put("结对编号", "P-2026-001")
                .put("结对学校", "示范实验小学—青山乡中心小学")
                .list(
                        "章节",
                        List.of(
                                Map.of("标题", "一、组织领导", "正文", "学校成立由校长任组长的领导小组。"),
                                Map.of("标题", "二、开展的工作", "正文", "共同开展活动36次。\n每一段另起一行。")))
                .put("学校", "青山乡中心小学")
                .put("校长", "李示例")
                .put("校长签名", "李示例")
                .put("报送日期", "2026年7月20日")
                .put("评定", "好")
                .put("评语", "数字清楚，做法实在。")
                .put("校验码", "0123456789abcdef".repeat(4));
    }

    @Override
    public String caseNumber() {
        return "结对编号";
    }

    /** The newest of the pairing's that was sent. */
    @Override
    public Optional<PaperValues> ofCase(String number) {
        return summaries.ofPairing(number).stream()
                .filter(one -> one.state().sent())
                .findFirst()
                .map(this::values);
    }

    /** The text that was submitted last; only of one that has any. */
    public PaperValues values(SchoolSummary summary) {
        WrittenSummary written = reading.last(summary).orElseThrow();
        boolean sent = summary.state().sent();
        Optional<String> sender = Optional.ofNullable(sent ? summary.sentBy() : null);
        Instant at = sent ? summary.sentAt() : null;
        SummaryMark mark = summary.mark();
        PaperValues values = new PaperValues()
                .put("标题", written.title())
                .put("结对编号", summary.pairingId())
                .put("结对学校", reading.pairing(summary))
                .list(
                        "章节",
                        written.chapters().stream()
                                .map(part -> Map.of("标题", part.heading(), "正文", part.body()))
                                .toList())
                .put("学校", reading.school(summary))
                .put("校长", sender.map(directory::personName).orElse(""))
                .sign("校长签名", sender.map(directory::personName).orElse(""), sender.flatMap(signatures::picture))
                .put("报送日期", at == null ? "" : ChineseDates.date(at))
                .put("评定", mark == null ? "" : mark.label())
                .put("评语", summary.remark())
                .put("校验码", written.checksum());
        return sent ? values : values.banner("草稿：" + summary.state().label() + "，内容可能变动，不作为正式文件使用");
    }
}
