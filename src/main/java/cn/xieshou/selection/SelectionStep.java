package cn.xieshou.selection;

import cn.xieshou.lateness.Holder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose turn it is in a selection, in the order of a smooth one. */
public enum SelectionStep {
    SHORTAGE("受援学校提出需求", Holder.RECIPIENT),
    NOMINATION("支援学校推荐人选", Holder.SUPPORTING),
    /** Judged at once, by nobody: no selection waits here, but it may be returned from here. */
    ELIGIBILITY("核对任教条件", null),
    PRINCIPAL("支援学校校长确认", Holder.SUPPORTING),
    LEARNERS("受援学校确定跟岗教师", Holder.RECIPIENT),
    PUBLICITY("公示中", Holder.PUBLICITY),
    OBJECTIONS("股室处理异议", Holder.SECTION),
    SECTION("股室审批", Holder.SECTION),
    PERSONNEL("人秘股确认", Holder.PERSONNEL),
    /** A school says that it takes part in nothing this year; the section decides. */
    NOBODY("股室审定不选派", Holder.SECTION),
    CONFIRMED("已确定", null),
    EXEMPT("本学年不选派", null),
    /** The pairing ended before anybody was selected, or the office did not wait for it any longer. */
    DISSOLVED("已终止", null);

    private final String label;
    private final @Nullable Holder holder;

    SelectionStep(String label, @Nullable Holder holder) {
        this.label = label;
        this.holder = holder;
    }

    /** Whose hands it is in meanwhile, empty if nobody's. */
    public Optional<Holder> holder() {
        return Optional.ofNullable(holder);
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return this == CONFIRMED || this == EXEMPT || this == DISSOLVED;
    }
}
