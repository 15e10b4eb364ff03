package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.TaskRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Knows which files came: one bean of another module does. */
public interface AddedFiles {

    /**
     * Whether the actor brought any file with this submission, or since {@code since} to one of the records that the step is about.
     *
     * @param records keys of the records' files
     */
    boolean any(TaskRef task, Collection<String> records, Instant since);

    /** Names of the files that came since {@code since} to the case or to one of the records that the step is about. */
    List<String> names(String processInstance, Collection<String> records, Instant since);
}
