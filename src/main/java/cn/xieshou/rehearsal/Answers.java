package cn.xieshou.rehearsal;

import java.util.Map;
import java.util.function.Function;

/** What people of the sample county fill into the forms of one feature. */
interface Answers {

    /** The usual values, by element id of the task. */
    Map<String, Function<Asked, Map<String, Object>>> byTask();
}
