package cn.xieshou.summary;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.donation.Amounts;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The office's summary of a school year as an official paper (R-SUM-1). */
@Component
@Order(8)
public class CountyPaper implements PaperKind {

    private static final List<String> HEADS = List.of("名称", "结对", "已报总结", "未报总结", "活动", "支教教师", "师徒", "捐赠");

    @Override
    public String key() {
        return "county-summary";
    }

    @Override
    public String label() {
        return "全县工作总结";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("标题", "学年和“城乡学校结对帮扶工作总结”"),
                must("章节.标题", "每一部分的标题，如“一、组织领导”"),
                must("章节.正文", "每一部分的内容，数字已经写在里面"),
                may("分组.名称", "学段或者乡镇"),
                may("分组.结对", "结对的对数"),
                may("分组.已报总结", "已经报送的份数"),
                may("分组.未报总结", "没有报送的份数"),
                may("分组.活动", "活动次数"),
                may("分组.支教教师", "人次"),
                may("分组.师徒", "对数"),
                may("分组.捐赠", "价值"),
                may("版本", "第几版"),
                may("日期", "保存这一版的日期"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{标题}}")
                .gap()
                .heading("{{章节.标题}}")
                .text("{{章节.正文}}")
                .gap()
                .line("附：分学段、分乡镇情况")
                .grid(
                        List.of(20, 9, 12, 12, 11, 12, 9, 15),
                        HEADS,
                        List.of(HEADS.stream()
                                .map(head -> "{{分组." + head + "}}")
                                .toList()))
                .gap()
                .signed("领导小组办公室", "{{日期}}")
                .note("{{版本}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("标题", "2025—2026学年城乡学校结对帮扶工作总结")
                .list(
                        "章节",
                        List.of(
                                Map.of("标题", "一、组织领导", "正文", "全县城乡学校结对16对。"),
                                Map.of("标题", "二、开展的工作", "正文", "共同开展活动512次（示例）。")))
                .list(
                        "分组",
                        List.of(Map.of(
                                "名称",
                                "小学",
                                "结对",
                                "9",
                                "已报总结",
                                "17",
                                "未报总结",
                                "1",
                                "活动",
                                "301",
                                "支教教师",
                                "11",
                                "师徒",
                                "24",
                                "捐赠",
                                "36,000.00元")))
                .put("版本", "第2版")
                .put("日期", "2026年8月20日");
    }

    /** That version, with the sums of now. */
    public PaperValues values(CountyText text, CountySums.Sums sums) {
        List<CountyGroup> groups = new java.util.ArrayList<>(sums.byLevel());
        groups.addAll(sums.byTownship());
        groups.add(sums.all());
        return new PaperValues()
                .put("标题", title(text.schoolYear()))
                .list(
                        "章节",
                        Arrays.stream(SummaryPart.values())
                                .filter(part ->
                                        !text.readings().getOrDefault(part, "").isEmpty())
                                .map(part -> Map.of(
                                        "标题",
                                        part.heading(),
                                        "正文",
                                        text.readings().getOrDefault(part, "")))
                                .toList())
                .list("分组", groups.stream().map(CountyPaper::row).toList())
                .put("版本", text.label())
                .put("日期", ChineseDates.date(text.savedAt()));
    }

    /** «2025—2026学年城乡学校结对帮扶工作总结» */
    public static String title(int schoolYear) {
        return new SchoolYear(schoolYear).label() + "城乡学校结对帮扶工作总结";
    }

    private static Map<String, String> row(CountyGroup one) {
        return Map.of(
                "名称", one.name(),
                "结对", String.valueOf(one.pairings()),
                "已报总结", String.valueOf(one.sent()),
                "未报总结", String.valueOf(one.missing()),
                "活动", String.valueOf(one.activities()),
                "支教教师", String.valueOf(one.teachers()),
                "师徒", String.valueOf(one.mentors()),
                "捐赠", Amounts.yuan(one.worth()));
    }
}
