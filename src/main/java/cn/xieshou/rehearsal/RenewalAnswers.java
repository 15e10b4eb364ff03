package cn.xieshou.rehearsal;

import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.Wish;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Two schools that want to go on together; the office looks at what is proposed. */
@Component
class RenewalAnswers implements Answers {

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                RenewalCase.WISH,
                asked -> Map.of("decision", Wish.RENEW.name(), "changes", "保留每月一次的集体备课；希望多派音乐、美术教师，线上教研改到每周三下午。"),
                RenewalCase.DECIDE,
                asked -> Map.of("decision", Outcome.CLOSED.name(), "opinion", "本轮帮扶任务已经完成，受援学校另行参加下一轮匹配。"));
    }
}
