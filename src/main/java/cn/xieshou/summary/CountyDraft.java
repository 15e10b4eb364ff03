package cn.xieshou.summary;

import java.util.EnumMap;
import java.util.Map;

/** What the office begins with: the county's figures in the outline of the schools' summaries; thoughts are its own (R-SUM-1). */
final class CountyDraft {

    private CountyDraft() {}

    static Map<SummaryPart, String> of(String year, CountyGroup all) {
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        parts.put(
                SummaryPart.ORGANISATION,
                year + "，全县城乡学校结对【结对数】。应报学年工作总结【应报份数】，已报【已报份数】，已阅【已阅份数】，"
                        + "其中评定好【评定好】、较好【评定较好】、一般【评定一般】。\n分学段看：\n【分学段情况】");
        StringBuilder works = new StringBuilder("1. 教育教学活动。结对学校共同开展并核对活动【活动次数】，共【活动时长】。");
        int number = 2;
        if (all.teachers() + all.learners() > 0) {
            works.append('\n').append(number++).append(". 教师交流。派出支教教师【支教教师】，跟岗学习教师【跟岗教师】。");
        }
        if (all.cadres() > 0) {
            works.append('\n').append(number++).append(". 干部挂职锻炼。派出挂职干部【挂职干部】。");
        }
        if (all.mentors() > 0) {
            works.append('\n').append(number++).append(". 师徒结对。结成师徒【师徒对数】。");
        }
        if (all.gifts() > 0) {
            works.append('\n').append(number).append(". 捐赠。签收捐赠【捐赠笔数】，价值【捐赠价值】。");
        }
        parts.put(SummaryPart.ACTIVITIES, works.toString());
        SummaryPart.thoughts().forEach(part -> parts.put(part, ""));
        return parts;
    }
}
