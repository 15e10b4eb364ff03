package cn.xieshou.evaluation;

/** A line of a scoring sheet that is about to be kept. */
public record NewCriterion(String dimension, String name, int weight, int least, String evidence, ScoreSource source) {}
