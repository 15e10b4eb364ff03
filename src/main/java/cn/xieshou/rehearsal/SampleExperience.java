package cn.xieshou.rehearsal;

import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.Experiences;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a supporting school of the district has written down for others: recommended by its section and published to all schools. */
@Component
class SampleExperience {

    private static final String SCHOOL = "wl-shiyan";
    private static final String PARTNER = "houping";

    private final ActingPeople stage;
    private final Pairings pairings;
    private final Experiences experiences;

    SampleExperience(ActingPeople stage, Pairings pairings, Experiences experiences) {
        this.stage = stage;
        this.pairings = pairings;
        this.experiences = experiences;
    }

    /** @param days the last working days, one more than twenty at least */
    List<ScheduledAction> cues(Timetable days) {
        return List.of(
                on(days, 23, () -> experiences.begin(pairing(), Side.SUPPORTING, SCHOOL + ".liaison")),
                on(days, 20, () -> act(ExperienceCase.WRITE, text())),
                on(days, 19, () -> act(ExperienceCase.APPROVE, Map.of("decision", "approve"))),
                on(days, 17, () -> act(ExperienceCase.RECOMMEND, recommended())),
                on(days, 16, () -> act(ExperienceCase.PUBLISH, Map.of("decision", "publish"))));
    }

    private static ScheduledAction on(Timetable days, int ago, Runnable what) {
        return new ScheduledAction(days.moment(days.length() - ago, 1), what);
    }

    private void act(String step, Map<String, Object> values) {
        stage.actAs(pairing().id(), step, values);
    }

    private Pairing pairing() {
        return pairings.ofSchool(PARTNER).stream()
                .filter(one -> one.supportingSchool().equals(SCHOOL))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> text() {
        return Map.of(
                "decision",
                "submit",
                "title",
                "集体备课一周一题",
                "practice",
                "两校同年级教师每周三下午线上共同备一节课：题目提前一周定，主备教师轮流担任，第二天各自试教，周五交换课堂记录。学校领导小组【领导小组人数】分头参加。",
                "effect",
                "两校商定并执行共同方案【共同方案】，备课记录全部上传，年轻教师从听课到主备。",
                "lesson",
                "一是题目小，一次只解决一个问题；二是当天记录、当天上传；三是主备教师轮流，两校各占一半。");
    }

    private static Map<String, Object> recommended() {
        return Map.of("decision", "recommend", "remark", "做法具体，花费少，乡镇学校都能用。");
    }
}
