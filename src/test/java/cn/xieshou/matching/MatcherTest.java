package cn.xieshou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    /** Measured value as points, except that another level makes a pair senseless. */
    private final Matcher matcher = new Matcher((criterion, measured) ->
            new ScoreTable.Points(criterion == Criterion.LEVEL ? (measured - 1) * 1000 : measured, criterion.label()));

    @Test
    void comparesBySubtractingTheRecipientsScores() {
        PairScore score = matcher.compare(rural("houping", 40, Set.of("音乐")), urban("shiyan", 90, Set.of("音乐")));

        assertThat(score.lines())
                .filteredOn(line -> line.criterion() == Criterion.TEACHING_QUALITY)
                .extracting(PairScore.Line::measured)
                .containsExactly(50);
    }

    @Test
    void measuresComplementarityAsTheShareOfNeedsThatAreOffered() {
        PairScore score = matcher.compare(
                rural("houping", 40, Set.of("音乐", "体育", "美术")), urban("shiyan", 90, Set.of("音乐", "英语")));

        assertThat(score.lines())
                .filteredOn(line -> line.criterion() == Criterion.NEEDS_MATCH)
                .extracting(PairScore.Line::measured)
                .containsExactly(33);
    }

    @Test
    void everyCriterionIsMeasuredByItself() {
        Standing recipient = new Standing(
                "r", SchoolLevel.PRIMARY, 40, 41, 42, 43, 77, null, 30, Set.of("音乐", "体育"), Set.of("A", "B", "C", "D"));
        Standing supporter = new Standing(
                "s", SchoolLevel.PRIMARY, 90, 81, 72, 63, null, null, 5, Set.of("音乐"), Set.of("A", "B", "C"));
        assertThat(matcher.compare(recipient, supporter).lines())
                .extracting(PairScore.Line::measured)
                .containsExactly(50, 40, 30, 20, 30, 77, 50, 75, 1);
        Standing college =
                new Standing("c", SchoolLevel.SENIOR_SECONDARY, 0, 0, 0, 0, null, null, 5, Set.of(), Set.of());
        assertThat(matcher.compare(recipient, college).lines())
                .last()
                .extracting(PairScore.Line::measured)
                .isEqualTo(0);
    }

    @Test
    void aDistanceThatOneSchoolHasNotReportedIsUnknown() {
        for (Integer[] distances : new Integer[][] {{null, 5}, {30, null}, {null, null}}) {
            assertThat(matcher.compare(at(distances[0]), at(distances[1])).lines())
                    .filteredOn(line -> line.criterion() == Criterion.LOCATION)
                    .extracting(PairScore.Line::measured)
                    .containsExactly(-1);
        }
    }

    @ParameterizedTest(name = "{0} {1} km, {2} {3} km: {4}")
    @CsvSource({
        "雷峰镇, 26, 龙浔镇, 1, 26",
        "龙浔镇, 1, 雷峰镇, 26, 26",
        "雷峰镇, 26, 浔中镇, 5, 26",
        "雷峰镇, 26, 赤水镇, 6, -1",
        "雷峰镇, 26, 雷峰镇, 26, 0",
        ", 26, , 26, -1",
    })
    void twoSchoolsAreNotAsFarApartAsBothAreFromTheCountyTown(
            String township, int km, String otherTownship, int otherKm, int apart) {
        Standing recipient = new Standing("r", SchoolLevel.PRIMARY, 1, 1, 1, 1, 1, township, km, Set.of(), Set.of());
        Standing supporter =
                new Standing("s", SchoolLevel.PRIMARY, 1, 1, 1, 1, null, otherTownship, otherKm, Set.of(), Set.of());
        assertThat(matcher.compare(recipient, supporter).lines())
                .filteredOn(line -> line.criterion() == Criterion.LOCATION)
                .extracting(PairScore.Line::measured)
                .containsExactly(apart);
    }

    @Test
    void aPotentialThatWasNotAskedIsUnknown() {
        assertThat(matcher.compare(at(5), at(5)).lines())
                .filteredOn(line -> line.criterion() == Criterion.POTENTIAL)
                .extracting(PairScore.Line::measured)
                .containsExactly(-1);
    }

    @Test
    void aPairOfNoPointsIsNotProposed() {
        PairScore none = new PairScore("r", "s", List.of(new PairScore.Line(Criterion.LEVEL, 1, 0, "")));
        PairScore one = new PairScore("r", "t", List.of(new PairScore.Line(Criterion.LEVEL, 1, 1, "")));
        assertThat(Matcher.propose(List.of(none), 1)).isEmpty();
        assertThat(Matcher.propose(List.of(none, one), 1)).containsOnlyKeys("r").containsValue(one);
    }

    private static Standing at(Integer distance) {
        return new Standing("x", SchoolLevel.PRIMARY, 1, 1, 1, 1, null, null, distance, Set.of(), Set.of());
    }

    @Test
    void aSchoolThatNeedsNothingMatchesNothing() {
        PairScore score = matcher.compare(rural("houping", 40, Set.of()), urban("shiyan", 90, Set.of("音乐")));

        assertThat(score.lines())
                .filteredOn(line -> line.criterion() == Criterion.NEEDS_MATCH)
                .extracting(PairScore.Line::measured)
                .containsExactly(0);
    }

    @Test
    void givesEveryRecipientItsBestSchoolWhileThereIsRoom() {
        List<PairScore> scores = matcher.compare(
                List.of(rural("houping", 40, Set.of("音乐")), rural("wenfu", 60, Set.of("音乐"))),
                List.of(urban("shiyan", 90, Set.of("音乐")), urban("shier", 80, Set.of("音乐"))));

        Map<String, PairScore> one = Matcher.propose(scores, 1);
        Map<String, PairScore> two = Matcher.propose(scores, 2);

        assertThat(one.get("houping").supporting()).isEqualTo("shiyan");
        assertThat(one.get("wenfu").supporting()).isEqualTo("shier");
        assertThat(two.get("wenfu").supporting()).isEqualTo("shiyan");
    }

    @Test
    void whoGetsTheSecondBestIsToldThatTheBetterWasFull() {
        List<PairScore> scores = matcher.compare(
                List.of(rural("houping", 40, Set.of("音乐")), rural("wenfu", 60, Set.of("音乐"))),
                List.of(urban("shiyan", 90, Set.of("音乐")), urban("shier", 80, Set.of("音乐"))));

        assertThat(passedOver(scores, "houping", "shiyan")).isEmpty();
        assertThat(passedOver(scores, "wenfu", "shier")).containsExactly("shiyan");
        assertThat(passedOver(scores, "wenfu", null)).containsExactly("shiyan", "shier");
    }

    private static List<String> passedOver(List<PairScore> scores, String recipient, String proposed) {
        List<PairScore> ranking = scores.stream()
                .filter(score -> score.recipient().equals(recipient))
                .sorted(PairScore.BEST_FIRST)
                .toList();
        return ChoiceNotes.full(ranking, new Choice(recipient, proposed, proposed, null, null)).stream()
                .map(PairScore::supporting)
                .toList();
    }

    @Test
    void leavesOutWhoeverFitsNobody() {
        Standing kindergarten =
                new Standing("kg", SchoolLevel.KINDERGARTEN, 40, 40, 40, 40, 50, null, 10, Set.of("音乐"), Set.of());
        List<PairScore> scores = matcher.compare(List.of(kindergarten), List.of(urban("shiyan", 90, Set.of("音乐"))));

        assertThat(Matcher.propose(scores, 2)).isEmpty();
    }

    @Test
    void proposesTheSameEveryTimeWhenScoresAreEqual() {
        List<PairScore> scores = matcher.compare(
                List.of(rural("wenfu", 40, Set.of())),
                List.of(urban("b-school", 90, Set.of()), urban("a-school", 90, Set.of())));

        assertThat(Matcher.propose(scores, 1).get("wenfu").supporting()).isEqualTo("a-school");
    }

    private static Standing rural(String code, int quality, Set<String> needs) {
        return new Standing(code, SchoolLevel.PRIMARY, quality, 40, 40, 40, 50, null, 10, needs, Set.of());
    }

    private static Standing urban(String code, int quality, Set<String> offers) {
        return new Standing(code, SchoolLevel.PRIMARY, quality, 40, 40, 40, null, null, 0, offers, Set.of());
    }
}
