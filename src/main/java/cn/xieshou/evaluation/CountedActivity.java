package cn.xieshou.evaluation;

import java.time.LocalDate;

/** An activity that was counted, as it was called then. */
public record CountedActivity(long activity, LocalDate heldOn, String type, String topic) {}
