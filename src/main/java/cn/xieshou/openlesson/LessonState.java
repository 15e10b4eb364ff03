package cn.xieshou.openlesson;

/** Whether an open lesson stands. */
public enum LessonState {
    ANNOUNCED,
    CANCELLED
}
