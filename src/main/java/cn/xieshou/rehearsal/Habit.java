package cn.xieshou.rehearsal;

import java.util.Map;

/**
 * How a task is dealt with in a pairing, where that is not the usual way.
 *
 * @param taskKey the task's element id
 * @param different what is answered other than usual
 */
record Habit(String taskKey, Pace pace, Map<String, Object> different) {

    static Habit habit(String taskKey, Pace pace) {
        return new Habit(taskKey, pace, Map.of());
    }

    static Habit never(String taskKey) {
        return habit(taskKey, Pace.never());
    }

    /** Sends it back with an opinion. */
    static Habit returns(String taskKey, Pace pace, String opinion) {
        return new Habit(taskKey, pace, Map.of("decision", "return", "opinion", opinion));
    }
}
