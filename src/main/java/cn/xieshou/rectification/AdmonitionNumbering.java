package cn.xieshou.rectification;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The number of an admonition that is issued today, and the day on which it is looked at again, by the programme's data. */
@Component
class AdmonitionNumbering {

    private final Pairings pairings;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final NumberSeries numbers;
    private final Clock clock;

    AdmonitionNumbering(
            Pairings pairings, Programmes programmes, WorkingDays workingDays, NumberSeries numbers, Clock clock) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** «城乡结对告诫〔2026〕3号»: as the programme numbers its agreements, in a series of its own. */
    String number(Admonition one) {
        int year = LocalDate.now(clock).getYear();
        ProgrammeYear programme = programme(one);
        int running = numbers.next("G " + programme.agreementNumber(year, 0));
        return programme.paperNumber("告诫", year, running);
    }

    LocalDate reviewDay(Admonition one) {
        return workingDays.plus(LocalDate.now(clock), programme(one).workingDays(Step.ADMONITION_LIFT));
    }

    private ProgrammeYear programme(Admonition one) {
        return programmes.in(pairings.get(one.pairingId()).programme(), SchoolYear.of(LocalDate.now(clock)));
    }
}
