package cn.xieshou.notice.reminder;

import cn.xieshou.shared.SchoolLevel;

/** The decision which section of the bureau is responsible, for tasks whose process names none. */
public interface SectionRouting {

    /** Group of the section for schools of this level. */
    String sectionOf(SchoolLevel level);
}
