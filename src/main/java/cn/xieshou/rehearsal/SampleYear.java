package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.SampleRoster;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happened in the sample county and district until today. */
@Component
class SampleYear {

    private static final Logger LOG = LoggerFactory.getLogger(SampleYear.class);

    /** Working days that the county's pairings have been under way. */
    private static final int COUNTY_DAYS = 28;

    /** Working days in which the district's pairings began, when their cycle did. */
    private static final int DISTRICT_DAYS = 34;

    private final EngineClock clock;
    private final WorkingDays calendar;
    private final Programmes programmes;
    private final RosterImport rosters;
    private final Pairings pairings;
    private final Play play;
    private final Bureau bureau;

    SampleYear(
            EngineClock clock,
            WorkingDays calendar,
            Programmes programmes,
            RosterImport rosters,
            Pairings pairings,
            Play play,
            Bureau bureau) {
        this.clock = clock;
        this.calendar = calendar;
        this.programmes = programmes;
        this.rosters = rosters;
        this.pairings = pairings;
        this.play = play;
        this.bureau = bureau;
    }

    void perform() {
        LocalDate today = LocalDate.now(clock);
        LocalDate cycle = programmes.find("district").orElseThrow().startsOn();
        Timetable spring = Timetable.from(cycle.plusDays(5), DISTRICT_DAYS, calendar);
        begin("district", recipient -> !recipient.equals(DistrictPlay.LATE), spring);
        play.perform(play.cues(DistrictPlay.parts(), spring));

        Timetable autumn = Timetable.before(today, COUNTY_DAYS, calendar);
        begin("county", recipient -> true, autumn);
        begin("district", recipient -> true, autumn);
        List<Cue> cues = new ArrayList<>(play.cues(CountyPlay.parts(), autumn));
        cues.addAll(play.cues(DistrictPlay.lateParts(), autumn));
        cues.addAll(bureau.cues(autumn));
        play.perform(cues);
        LOG.info("共{}对结对：{}", pairings.all().size(), stages());
    }

    /** The roster arrives on the first morning. */
    private void begin(String programme, Predicate<String> recipients, Timetable days) {
        clock.set(days.opening());
        try {
            rosters.importWorkbook(SampleRoster.workbook(programme, recipients), "admin");
        } catch (WorkbookRefused refused) {
            throw new IllegalStateException("sample roster " + programme + ": " + refused.reasons(), refused);
        }
        LOG.info("已导入示例名册 {}", programme);
    }

    private String stages() {
        return pairings.all().stream()
                .map(Pairing::stage)
                .collect(Collectors.groupingBy(cn.xieshou.pairing.Stage::label, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
