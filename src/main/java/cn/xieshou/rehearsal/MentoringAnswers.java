package cn.xieshou.rehearsal;

import cn.xieshou.mentoring.MentoringCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Two mentors of two subjects with two apprentices each, as far as there are people for it. */
@Component
class MentoringAnswers implements Answers {

    private static final int MENTORS = 2;
    private static final int APPRENTICES = 2;
    private static final Pattern SUBJECT = Pattern.compile("（([^，]+)，");

    private static final List<String> PLANS = List.of(
            "目标：独立设计单元教学。每月到校一至两天，听课评课各一节，共同修改一份教案；期中上一节汇报课。",
            "目标：形成自己的课堂提问方式。每月集中指导一天，其余时间线上交流；期末提交一份教学案例。",
            "目标：学会命题与学情分析。每月共同分析一次作业和测验，学期末上一节公开课。");

    private static final List<String> SUMMARIES = List.of(
            "按计划听课评课，徒弟的课堂环节比学期初清楚，作业批改更有针对性；下一步练习单元整体设计。", "完成汇报课一节，课后反思写得具体；提问的层次还要加强。", "共同命制两份单元练习，学会了用错因统计安排讲评。");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                MentoringCase.NAME, MentoringAnswers::named,
                MentoringCase.AGREE, asked -> Map.of("decision", "agree"),
                MentoringCase.PLAN, asked -> Map.of("plans", rows(asked, "plans", "plan", PLANS)),
                MentoringCase.SUMMARISE, asked -> Map.of("summaries", rows(asked, "summaries", "summary", SUMMARIES)),
                MentoringCase.CLOSE, MentoringAnswers::closed,
                MentoringCase.ACKNOWLEDGE, asked -> Map.of("decision", "agree", "remark", "情况属实，感谢两位师傅。"));
    }

    private static Map<String, Object> named(Asked asked) {
        List<Map<String, Object>> mentors = subjectsApart(options(asked, "mentors"));
        List<Map<String, Object>> apprentices = options(asked, "apprentices");
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = 0; i < apprentices.size() && i < mentors.size() * APPRENTICES; i++) {
            Map<String, Object> mentor = mentors.get(i / APPRENTICES);
            pairs.add(Map.of(
                    "mentor", mentor.get("value"),
                    "apprentice", apprentices.get(i).get("value"),
                    "subject", subject(mentor)));
        }
        String note = asked.cameBack("returnNote") ? "已向两名徒弟核实本学年任教的学科，师傅能够指导。" : "本学年先从两个学科做起，其余教师随受援学校新进教师逐步安排。";
        return Map.of("pairs", pairs, "note", note);
    }

    /** The last of a school, as the first are its principal and its liaison; each of another subject. */
    private static List<Map<String, Object>> subjectsApart(List<Map<String, Object>> all) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        List<Map<String, Object>> chosen = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && chosen.size() < MENTORS; i--) {
            if (found.putIfAbsent(subject(all.get(i)), all.get(i)) == null) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private static Map<String, Object> closed(Asked asked) {
        List<Map<String, Object>> rows = rows(asked, "results", "summary", SUMMARIES);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("result", i == rows.size() - 1 && i > 0 ? "NOT_ACHIEVED" : "ACHIEVED");
        }
        return Map.of("results", rows);
    }

    /** A row for each that is shown, with the texts in turn. */
    private static List<Map<String, Object>> rows(Asked asked, String list, String field, List<String> texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < options(asked, list).size(); i++) {
            rows.add(new HashMap<>(Map.of(field, texts.get(i % texts.size()))));
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> options(Asked asked, String field) {
        return (List<Map<String, Object>>) asked.shown(field);
    }

    private static String subject(Map<String, Object> teacher) {
        Matcher label = SUBJECT.matcher(String.valueOf(teacher.get("label")));
        return label.find() ? label.group(1) : "其他";
    }
}
