package cn.xieshou.renewal;

import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Numbers the papers of decisions as the programme numbers its agreements, in a series of their own. */
@Component
class DecisionNumbering {

    private final Programmes programmes;
    private final NumberSeries numbers;
    private final Clock clock;

    DecisionNumbering(Programmes programmes, NumberSeries numbers, Clock clock) {
        this.programmes = programmes;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** «城乡结对决定〔2026〕3号», of a decision made today. */
    String next(String programme) {
        LocalDate today = LocalDate.now(clock);
        ProgrammeYear rules = programmes.in(programme, SchoolYear.of(today));
        int running = numbers.next("D " + rules.agreementNumber(today.getYear(), 0));
        return rules.paperNumber("决定", today.getYear(), running);
    }
}
