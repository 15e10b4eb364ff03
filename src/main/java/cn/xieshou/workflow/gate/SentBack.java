package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.Comeback;
import cn.xieshou.workflow.form.ReadPart;
import java.util.List;
import java.util.Optional;

/**
 * Remembers of every case what was read when it was sent back the last time: for whoever hands it in again, and whoever decides on it
 * again. One bean of another module does.
 */
public interface SentBack {

    /**
     * In the transaction in which it is sent back, after the trail was written.
     *
     * @param place which of several at once in the case, empty where there is one only
     */
    void keep(TaskRef task, String place, List<ReadPart> read);

    Optional<Comeback> last(TaskRef task, String place);

    /**
     * It is handed in again, in the same transaction.
     *
     * @param unchangedReason why nothing was changed, empty if something was
     */
    void answer(TaskRef task, String place, String unchangedReason);
}
