package cn.xieshou.evaluation;

/** What a scoring sheet is for: each kind has versions of its own. */
public enum ScoringKind {
    TERM("学期评估评分表", ""),
    WHOLE("终结性评估评分表", "whole/");

    private final String label;
    private final String folder;

    ScoringKind(String label, String folder) {
        this.label = label;
        this.folder = folder;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Where the first version of a programme is. */
    String shipped(String programme) {
        return "/scoring/" + folder + programme + ".yaml";
    }
}
