package cn.xieshou.rehearsal;

import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.Wish;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Two schools that want to go on together; the office looks at what is proposed. */
@Component
class RenewalAnswers implements Answers {

    private static final List<String> CHANGES = List.of(
            "保留每月一次的集体备课；希望多派音乐、美术教师，线上教研改到每周三下午。",
            "支教教师按学科缺口选派，学期初一次定好；跟岗学习每批增加到两周。",
            "继续学校管理的互访，每学期一次；请把学生书信往来列入年度方案。");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                RenewalCase.WISH,
                asked -> Map.of("decision", Wish.RENEW.name(), "changes", changes(asked)),
                RenewalCase.DECIDE,
                asked -> Map.of("decision", Outcome.CLOSED.name(), "opinion", "本轮帮扶任务已经完成，受援学校另行参加下一轮匹配。"));
    }

    private static String changes(Asked asked) {
        return CHANGES.get(Math.floorMod(asked.account().hashCode(), CHANGES.size()));
    }
}
