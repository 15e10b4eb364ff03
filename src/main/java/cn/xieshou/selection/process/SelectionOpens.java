package cn.xieshou.selection.process;

import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import org.springframework.stereotype.Component;

/** The selection opens every July (R-SEC-1); it is worth catching up with until it should have been decided. */
@Component
class SelectionOpens implements OpensYearly {

    private final Deadlines deadlines;

    SelectionOpens(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String key() {
        return "SELECTION";
    }

    @Override
    public String label() {
        return "支教选派";
    }

    @Override
    public String process() {
        return SecondmentSelection.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        return List.of(new OpeningDay(
                year.startYear(),
                0,
                deadlines.of(programme, YearlyEvent.SELECTION_OPENS, year).date(),
                deadlines.of(programme, YearlyEvent.SELECTION, year).date()));
    }
}
