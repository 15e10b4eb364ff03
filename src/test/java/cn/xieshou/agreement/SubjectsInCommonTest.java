package cn.xieshou.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which subjects an agreement names (R-SUR-1, R-AGR-1). */
class SubjectsInCommonTest {

    private static final Scores SCORES = new Scores(1, 1, 1, 1);

    @Test
    void onlyWhatIsShortAndCanBeOfferedIsPromised() {
        SubjectsInCommon subjects = SubjectsInCommon.of(needs("音乐2", "美术1", "体育1"), offer("英语3", "体育2", "音乐1"));
        assertThat(subjects.sent()).extracting(SubjectTeachers::label).containsExactly(label("音乐", 1), label("体育", 1));
        assertThat(subjects.open()).extracting(SubjectTeachers::label).containsExactly(label("音乐", 1), label("美术", 1));
    }

    @Test
    void withoutTheOthersAnswerNothingIsPromised() {
        assertThat(SubjectsInCommon.of(needs("音乐2"), Optional.empty()).sent()).isEmpty();
        assertThat(SubjectsInCommon.of(Optional.empty(), offer("音乐2")).sent()).isEmpty();
        assertThat(SubjectsInCommon.of(Optional.empty(), offer("音乐2")).open()).isEmpty();
    }

    private static String label(String subject, int teachers) {
        return new SubjectTeachers(subject, teachers).label();
    }

    private static List<SubjectTeachers> subjects(String... typed) {
        return Arrays.stream(typed)
                .map(one -> new SubjectTeachers(one.substring(0, 2), Integer.parseInt(one.substring(2))))
                .toList();
    }

    private static Optional<Needs> needs(String... typed) {
        return Optional.of(new Needs(
                "r",
                2026,
                subjects(typed),
                "",
                "",
                "",
                "",
                "",
                "",
                Set.of(),
                SCORES,
                60,
                "r.principal",
                Instant.EPOCH));
    }

    private static Optional<Offer> offer(String... typed) {
        return Optional.of(new Offer(
                "s", 2026, subjects(typed), 3, "", "", "", "", "", "", Set.of(), SCORES, "s.principal", Instant.EPOCH));
    }
}
