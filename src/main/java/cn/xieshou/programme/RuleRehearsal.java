package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.util.List;

/** What changed rules would have meant for what really happened; one bean for each feature that knows. */
public interface RuleRehearsal {

    /**
     * @param before the rules as they hold
     * @param after the rules as they would be
     * @param judged the school year that is looked at
     * @return sentences in Chinese, none where nothing that it knows of is changed
     */
    List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged);
}
