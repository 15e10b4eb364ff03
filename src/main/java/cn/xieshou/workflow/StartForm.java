package cn.xieshou.workflow;

import java.util.Map;

/** The form of a start event that people start themselves; deny by default: no bean, no start. */
public interface StartForm {

    /** The form's id, which is its file's stem. */
    String key();

    /** Whether {@code account} may start this. */
    boolean mayStart(String account);

    /** The values the form opens with. */
    Map<String, Object> show(String account);

    /**
     * Stores what was submitted, already checked against the form.
     *
     * @throws FormRefused if the domain refuses; nothing is stored
     */
    Started submit(String account, FormValues values);

    /**
     * How the new instance begins.
     *
     * @param businessKey its business key
     * @param facts its first variables
     */
    record Started(String businessKey, Map<String, Object> facts) {}
}
