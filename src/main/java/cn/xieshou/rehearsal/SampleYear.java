package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.SampleRoster;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.workflow.EngineClock;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happened in the sample county and district until today, whatever day that is. */
@Component
class SampleYear {

    private static final Logger LOG = LoggerFactory.getLogger(SampleYear.class);

    /** Working days that pairings take from the roster to their leading groups. */
    private static final int DAYS_TO_BEGIN = 28;

    private final EngineClock clock;
    private final WorkingDays calendar;
    private final Programmes programmes;
    private final RosterImport rosters;
    private final Pairings pairings;
    private final Timeline play;
    private final SchoolYears years;
    private final Bureau bureau;
    private final SampleSupervision supervision;
    private final SampleCommendation commendation;
    private final SampleExperience experience;

    SampleYear(
            EngineClock clock,
            WorkingDays calendar,
            Programmes programmes,
            RosterImport rosters,
            Pairings pairings,
            Timeline play,
            SchoolYears years,
            Bureau bureau,
            SampleSupervision supervision,
            SampleCommendation commendation,
            SampleExperience experience) {
        this.clock = clock;
        this.calendar = calendar;
        this.programmes = programmes;
        this.rosters = rosters;
        this.pairings = pairings;
        this.play = play;
        this.years = years;
        this.bureau = bureau;
        this.supervision = supervision;
        this.commendation = commendation;
        this.experience = experience;
    }

    void perform() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Beginning beginning = new Beginning(today, calendar);
        Timetable district = beginning.of(programmes.find("district").orElseThrow(), 2, DAYS_TO_BEGIN);
        play.add(arrives(district, () -> SampleRoster.workbook("district", DistrictPlay::isFirst)));
        play.add(play.cues(DistrictPlay.parts(), district));

        Programme scheme = programmes.find("county").orElseThrow();
        Timetable county = beginning.withATermBehind(scheme, DAYS_TO_BEGIN);
        play.add(arrives(county, () -> SampleRoster.workbook("county", CountyPlay::isFirst)));
        play.add(play.cues(CountyPlay.firstParts(), county));

        Timetable lately = Timetable.before(today, DAYS_TO_BEGIN, calendar);
        play.add(arrives(
                lately, () -> SampleRoster.pairings("county", (one, other) -> !CountyPlay.isFirst(one, other))));
        play.add(arrives(
                lately, () -> SampleRoster.pairings("district", (one, other) -> !DistrictPlay.isFirst(one, other))));
        play.add(play.cues(CountyPlay.parts(), lately));
        play.add(play.cues(DistrictPlay.lateParts(), lately));
        play.add(bureau.cues(lately));
        play.add(supervision.cues(lately));
        play.add(commendation.cues(Timetable.before(today, SampleCommendation.DAYS, calendar)));
        play.add(experience.cues(lately));

        years.begin(cast(beginning.fromASecondTerm(scheme)), today);
        try {
            play.perform(now);
        } finally {
            years.end();
        }
        LOG.info("共{}对结对：{}", pairings.all().size(), stages());
    }

    private static List<Partners> cast(boolean fromASecondTerm) {
        List<Partners> cast = new ArrayList<>(CountyPartners.all(fromASecondTerm));
        cast.addAll(DistrictPlay.partners());
        return cast;
    }

    /** The roster arrives on the first morning. */
    private List<ScheduledAction> arrives(Timetable days, Supplier<InputStream> roster) {
        return List.of(new ScheduledAction(days.opening(), () -> receive(roster.get())));
    }

    private void receive(InputStream roster) {
        try {
            rosters.importWorkbook(roster, "admin");
        } catch (WorkbookRefused refused) {
            throw new IllegalStateException("sample roster: " + refused.reasons(), refused);
        }
        LOG.info("已导入示例名册，共{}对结对", pairings.all().size());
    }

    private String stages() {
        return pairings.all().stream()
                .map(Pairing::stage)
                .collect(Collectors.groupingBy(cn.xieshou.pairing.Stage::label, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
