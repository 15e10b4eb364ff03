package cn.xieshou.rehearsal;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.Commendations;
import cn.xieshou.commendation.Examining;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.commendation.Listing;
import cn.xieshou.commendation.PublicList;
import cn.xieshou.evaluation.TermResults;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolYear;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The district's commendation for the school year that its pairings have behind them: proposed from the data, one school added by the
 * section, one objection that was examined and not upheld, decided, with certificates.
 */
@Component
class SampleCommendation {

    static final int DAYS = 70;

    private static final String OFFICE = "office";
    private static final String PROGRAMME = "district";
    private static final String SECTION = "primary-section";
    private static final String GOOD = "houping";
    private static final String OBJECTOR = "wenfu.liaison";

    private final ActingPeople stage;
    private final Pairings pairings;
    private final TermResults results;
    private final Commendations commendations;
    private final CommendationMatter matter;
    private final Examining examining;
    private final Listing listing;
    private final PublicList list;

    private @Nullable String round;

    SampleCommendation(
            ActingPeople stage,
            Pairings pairings,
            TermResults results,
            Commendations commendations,
            CommendationMatter matter,
            Examining examining,
            Listing listing,
            PublicList list) {
        this.stage = stage;
        this.pairings = pairings;
        this.results = results;
        this.commendations = commendations;
        this.matter = matter;
        this.examining = examining;
        this.listing = listing;
        this.list = list;
    }

    /** @param days working days until today, as many as {@link #DAYS}: what came of it is no news any more */
    List<ScheduledAction> cues(Timetable days) {
        return List.of(
                on(days, 66, this::open),
                on(days, 64, () -> act(CommendationCase.EXAMINE, examined())),
                on(days, 62, () -> act(CommendationCase.COMPILE, compiled())),
                on(days, 61, () -> act(CommendationCase.APPROVE, Map.of("decision", "publish", "remark", "同意公示。"))),
                on(days, 58, this::object),
                on(days, 54, () -> act(CommendationCase.OBJECTION_STEP, rejected())),
                on(days, 52, () -> act(CommendationCase.DECIDE, Map.of("decision", "award", "remark", "同意表彰。"))));
    }

    private static ScheduledAction on(Timetable days, int ago, Runnable what) {
        return new ScheduledAction(days.moment(days.length() - ago, 0), what);
    }

    /** Nothing in a season in which no year is behind them. */
    private void open() {
        round = null;
        judged().filter(year -> commendations.years().contains(year))
                .ifPresent(year -> round = commendations.open(PROGRAMME, String.valueOf(year.startYear()), OFFICE));
    }

    /** The last school year both terms of which were judged. */
    private Optional<SchoolYear> judged() {
        return pairings.ofSchool(GOOD).stream()
                .flatMap(one -> results.ofPairing(one.id()).stream())
                .filter(one -> one.settled() && one.key().term() == 2)
                .map(one -> one.key().year())
                .findFirst();
    }

    private void act(String step, Map<String, Object> values) {
        if (round != null) {
            stage.actAs(round, step, values);
        }
    }

    /** All who are proposed, and the school that did best. */
    private Map<String, Object> examined() {
        int proposed = round == null ? 0 : examining.of(round, SECTION, true).size();
        List<Map<String, Object>> added = round == null
                ? List.of()
                : examining.of(round, SECTION, false).stream()
                        .filter(one -> one.kind() == HonourKind.RECIPIENT
                                && one.school().equals(GOOD))
                        .map(SampleCommendation::addition)
                        .toList();
        return Map.of("candidates", Collections.nCopies(proposed, Map.of("verdict", "recommend")), "additions", added);
    }

    private static Map<String, Object> addition(Candidate one) {
        return Map.of("candidate", String.valueOf(one.id()), "addedReason", "派出干部挂职、师徒结对都有实效，缺的指标已经排进下一学年。");
    }

    private Map<String, Object> compiled() {
        int recommended = round == null
                ? 0
                : listing.in(round, CandidateState.RECOMMENDED).size();
        return Map.of("decision", "submit", "candidates", Collections.nCopies(recommended, Map.of("verdict", "list")));
    }

    private void object() {
        String id = round;
        if (id != null) {
            listing.in(id, CandidateState.LISTED).stream()
                    .filter(one -> one.school().equals(GOOD))
                    .findFirst()
                    .ifPresent(one -> list.object(
                            matter.visible(id, OFFICE).orElseThrow(),
                            String.valueOf(one.id()),
                            "有八项指标没有达到，是否符合先进学校的条件，请核实。",
                            OBJECTOR));
        }
    }

    private static Map<String, Object> rejected() {
        return Map.of("decision", "reject", "reason", "已核实：所缺指标多为送教次数，学校另有挂职和师徒工作，股室增补的理由成立。");
    }
}
