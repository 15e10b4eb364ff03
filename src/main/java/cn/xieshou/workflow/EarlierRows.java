package cn.xieshou.workflow;

import java.util.Optional;

/**
 * What an earlier time of the same matter has for a table of a form: one bean for each form of which the last year's rows still say
 * something. Asked for whoever has the form before them, so nothing may come from another pairing or school.
 */
public interface EarlierRows {

    /** The form's id, as {@link TaskForm#key}. */
    String form();

    /** The key of the table. */
    String list();

    /** From when the rows would be, «2025—2026学年»; empty if there are none. Asked each time that the form is drawn. */
    Optional<String> from(TaskRef task);

    /** What comes along with the rows, for the page: «空着的文字栏目也一并填入»; empty if nothing. */
    default String alongWith() {
        return "";
    }

    /** The rows as they hold today; asked when somebody wants them. */
    EarlierCopy copy(TaskRef task);
}
