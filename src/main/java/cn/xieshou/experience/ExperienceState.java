package cn.xieshou.experience;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a piece of experience stands. */
public enum ExperienceState {
    WRITING("撰写中", "warn"),
    APPROVING("待校长同意", "warn"),
    RECOMMENDING("待股室推荐", "warn"),
    PUBLISHING("待办公室发布", "warn"),
    PUBLISHED("已发布", "done"),
    DROPPED("不再撰写", "empty"),
    DECLINED("不予推广", "empty"),
    DISSOLVED("随结对终止", "empty");

    private final String label;
    private final String style;

    ExperienceState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return style;
    }

    /** From where it comes to stand here. */
    Set<ExperienceState> before() {
        return switch (this) {
            case WRITING -> EnumSet.of(APPROVING, RECOMMENDING, PUBLISHING);
            case APPROVING -> EnumSet.of(WRITING);
            case RECOMMENDING -> EnumSet.of(APPROVING);
            case PUBLISHING -> EnumSet.of(RECOMMENDING);
            case PUBLISHED -> EnumSet.of(PUBLISHING);
            case DROPPED -> EnumSet.of(WRITING);
            case DECLINED -> EnumSet.of(RECOMMENDING, PUBLISHING);
            case DISSOLVED -> EnumSet.range(WRITING, PUBLISHING);
        };
    }

    /** Whether somebody has it in hands. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this);
    }

    /** The names of those. */
    static List<String> open() {
        return Arrays.stream(values())
                .filter(ExperienceState::isOpen)
                .map(Enum::name)
                .toList();
    }
}
