package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Honour;
import cn.xieshou.commendation.Honours;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolPanel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a school was honoured for, on its page (R-AWD-1): everybody reads the honours, the school and the bureau fetch the certificates.
 * What was only proposed or is still public for objections is no honour.
 */
@Component
@Order(SchoolHonoursPanel.PLACE)
class SchoolHonoursPanel implements SchoolPanel {

    static final int PLACE = 10;

    private final Honours honours;

    SchoolHonoursPanel(Honours honours) {
        this.honours = honours;
    }

    /**
     * What the page shows.
     *
     * @param own the school's own honours, the newest first
     * @param people how often its people were honoured
     * @param fetched whether the reader may fetch the certificates
     */
    record Shown(String school, List<Honour> own, long people, boolean fetched) {}

    @Override
    public String template() {
        return "commendation/school";
    }

    @Override
    public @Nullable Shown of(School school, String account) {
        List<Honour> all = honours.ofSchool(school.code());
        if (all.isEmpty()) {
            return null;
        }
        List<Honour> own =
                all.stream().filter(each -> each.one().kind().ofSchool()).toList();
        return new Shown(
                school.code(),
                own,
                all.size() - own.size(),
                honours.mayFetch(all.get(0).one(), account));
    }
}
