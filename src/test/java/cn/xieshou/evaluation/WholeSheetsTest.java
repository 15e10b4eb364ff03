package cn.xieshou.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A pairing answers for the time in which it was there (R-FIN-1). */
@XieshouTest
class WholeSheetsTest {

    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 31);

    @Autowired
    WholeSheets sheets;

    @Autowired
    SheetFacts facts;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    Pairings pairings;

    @Autowired
    PairingWalk walk;

    @Autowired
    SmallCounty county;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aTermOfWhichItSawLessThanHalfIsNotMissing() {
        List<Term> terms = calendar.terms(new SchoolYear(2026));
        Pairing late = since(terms.get(0).lastDay().minusDays(20));
        for (int whole : List.of(EvaluationKey.WHOLE_YEAR, EvaluationKey.WHOLE_CYCLE)) {
            assertThat(whole(late, whole).judged()).as("whole %s", whole).containsAll(lines(late, terms.get(1)));
        }
        assertThat(whole(late, EvaluationKey.WHOLE_YEAR).judged()).hasSameSizeAs(lines(late, terms.get(1)));
    }

    @Test
    void aTermOfWhichItSawMoreThanHalfCounts() {
        List<Term> terms = calendar.terms(new SchoolYear(2026));
        Pairing early = since(terms.get(0).firstDay().plusDays(20));
        assertThat(whole(early, EvaluationKey.WHOLE_YEAR).judged())
                .hasSize(lines(early, terms.get(0)).size()
                        + lines(early, terms.get(1)).size());
    }

    private WholeSheets.Whole whole(Pairing pairing, int whole) {
        return sheets.of(pairing, new EvaluationKey(pairing.id(), 2026, whole), SUMMER);
    }

    private List<SheetLine> lines(Pairing pairing, Term term) {
        return facts.lines(pairing, term, term.lastDay());
    }

    private Pairing since(LocalDate day) {
        clock.set(Instant.parse("2027-08-01T02:00:00Z"));
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        return transaction.execute(status ->
                pairings.register(new NewPairing("county", supporting, recipient, null, day, PairingWalk.OFFICE)));
    }
}
