package cn.xieshou.summary;

import cn.xieshou.donation.Amounts;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.shared.SchoolLevel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the office's text may name: sums over the county, each leading to the register that it is counted from. */
final class CountyFigures {

    static final String PAIRINGS = "结对数";
    static final String LEVELS = "分学段情况";
    static final String TOWNSHIPS = "分乡镇情况";

    private final int schoolYear;

    private CountyFigures(int schoolYear) {
        this.schoolYear = schoolYear;
    }

    static Figures of(int schoolYear, CountySums.Sums sums) {
        return new Figures(new CountyFigures(schoolYear).all(sums));
    }

    private List<Figure> all(CountySums.Sums sums) {
        CountyGroup all = sums.all();
        String ledger = "帮扶活动台账，对方已核对";
        String summaries = "学年工作总结";
        return List.of(
                Figure.count(PAIRINGS, all.pairings(), "对", address("/summaries"), summaries),
                Figure.count("应报份数", all.due(), "份", address("/summaries"), summaries),
                Figure.count("已报份数", all.sent(), "份", address("/summaries"), summaries),
                Figure.count("未报份数", all.missing(), "份", address("/summaries"), summaries),
                Figure.count("已阅份数", all.read(), "份", address("/summaries", "state", "READ"), summaries),
                marked(sums, SummaryMark.GOOD),
                marked(sums, SummaryMark.FAIR),
                marked(sums, SummaryMark.PLAIN),
                Figure.count("活动次数", all.activities(), "次", address("/activities", "state", "CONFIRMED"), ledger),
                Figure.of(
                        "活动时长",
                        all.hoursInWords() + "小时",
                        all.activities(),
                        address("/activities", "state", "CONFIRMED"),
                        ledger),
                Figure.count("支教教师", all.teachers(), "人次", address("/secondments", "direction", "SUPPORT"), "支教登记"),
                Figure.count("跟岗教师", all.learners(), "人次", address("/secondments", "direction", "LEARN"), "支教登记"),
                Figure.count("挂职干部", all.cadres(), "人次", "/attachments", "挂职锻炼，各学期派出的干部"),
                Figure.count("师徒对数", all.mentors(), "对", address("/mentorships"), "师徒结对"),
                Figure.count("捐赠笔数", all.gifts(), "笔", gifts(), "捐赠和借用，对方已签收"),
                Figure.of("捐赠价值", Amounts.yuan(all.worth()), all.gifts(), gifts(), "捐赠和借用，对方已签收"),
                groups(LEVELS, sums.byLevel(), "level", CountyFigures::level),
                groups(TOWNSHIPS, sums.byTownship(), "township", CountyFigures::township));
    }

    private Figure marked(CountySums.Sums sums, SummaryMark mark) {
        return Figure.count(
                "评定" + mark.label(),
                sums.marks().getOrDefault(mark, 0L),
                "份",
                address("/summaries", "mark", mark.name()),
                "学年工作总结");
    }

    /** As the filters of the registers name them. */
    private static String level(CountyGroup group) {
        return Arrays.stream(SchoolLevel.values())
                .filter(level -> level.label().equals(group.name()))
                .findFirst()
                .map(SchoolLevel::name)
                .orElse("");
    }

    private static String township(CountyGroup group) {
        return group.name().equals(CountySums.NO_TOWNSHIP) ? PairingRows.NO_TOWNSHIP : group.name();
    }

    private Figure groups(String name, List<CountyGroup> groups, String filter, Function<CountyGroup, String> value) {
        List<Figure.Line> lines = groups.stream()
                .map(one -> new Figure.Line(
                        one.name() + "：结对" + one.pairings() + "对，总结已报" + one.sent() + "份、未报" + one.missing()
                                + "份，活动" + one.activities() + "次，支教教师" + one.teachers() + "人次，捐赠"
                                + Amounts.yuan(one.worth()),
                        address("/summaries", filter, value.apply(one))))
                .toList();
        return Figure.list(name, lines, "没有结对", address("/summaries"), "各项登记");
    }

    private String gifts() {
        return address("/donations", "manner", "GIVEN", "state", "RECEIVED");
    }

    private String address(String path, String... more) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("year", schoolYear);
        for (int i = 0; i + 1 < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        return PageAddress.of(path, asked);
    }
}
