package cn.xieshou.evaluation;

/** The decision table {@code term-grade} (R-EVA-1), for pages that show what it would say. */
public interface GradeTable {

    Grade propose(GradeInputs inputs);
}
