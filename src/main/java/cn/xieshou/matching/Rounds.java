package cn.xieshou.matching;

import cn.xieshou.matching.Round.Status;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of matching (R-SUR-2, R-MAT-1). The model programme-matching asks it for the schools and the closing date. */
@Service("rounds")
@Transactional
public class Rounds {

    /** A round opened from May on prepares the school year that begins in September, as a pairing does. */
    private static final int MONTHS_OF_PREPARATION = 4;

    private final RoundRepository rounds;
    private final NumberSeries numbers;
    private final Clock clock;

    Rounds(RoundRepository rounds, NumberSeries numbers, Clock clock) {
        this.rounds = rounds;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens a round.
     *
     * @param opening what the office wants
     * @param account who of the office
     */
    public Round open(Opening opening, String account) {
        int year = SchoolYear.of(LocalDate.now(clock).plusMonths(MONTHS_OF_PREPARATION))
                .startYear();
        String series = Round.PREFIX + LocalDate.now(clock).getYear();
        Round round = new Round(
                "%s-%03d".formatted(series, numbers.next(series)),
                opening.programme(),
                year,
                opening.title(),
                opening.surveyUntil(),
                opening.maxPartners(),
                Status.SURVEY,
                account,
                clock.instant(),
                null);
        rounds.insert(round);
        opening.recipients().forEach(school -> rounds.addSchool(round.id(), school, Side.RECIPIENT));
        opening.supporting().forEach(school -> rounds.addSchool(round.id(), school, Side.SUPPORTING));
        return round;
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(String id) {
        return rounds.find(id);
    }

    @Transactional(readOnly = true)
    public List<Round> all() {
        return rounds.all();
    }

    /** Codes of all schools that take part. */
    @Transactional(readOnly = true)
    public List<String> schools(String round) {
        return rounds.schools(round, null);
    }

    @Transactional(readOnly = true)
    public List<String> schools(String round, Side side) {
        return rounds.schools(round, side);
    }

    /** {@code school} if it takes part as a recipient, else null: what the survey of one school is called with. */
    @Transactional(readOnly = true)
    public @Nullable String asRecipient(String round, String school) {
        return rounds.schools(round, Side.RECIPIENT).contains(school) ? school : null;
    }

    @Transactional(readOnly = true)
    public @Nullable String asSupporting(String round, String school) {
        return rounds.schools(round, Side.SUPPORTING).contains(school) ? school : null;
    }

    /** The end of the survey's last day. */
    @Transactional(readOnly = true)
    public Date surveyCloses(String round) {
        LocalDate last = rounds.find(round).orElseThrow().surveyUntil();
        return Date.from(
                last.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant());
    }

    /** Notes where the round stands now. */
    public void reaches(String round, Status status) {
        rounds.status(round, status);
    }

    /** What the office fills in to open a round. */
    public record Opening(
            String programme,
            String title,
            LocalDate surveyUntil,
            int maxPartners,
            List<String> recipients,
            List<String> supporting) {}
}
