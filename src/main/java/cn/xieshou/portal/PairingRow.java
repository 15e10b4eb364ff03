package cn.xieshou.portal;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.workflow.OpenTask;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of the register of pairings.
 *
 * @param cut why it ended early: «学校合并：并入第二中学», empty if it did not
 * @param waiting what waits in it
 * @param files how many came with its steps
 * @param hands in whose hands that is, by the task's id
 */
record PairingRow(PairingInRow it, String cut, List<OpenTask> waiting, Map<String, String> hands, int files) {

    /** What stands instead of the stage where it ended early. */
    static final String CUT = "提前终止";

    /** «实施中», «提前终止». */
    String standing() {
        return cut.isEmpty() ? it.stage().label() : CUT;
    }

    String hands(OpenTask task) {
        return hands.getOrDefault(task.taskId(), "");
    }

    /** «签署协议；…» */
    String steps() {
        return waiting.stream().map(OpenTask::name).collect(Collectors.joining("；"));
    }

    String holders() {
        return waiting.stream().map(this::hands).collect(Collectors.joining("；"));
    }
}
