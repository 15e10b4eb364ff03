package cn.xieshou.notice.reminder.process;

import cn.xieshou.notice.reminder.SectionRouting;
import cn.xieshou.shared.SchoolLevel;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code section-routing}, which the model of a pairing's life asks too. */
@Component
class DmnSectionRouting implements SectionRouting {

    static final String DECISION = "section-routing";

    private final NewestTable table;

    DmnSectionRouting(RepositoryService repository) {
        this.table = new NewestTable(repository, DECISION);
    }

    @Override
    public String sectionOf(SchoolLevel level) {
        return table.ask(table.now(), Map.of("level", level.label())).getEntry("section");
    }
}
