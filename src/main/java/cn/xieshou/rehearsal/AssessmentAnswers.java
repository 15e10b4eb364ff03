package cn.xieshou.rehearsal;

import cn.xieshou.assessment.AssessmentCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Schools that close a year honestly, a section that takes what the table proposes, an office that confirms. */
@Component
class AssessmentAnswers implements Answers {

    private static final List<String> EFFECTS =
            List.of("一年来两校教研活动按月开展，受援学校青年教师能独立上展示课，学生课堂参与度明显提高。", "管理制度互相借鉴，教研组建起集体备课常规，家长满意度有提高。");
    private static final List<String> SUMMARIES = List.of(
            "一、组织：两校成立领导小组，每学期召开联席会议；二、活动：按年度方案开展集体备课、说课、展示课和讲座；三、队伍：支教教师和师徒结对按计划完成。",
            "一、落实年度方案，学科教研每月一次；二、校长每学期到校指导；三、登记台账并及时核对，佐证材料归档。");
    private static final List<String> LEARNT = List.of("集体备课固定时间、固定主题，线上线下结合，效果最好。", "带着问题听课、课后当场研讨，比单纯观摩更有用。");
    private static final List<String> BETTER = List.of("各学科活动不均衡，下一学年先排活动少的学科；活动当周登记。", "学生交流活动偏少，下一学年每学期至少安排一次。");

    private static final List<String> REASONS = List.of(
            "部分活动开展了但登记晚，没有赶上核对；以后活动当周登记。",
            "与期中、期末考试时间冲突，改期后没有补上；下一学年排进月历，避开考试周。",
            "学科教师人手紧，一人任两门课，抽不出整天外出；下一学年改为半天、线上线下结合。",
            "对方学校更换分管领导，安排中断了两个月；已经重新约定，下学期先补。");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                AssessmentCase.SELF, AssessmentAnswers::closed,
                AssessmentCase.OPINION,
                        asked -> Map.of("schools", grades(asked), "sectionOpinion", "成绩应当肯定；请对照没有达到的各项，排进下一阶段的月历。"),
                AssessmentCase.CONFIRM, asked -> Map.of("decision", "confirm"),
                AssessmentCase.FILE_APPEAL, asked -> Map.of("appeal", "本校有两次教研活动已经举办，因对方核对晚了几天没有计入，请复核。"),
                AssessmentCase.DECIDE_APPEAL,
                        asked -> Map.of("decision", "reject", "reason", "经核对登记和佐证材料，原评定符合实际，维持原等次。"));
    }

    private static Map<String, Object> closed(Asked asked) {
        int seed = Math.floorMod((asked.account() + asked.matter()).hashCode(), 97);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < rows(asked, "shortfalls").size(); i++) {
            answers.add(Map.of("answer", one(REASONS, seed + i)));
        }
        return Map.of(
                "effect", one(EFFECTS, seed),
                "difficulty", "两地路程远，集中活动受天气和课务影响。",
                "summary", one(SUMMARIES, seed),
                "learnt", one(LEARNT, seed),
                "nextStep", one(BETTER, seed),
                "shortfalls", answers);
    }

    private static List<Map<String, Object>> grades(Asked asked) {
        return rows(asked, "schools").stream()
                .map(row -> {
                    Map<String, Object> taken = new HashMap<>();
                    taken.put("grade", row.get("grade"));
                    return taken;
                })
                .toList();
    }

    private static String one(List<String> texts, int at) {
        return texts.get(at % texts.size());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Asked asked, String field) {
        return (List<Map<String, Object>>) asked.shown(field);
    }
}
