package cn.xieshou.matter;

import cn.xieshou.workflow.OpenTask;
import java.util.List;

/**
 * In whose hands an open step is.
 *
 * @param holder «八中校长 王某», «中教股», with «（代 李某）» for a deputy
 * @param workingDays how many working days it has been waiting, 0 on the first day
 * @param waitingFor names of colleagues whose opinion it waits for
 */
public record OpenStep(OpenTask task, String holder, int workingDays, List<String> waitingFor) {

    /** «八中校长 王某，已2个工作日» */
    public String sentence() {
        String asked = waitingFor.isEmpty() ? "" : "，等候" + String.join("、", waitingFor) + "的意见";
        return holder + (workingDays == 0 ? "，今天收到" : "，已" + workingDays + "个工作日") + asked;
    }
}
